#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace passerelle::base {

enum class CsvFault : std::uint8_t {
  None,
  OpenQuote,  ///< a quote is never closed: the record is its first physical line
  TooLong,    ///< over kMaxCsvRecordBytes
  Columns,    ///< not as many columns as the header (told by CsvRows)
};

/// A quoted field holds at most this; beyond, its quote is taken for one never closed.
constexpr std::size_t kMaxQuotedBytes = 256 * 1024;
constexpr std::size_t kMaxQuotedLines = 200;
constexpr std::size_t kMaxCsvRecordBytes = 1024 * 1024;
/// What is kept of a record over that limit.
constexpr std::size_t kKeptOfTooLongBytes = 64 * 1024;
/// So many bytes are waited for before records are cut; the end of the stream cuts all the same.
constexpr std::size_t kCsvAttemptBytes = 64 * 1024;

/// The bytes of one record, without its line end; they live until the call returns.
struct CsvRecord {
  std::string_view bytes;
  std::uint64_t physical_line = 1;  ///< where it begins; the first line of the file is 1
  CsvFault fault = CsvFault::None;
  bool ended = true;  ///< false: the file stops in it, without a line end
};

/// Cuts a stream of bytes into CSV records, in linear time and bounded memory. Line ends are
/// CRLF, LF or CR; one inside a quoted field belongs to it; blank lines are no records.
///
/// A quote opens a field only at the field's start; elsewhere it is a plain character. It closes
/// where a delimiter or line end follows. One that stands alone further on, past a line break,
/// tells that the first was never closed: that physical line is one faulty record and reading
/// resumes at the next, so that damage does not swallow its neighbours.
class CsvRecords {
 public:
  using Use = std::function<bool(const CsvRecord&)>;

  CsvRecords(char delimiter, Use use, std::size_t attempt_bytes = kCsvAttemptBytes);

  /// False once `use` has said so.
  bool feed(std::string_view bytes);
  bool finish();

 private:
  struct Cut {
    std::size_t size = 0;  ///< of the record
    std::size_t next = 0;  ///< where the following one begins
    CsvFault fault = CsvFault::None;
    bool ended = true;
    bool more = false;  ///< undecided until more bytes are there
  };
  struct Quoted {
    std::size_t next = 0;
    bool more = false;
    bool open = false;
  };

  bool cut_all(bool last);
  Cut cut(std::string_view text, bool last) const;
  Cut cut_physical_line(std::string_view text, bool last, CsvFault fault) const;
  Quoted skip_quoted(std::string_view text, std::size_t at, bool last) const;
  bool skip_blank_lines(std::string_view& text, bool last);
  bool skip_too_long(std::string_view& text, bool last);
  bool give(std::string_view text, const Cut& cut);
  void count_lines(std::string_view passed);

  char delimiter_;
  Use use_;
  std::string buffer_;
  std::size_t attempt_bytes_;
  std::size_t wanted_bytes_;  ///< no attempt below: each doubles, so that all are linear
  std::uint64_t line_ = 1;
  bool stopped_ = false;
  bool in_too_long_ = false;
};

}  // namespace passerelle::base
