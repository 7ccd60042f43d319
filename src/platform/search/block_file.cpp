#include "platform/search/block_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

namespace passerelle::search {
namespace {

constexpr std::size_t kAlignment = 64;
constexpr std::size_t kMostAtOnce = std::size_t{1} << 26;

std::size_t padded(std::size_t size) {
  return (size + kAlignment - 1) / kAlignment * kAlignment;
}

std::unexpected<base::Error> damaged() {
  return base::fail(base::ErrorKind::Invalid, "SNAPSHOT_DAMAGED",
                    "L’instantané de recherche est incomplet ou abîmé.");
}

/// Large pages: what is looked up here and there costs a walk through the page table otherwise.
std::shared_ptr<void> room_for(std::size_t size) {
  void* const room =
      mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (room == MAP_FAILED) return nullptr;
  madvise(room, size, MADV_HUGEPAGE);
  return {room, [size](void* block) { munmap(block, size); }};
}

bool read_all(int file, unsigned char* to, std::size_t size) {
  while (size > 0) {
    const auto got = ::read(file, to, std::min(size, kMostAtOnce));
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

}  // namespace

BlockWriter::BlockWriter(const std::filesystem::path& path)
    : file_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)),
      is_good_(file_ >= 0) {}

BlockWriter::~BlockWriter() {
  if (file_ >= 0) ::close(file_);
}

void BlockWriter::write(const void* from, std::size_t size) {
  const auto* bytes = static_cast<const unsigned char*>(from);
  while (is_good_ && size > 0) {
    const auto done = ::write(file_, bytes, std::min(size, kMostAtOnce));
    is_good_ = done > 0;
    if (!is_good_) return;
    bytes += done;
    size -= static_cast<std::size_t>(done);
  }
}

void BlockWriter::bytes(const void* from, std::size_t size) {
  constexpr unsigned char kPadding[kAlignment] = {};
  if (size == 0) return;
  checksum_.add(from, size);
  write(from, size);
  write(kPadding, padded(size) - size);
}

bool BlockWriter::finish() {
  const auto sum = checksum_.value();
  write(&sum, sizeof sum);
  is_good_ = is_good_ && ::fsync(file_) == 0;
  if (file_ >= 0) is_good_ = ::close(std::exchange(file_, -1)) == 0 && is_good_;
  return is_good_;
}

base::Result<BlockReader> BlockReader::open(const std::filesystem::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return base::fail(base::ErrorKind::NotFound, "SNAPSHOT_ABSENT",
                      "Il n’y a pas d’instantané de recherche.");
  struct stat info{};
  BlockReader reader;
  const bool is_known = fstat(file, &info) == 0 && info.st_size > 8;
  const auto size = static_cast<std::size_t>(info.st_size);
  if (is_known) reader.block_ = room_for(size);
  auto* const bytes = static_cast<unsigned char*>(reader.block_.get());
  const bool is_read = bytes != nullptr && read_all(file, bytes, size);
  ::close(file);
  if (!is_read || size % kAlignment != 8) return damaged();
  Checksum checksum;
  checksum.add(bytes, size - 8);
  std::uint64_t sum = 0;
  std::memcpy(&sum, bytes + size - 8, sizeof sum);
  if (sum != checksum.value()) return damaged();
  reader.rest_ = {bytes, size - 8};
  return reader;
}

void BlockReader::fail() {
  is_good_ = false;
  rest_ = {};
}

const unsigned char* BlockReader::bytes(std::size_t size) {
  if (padded(size) > rest_.size()) {
    fail();
    return nullptr;
  }
  const auto* const at = rest_.data();
  rest_ = rest_.subspan(padded(size));
  return at;
}

std::uint64_t BlockReader::number() {
  std::uint64_t value = 0;
  if (const auto* const from = bytes(sizeof value)) std::memcpy(&value, from, sizeof value);
  return value;
}

std::string BlockReader::text() {
  const auto size = number();
  const auto* const from = size > rest_.size() ? nullptr : bytes(size);
  if (from == nullptr) {
    if (size > 0) fail();
    return {};
  }
  return {reinterpret_cast<const char*>(from), size};
}

}  // namespace passerelle::search
