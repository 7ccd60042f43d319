#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

struct ZSTD_CCtx_s;
struct ZSTD_DCtx_s;

namespace passerelle::storage {

/// Writes a file compressed (zstd, with its checksum). One thread at a time.
class CompressedWriter {
 public:
  explicit CompressedWriter(const std::filesystem::path& to);
  ~CompressedWriter();
  CompressedWriter(const CompressedWriter&) = delete;
  CompressedWriter& operator=(const CompressedWriter&) = delete;
  /// Both: false when the disk does not take it.
  bool add(std::string_view bytes);
  bool finish();

 private:
  bool write(std::string_view bytes, bool is_last);
  std::ofstream out_;
  std::unique_ptr<ZSTD_CCtx_s, void (*)(ZSTD_CCtx_s*)> context_;
  std::vector<char> buffer_;
};

enum class Reading : std::uint8_t { Whole, Stopped, Absent, Damaged };

/// Gives what such a file holds, piece by piece, until `use` says false. Damaged may come after
/// some pieces: cut short, altered, or not written by CompressedWriter.
Reading read_compressed(const std::filesystem::path& from,
                        const std::function<bool(std::string_view piece)>& use);

}  // namespace passerelle::storage
