#include "platform/storage/file_store.hpp"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <fstream>
#include <memory>
#include <new>
#include <optional>
#include <vector>

#include "base/identifiers.hpp"
#include "platform/storage/compressed_file.hpp"

namespace passerelle::storage {
namespace {

constexpr std::size_t kPiece = 1 << 16;

std::unexpected<base::Error> storage_error(std::string_view what) {
  return base::fail(base::ErrorKind::Unavailable, "STORAGE",
                    "Le fichier n’a pas pu être enregistré (" + std::string(what) +
                        "). Rien n’a été modifié ; réessayez dans un instant.");
}

/// SHA-256 by OpenSSL, which uses the processor's own instructions for it: libsodium's would take
/// as long as the compression.
class Digest {
 public:
  Digest() : context_(EVP_MD_CTX_new()) {
    if (!context_ || !EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr))
      throw std::bad_alloc();
  }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string text() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    EVP_DigestFinal_ex(context_.get(), digest.data(), nullptr);
    std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return hex.data();
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype([](EVP_MD_CTX* context) { EVP_MD_CTX_free(context); })>
      context_;
};

/// Copies `from` compressed into `to`, and as it is to `also`, and gives what was read; nothing
/// when a write fails.
std::optional<StoredFile> compress(std::ifstream& from, const std::filesystem::path& to,
                                   const std::function<void(std::string_view)>& also) {
  CompressedWriter out(to);
  Digest digest;
  StoredFile file;
  std::vector<char> piece(kPiece);
  while (from) {
    from.read(piece.data(), kPiece);
    const auto size = static_cast<std::size_t>(from.gcount());
    if (size == 0) break;
    if (also) also({piece.data(), size});
    digest.add({piece.data(), size});
    if (!out.add({piece.data(), size})) return {};
    file.bytes += size;
  }
  if (from.bad() || !out.finish()) return {};
  file.sha256 = digest.text();
  return file;
}

bool sync_to_disk(const std::filesystem::path& path) {
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool done = fsync(file) == 0;
  close(file);
  return done;
}

bool move_into(const std::filesystem::path& temporary, const std::filesystem::path& place) {
  std::error_code error;
  std::filesystem::create_directories(place.parent_path(), error);
  std::filesystem::rename(temporary, place, error);
  return !error && sync_to_disk(place.parent_path());
}

/// Byte for byte: several times quicker than unpacking one of them.
bool is_same_file(const std::filesystem::path& one, const std::filesystem::path& other) {
  std::ifstream first(one, std::ios::binary), second(other, std::ios::binary);
  std::vector<char> a(kPiece), b(kPiece);
  while (first && second) {
    first.read(a.data(), kPiece);
    second.read(b.data(), kPiece);
    const auto size = static_cast<std::size_t>(first.gcount());
    if (first.gcount() != second.gcount() || std::memcmp(a.data(), b.data(), size) != 0)
      return false;
  }
  return first.eof() && second.eof();
}

}  // namespace

FileStore::FileStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

std::filesystem::path FileStore::path_of(std::string_view sha256) const {
  return folder_ / std::string(sha256.substr(0, 2)) / (std::string(sha256) + ".zst");
}

bool FileStore::holds(std::string_view sha256) const {
  return std::filesystem::exists(path_of(sha256));
}

base::Result<StoredFile> FileStore::keep(const std::filesystem::path& received,
                                         const std::function<void(std::string_view)>& also) {
  std::ifstream from(received, std::ios::binary);
  if (!from || std::filesystem::is_directory(received))
    return base::fail(
        base::ErrorKind::NotFound, "FILE_ABSENT",
        "Le fichier « " + received.filename().string() + " » est introuvable ou illisible.",
        "file");
  std::error_code ignored;
  std::filesystem::create_directories(folder_, ignored);
  const auto temporary = folder_ / ("receiving-" + base::random_hex(8));
  const auto file = compress(from, temporary, also);
  // One that is kept already stays as it was written the first time, unless it was damaged since.
  const bool is_kept = file && holds(file->sha256) &&
                       (is_same_file(temporary, path_of(file->sha256)) ||
                        read(file->sha256, [](auto) { return true; }));
  const bool is_written = file && (is_kept || sync_to_disk(temporary));
  const bool is_placed = is_written && !is_kept && move_into(temporary, path_of(file->sha256));
  if (!is_placed) std::filesystem::remove(temporary, ignored);
  if (!is_written) return storage_error("écriture impossible");
  if (!is_kept && !is_placed) return storage_error("rangement impossible");
  return *file;
}

base::Result<void> FileStore::read(std::string_view sha256,
                                   const std::function<bool(std::string_view piece)>& use) const {
  switch (read_compressed(path_of(sha256), use)) {
    case Reading::Absent:
      return base::fail(base::ErrorKind::NotFound, "FILE_GONE",
                        "Le fichier reçu n’est plus conservé (13 mois au plus).");
    case Reading::Damaged:
      return base::fail(base::ErrorKind::Unavailable, "STORAGE_DAMAGED",
                        "Le fichier conservé est abîmé : déposez-le de nouveau.");
    case Reading::Whole:
    case Reading::Stopped:
      break;
  }
  return {};
}

base::Result<void> FileStore::remove(std::string_view sha256) {
  std::error_code error;
  std::filesystem::remove(path_of(sha256), error);
  if (error)
    return base::fail(base::ErrorKind::Unavailable, "STORAGE",
                      "Le fichier conservé n’a pas pu être effacé.");
  return {};
}

}  // namespace passerelle::storage
