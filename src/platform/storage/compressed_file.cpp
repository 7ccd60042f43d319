#include "platform/storage/compressed_file.hpp"

#include <zstd.h>

#include <new>

namespace passerelle::storage {
namespace {

// A third smaller than gzip's quickest level and three times as quick (docs/performance.md).
constexpr int kLevel = 1;
constexpr std::size_t kPiece = 1 << 17;

template <class T>
T* made(T* context) {
  if (!context) throw std::bad_alloc();
  return context;
}

void free_compression(ZSTD_CCtx* context) {
  ZSTD_freeCCtx(context);
}
void free_decompression(ZSTD_DCtx* context) {
  ZSTD_freeDCtx(context);
}

}  // namespace

CompressedWriter::CompressedWriter(const std::filesystem::path& to)
    : out_(to, std::ios::binary),
      context_(made(ZSTD_createCCtx()), free_compression),
      buffer_(kPiece) {
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context_.get(), ZSTD_c_checksumFlag, 1);
}

CompressedWriter::~CompressedWriter() = default;

bool CompressedWriter::add(std::string_view bytes) {
  return write(bytes, false);
}

bool CompressedWriter::finish() {
  if (!write({}, true)) return false;
  out_.close();
  return !out_.fail();
}

bool CompressedWriter::write(std::string_view bytes, bool is_last) {
  ZSTD_inBuffer in{.src = bytes.data(), .size = bytes.size(), .pos = 0};
  for (;;) {
    ZSTD_outBuffer out{.dst = buffer_.data(), .size = buffer_.size(), .pos = 0};
    const auto left =
        ZSTD_compressStream2(context_.get(), &out, &in, is_last ? ZSTD_e_end : ZSTD_e_continue);
    if (ZSTD_isError(left)) throw std::bad_alloc();  // of a sound context, nothing else fails
    if (!out_.write(buffer_.data(), static_cast<std::streamsize>(out.pos))) return false;
    if (is_last ? left == 0 : in.pos == in.size) return true;
  }
}

Reading read_compressed(const std::filesystem::path& from,
                        const std::function<bool(std::string_view piece)>& use) {
  std::ifstream file(from, std::ios::binary);
  if (!file) return Reading::Absent;
  const std::unique_ptr<ZSTD_DCtx, void (*)(ZSTD_DCtx*)> context(made(ZSTD_createDCtx()),
                                                                 free_decompression);
  std::vector<char> packed(kPiece), piece(kPiece);
  std::size_t left = 1;  // 0 at the end of the whole, its checksum seen
  while (file) {
    file.read(packed.data(), static_cast<std::streamsize>(packed.size()));
    ZSTD_inBuffer in{
        .src = packed.data(), .size = static_cast<std::size_t>(file.gcount()), .pos = 0};
    bool is_full = false;
    while (in.pos < in.size || is_full) {
      if (left == 0) return Reading::Damaged;  // something follows the end
      ZSTD_outBuffer out{.dst = piece.data(), .size = piece.size(), .pos = 0};
      left = ZSTD_decompressStream(context.get(), &out, &in);
      if (ZSTD_isError(left)) return Reading::Damaged;
      if (out.pos > 0 && !use({piece.data(), out.pos})) return Reading::Stopped;
      is_full = left != 0 && out.pos == out.size;
    }
  }
  return left == 0 && !file.bad() ? Reading::Whole : Reading::Damaged;
}

}  // namespace passerelle::storage
