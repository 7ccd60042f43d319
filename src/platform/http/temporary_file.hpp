#pragma once

#include <filesystem>
#include <string_view>

namespace passerelle::http {

/// A file that only this process reads and that goes with the object.
class TemporaryFile {
 public:
  /// Throws std::system_error (the folder is absent, the disk is full), as `write` does.
  explicit TemporaryFile(const std::filesystem::path& folder);
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept;
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;

  /// What was written can be read by its path at once.
  void write(std::string_view bytes);
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace passerelle::http
