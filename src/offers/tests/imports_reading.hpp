#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "offers/imports/reader.hpp"

namespace passerelle::offers {

/// A file of the tests, given in pieces.
inline ByteSource bytes_of(std::string text, std::size_t piece = 1000) {
  return [text = std::move(text), piece](const auto& use) -> base::Result<void> {
    for (std::size_t at = 0; at < text.size(); at += piece)
      if (!use(std::string_view(text).substr(at, piece))) break;
    return {};
  };
}

inline std::vector<SourceRecord> read_all(const std::string& text, Format format = Format::Auto,
                                          std::size_t piece = 1000) {
  std::vector<SourceRecord> records;
  const auto result = each_record(bytes_of(text, piece), format, [&](SourceRecord&& record) {
    records.push_back(std::move(record));
    return true;
  });
  if (!result) records.clear();
  return records;
}

/// The references of the records that could be read.
inline std::multiset<std::string> sound_references(const std::vector<SourceRecord>& records) {
  std::multiset<std::string> references;
  for (const auto& record : records)
    if (record.unreadable.empty()) references.insert(record[Field::Reference]);
  return references;
}

/// How many of the records of `before` are not in `after` as they were.
inline std::size_t count_lost(const std::vector<SourceRecord>& before,
                              const std::vector<SourceRecord>& after) {
  return static_cast<std::size_t>(std::ranges::count_if(before, [&](const auto& record) {
    return std::ranges::none_of(after, [&](const auto& other) {
      return other.unreadable.empty() && other.values == record.values;
    });
  }));
}

}  // namespace passerelle::offers
