#include "demo/csv_file.hpp"

namespace passerelle::demo {
namespace {

constexpr std::size_t kBufferBytes = 1 << 20;

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

void CsvFile::append(std::string_view cell) {
  if (cell.find_first_of(";\"\r\n") == std::string_view::npos) {
    buffer_ += cell;
    return;
  }
  buffer_ += '"';
  for (const char c : cell) {
    if (c == '"') buffer_ += '"';
    buffer_ += c;
  }
  buffer_ += '"';
}

bool CsvFile::close() {
  file_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
  buffer_.clear();
  file_.close();
  return !file_.fail();
}

}  // namespace passerelle::demo
