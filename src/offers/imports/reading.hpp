#pragma once

#include <memory>
#include <optional>
#include <string>

#include "base/encoding.hpp"
#include "offers/imports/reader.hpp"
#include "offers/imports/record_reader.hpp"

namespace passerelle::offers::imports {

/// One reading of a delivery's plain bytes: of one file, or of several that make one delivery.
/// The first bytes of each choose its encoding and its reader; lines are numbered through.
class Reading {
 public:
  Reading(Format asked, RecordReader::Use use);
  /// Counts the records of a file, whatever they hold.
  explicit Reading(Format asked);

  /// The bytes that follow are those of an archive's member.
  void begin_member(std::string_view name);
  /// False once the user asks for no more.
  base::Result<bool> take(std::string_view plain);
  base::Result<bool> finish_file();
  /// Once every file is finished.
  const Structure& structure() const { return structure_; }
  /// Of the first file, once it has begun.
  const Columns& columns() const { return columns_; }

 private:
  base::Result<bool> take_bytes(std::string_view plain);
  base::Result<bool> finish_bytes();
  base::Result<bool> begin();
  bool use_record(SourceRecord&& record);
  bool feed(std::string_view plain);
  base::Error in_member(base::Error error) const;
  void note_file();

  Format asked_;
  RecordReader::Use use_;
  Structure structure_;
  Columns columns_;
  bool is_counting_ = false;
  std::string member_;  // "" for a file that came alone
  int files_ = 0;
  std::string head_;
  std::optional<base::Utf16Decoder> utf16_;
  std::unique_ptr<RecordReader> reader_;
};

}  // namespace passerelle::offers::imports
