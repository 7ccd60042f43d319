#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace passerelle::storage {

/// A file as it was received, under the SHA-256 of its (uncompressed as received) bytes.
struct StoredFile {
  std::string sha256;
  std::uint64_t bytes = 0;  ///< size as received
};

/// Keeps received files, compressed, for as long as the law and the report need them
/// (13 months). Written to a temporary name, synced, then renamed: a file is whole or absent.
class FileStore {
 public:
  explicit FileStore(std::filesystem::path folder);
  /// FILE_ABSENT when there is nothing to read, STORAGE when it cannot be written; a file that is
  /// kept already is left as it is. `also` is given the same bytes, piece by piece,
  /// while they are stored.
  base::Result<StoredFile> keep(const std::filesystem::path& received,
                                const std::function<void(std::string_view piece)>& also = {});
  bool holds(std::string_view sha256) const;
  /// A stored file as the bytes that were received, piece by piece; FILE_GONE when absent. Damage
  /// may show after some pieces: only a value says that they were all.
  base::Result<void> read(std::string_view sha256,
                          const std::function<bool(std::string_view piece)>& use) const;
  /// One that is not there is removed already; STORAGE when it cannot be.
  base::Result<void> remove(std::string_view sha256);

 private:
  std::filesystem::path path_of(std::string_view sha256) const;
  std::filesystem::path folder_;
};

}  // namespace passerelle::storage
