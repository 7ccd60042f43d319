#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "offers/imports/columns.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers {

/// Auto: by the content, and the format of an archive whose files differ. The others are told
/// in imports/formats.cpp.
enum class Format : std::uint8_t { Auto, Brea, Aggregation, JobPosting, FranceTravail };

std::string_view to_text(Format format);  ///< "auto", "csv", "france-travail"…
std::optional<Format> parse_format(std::string_view text);
std::vector<std::string> list_format_names();  ///< "auto" first

/// Gives the received bytes (maybe gzip or zip) piece by piece from the start; returns what
/// went wrong.
using ByteSource =
    std::function<base::Result<void>(const std::function<bool(std::string_view piece)>& use)>;

/// A file of an archive, and which lines of the delivery it gave.
struct ArchivedFile {
  std::string name;
  std::int64_t first_line = 1, lines = 0;
};

/// What one whole reading says of a file, before any offer changes.
struct Structure {
  Format format = Format::Auto;
  std::int64_t records = 0;
  std::vector<std::string> unknown_fields;  ///< columns or keys that no Field takes, in order
  std::vector<ArchivedFile>
      files;         ///< in the order of the archive; none for a file that came alone
  bool cut = false;  ///< the end is missing (an array never closed, a quote never closed)
};

/// Reads a file whole, keeping nothing: format by content (when `asked` is Auto); plain, gzip or
/// zip, whose files are read one after the other as one. An error refuses the file as a whole
/// (FILE_EMPTY, FILE_FORMAT, FILE_ARCHIVE, FILE_GZIP, FILE_HEADER…).
base::Result<Structure> inspect(const ByteSource& bytes, Format asked);

/// The columns of a file that inspect() accepted, from its beginning.
base::Result<Columns> read_columns(const ByteSource& bytes, Format format);

/// Calls `use` for each record in file order until it gives false. Never more than one record
/// (and one piece of the file) is held in memory.
base::Result<void> each_record(const ByteSource& bytes, Format format,
                               const std::function<bool(SourceRecord&&)>& use);

}  // namespace passerelle::offers
