#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "demo/generate.hpp"

namespace passerelle::demo {

using Record = std::vector<std::string>;

/// A file cut by RFC 4180 alone, one character at a time: no code of the project reads here.
std::vector<Record> read_csv(std::string_view bytes);
std::string read_file(const std::filesystem::path& path);

/// What one order gave, read back.
struct Files {
  Generated generated;
  std::string brea_bytes, expected_bytes;
  std::vector<Record> brea, expected;  ///< without their headers
  Record header;
  std::string aggregator_bytes;
  std::vector<Record> aggregator, aggregator_expected, aggregator_expected_strict;

  /// The cell of a record by the name of its column.
  const std::string& cell(const Record& record, std::string_view column) const;
};

constexpr std::string_view kNow = "2026-11-25T08:00:00Z";
Files generate_files(std::int64_t offers, std::uint64_t seed);

}  // namespace passerelle::demo
