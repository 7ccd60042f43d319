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
  /// False when some of it could not be written.
  bool close();

 private:
  void append(std::string_view cell);

  std::ofstream file_;
  std::string buffer_;
  std::string line_end_;
};

}  // namespace passerelle::demo
