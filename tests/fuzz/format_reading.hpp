#pragma once

#include <algorithm>

#include "base/encoding.hpp"
#include "digest.hpp"
#include "expect.hpp"
#include "offers/imports/formats.hpp"

/// What holds for the reader of any format, tried on that reader alone.
namespace passerelle::fuzz {

struct RecordsRead {
  std::uint64_t digest = 0;
  std::int64_t records = 0;
  bool is_cut = false;
  bool operator==(const RecordsRead&) const = default;
};

inline void add(const offers::SourceRecord& record, Digest& digest) {
  for (const auto& value : record.values) {
    if (!value.empty()) expect_storable(value);
    digest.add(value);
  }
  for (const auto* text : {&record.raw, &record.details, &record.unreadable_detail}) {
    expect_storable(*text);
    digest.add(*text);
  }
  digest.add(record.encoding_repaired);
  expect(record.unreadable.empty() || !record.unreadable_detail.empty(), "damage is explained");
}

/// `head` begins with what is no blank.
inline RecordsRead read_records(std::string_view head, const offers::imports::KnownFormat& format,
                                std::size_t piece_bytes) {
  RecordsRead found;
  Digest digest;
  const auto opened =
      format.open(head, base::guess_encoding(head), [&](offers::SourceRecord&& record) {
        expect(record.line == ++found.records, "lines are numbered from 1");
        add(record, digest);
        return true;
      });
  if (!opened) {
    expect(!opened.error().message.empty(), "a refusal says why");
    return found;
  }
  auto& reader = **opened;
  in_pieces(head, piece_bytes, [&](std::string_view piece) { return reader.feed(piece); });
  expect(reader.finish(), "a reader goes on to the end");
  for (const auto& name : reader.unknown_fields()) {
    expect_storable(name);
    digest.add(name);
  }
  found.is_cut = reader.is_cut();
  found.digest = digest.value();
  return found;
}

/// The reader of that format is given any bytes at once, then in pieces.
inline int try_format(const Input& input, offers::Format format) {
  const auto start =
      std::ranges::find_if(input.text, [](char c) { return static_cast<unsigned char>(c) > ' '; });
  const std::string_view head(start, input.text.end());
  if (head.empty()) return 0;
  const auto& known = offers::imports::get_format(format);
  const auto whole = read_records(head, known, head.size());
  expect(whole == read_records(head, known, input.piece_bytes()), "pieces do not matter");
  return 0;
}

}  // namespace passerelle::fuzz
