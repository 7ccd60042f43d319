#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "offers/imports/columns.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports {

/// What is kept of a record's own bytes.
constexpr std::size_t kKeptRawBytes = 64 * 1024;

/// One format: plain bytes in, records out. A format of its own is a folder of imports/ with one
/// of these, and an entry of formats.cpp that tells when it is meant.
class RecordReader {
 public:
  /// Takes a record; false asks for no more.
  using Use = std::function<bool(SourceRecord&&)>;

  RecordReader() = default;
  RecordReader(const RecordReader&) = delete;
  RecordReader& operator=(const RecordReader&) = delete;
  virtual ~RecordReader() = default;

  /// Records are only counted: those given may lack everything but their line.
  virtual void count_only() {}
  /// False once the user has said so.
  virtual bool feed(std::string_view plain) = 0;
  virtual bool finish() = 0;

  /// After finish(): the end of the file is missing.
  virtual bool is_cut() const = 0;
  /// Columns or keys that no Field takes, in the order in which they came.
  virtual std::vector<std::string> unknown_fields() const = 0;
  /// Of a file made of columns: those of its header.
  virtual Columns columns() const { return {}; }
};

}  // namespace passerelle::offers::imports
