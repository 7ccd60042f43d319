#include "demo/csv_file.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace passerelle::demo {
namespace {

constexpr std::size_t kBufferBytes = 1 << 20;

struct Sign {
  std::string_view utf8;
  char windows_1252;
};
constexpr auto kSigns = std::to_array<Sign>({{"’", '\x92'},
                                             {"‘", '\x91'},
                                             {"“", '\x93'},
                                             {"”", '\x94'},
                                             {"œ", '\x9c'},
                                             {"Œ", '\x8c'},
                                             {"–", '\x96'},
                                             {"—", '\x97'},
                                             {"…", '\x85'},
                                             {"€", '\x80'}});

/// What Windows-1252 has no byte for becomes "?", as there.
std::string to_windows_1252(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto first = static_cast<unsigned char>(text[0]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    const auto sign = std::ranges::find(kSigns, text.substr(0, size), &Sign::utf8);
    if (size == 1)
      out += text[0];
    else if (sign != kSigns.end())
      out += sign->windows_1252;
    else if (first == 0xC2 || first == 0xC3)
      out += static_cast<char>((first == 0xC3 ? 0x40 : 0) + static_cast<unsigned char>(text[1]));
    else
      out += '?';
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace

CsvFile::CsvFile(const std::filesystem::path& path, std::string_view header,
                 std::string_view line_end)
    : file_(path, std::ios::binary | std::ios::trunc), buffer_(header), line_end_(line_end) {
  buffer_ += line_end_;
}

void CsvFile::write(std::span<const std::string> cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) buffer_ += ';';
    append(cells[i]);
  }
  buffer_ += line_end_;
  if (buffer_.size() < kBufferBytes) return;
  file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
}

void CsvFile::write_in_windows_1252(std::span<const std::string> cells) {
  std::vector<std::string> converted;
  for (const auto& cell : cells) converted.push_back(to_windows_1252(cell));
  write(converted);
}

void CsvFile::write_with_open_quote(std::span<const std::string> cells) {
  std::vector<std::string> opened(cells.begin(), cells.end());
  // Nothing else in the record may close it.
  for (auto& cell : opened)
    std::erase_if(cell, [](char c) { return c == '"' || c == ';' || c == '\n'; });
  const auto start = buffer_.size();
  write(opened);
  if (const auto at = buffer_.find(';', start); at != std::string::npos)
    buffer_.insert(at + 1, 1, '"');
}

void CsvFile::append(std::string_view cell) {
  if (cell.find_first_of(";\"\r\n") == std::string_view::npos) {
    buffer_ += cell;
    return;
  }
  buffer_ += '"';
  for (auto quote = cell.find('"'); quote != std::string_view::npos; quote = cell.find('"')) {
    buffer_ += cell.substr(0, quote + 1);
    buffer_ += '"';
    cell.remove_prefix(quote + 1);
  }
  buffer_ += cell;
  buffer_ += '"';
}

bool CsvFile::close() {
  file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
  file_.close();
  return !file_.fail();
}

}  // namespace passerelle::demo
