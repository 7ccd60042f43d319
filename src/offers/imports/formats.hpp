#pragma once

#include <memory>
#include <span>
#include <string_view>

#include "base/encoding.hpp"
#include "base/result.hpp"
#include "offers/imports/reader.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports {

/// A format that files may come in. A format of its own is a folder of imports/ and one entry
/// of the list in formats.cpp; nothing else names it.
struct KnownFormat {
  Format format;
  std::string_view name;    ///< as commands, the API and the base write it: "csv"
  std::string_view french;  ///< for people, behind « Ce fichier est … » : "du JSON"
  /// Whether a file that begins so (UTF-8 or Windows-1252, without mark and leading blanks) is
  /// one. The first of the list that says yes is taken, and the last always does.
  bool (*is_one)(std::string_view head);
  /// Makes the reader, which is then fed from the first byte of `head` on. An error refuses the
  /// file as a whole.
  base::Result<std::unique_ptr<RecordReader>> (*open)(std::string_view head,
                                                      base::Encoding encoding,
                                                      RecordReader::Use use);
};

std::span<const KnownFormat> formats();
const KnownFormat& get_format(Format format);

/// The format of a file: as asked, or else by its content. Errors: FILE_FORMAT, FILE_ARCHIVE (an
/// archive in an archive).
base::Result<const KnownFormat*> choose_format(std::string_view head, Format asked);

}  // namespace passerelle::offers::imports
