#pragma once

#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <string_view>

namespace passerelle::demo {

/// A CSV file with `;` (RFC 4180 quotes) being written, over what was there.
class CsvFile {
 public:
  CsvFile(const std::filesystem::path& path, std::string_view header, std::string_view line_end);
  bool is_open() const { return file_.is_open(); }
  void write(std::span<const std::string> cells);
  /// The same record as a damaged program would write it: in Windows-1252 in the middle of UTF-8,
  /// or with a quote that opens its first quoted cell and never closes.
  void write_in_windows_1252(std::span<const std::string> cells);
  void write_with_open_quote(std::span<const std::string> cells);
  /// False when some of it could not be written.
  bool close();

 private:
  void append(std::string_view cell);

  std::ofstream file_;
  std::string buffer_;
  std::string line_end_;
};

}  // namespace passerelle::demo
