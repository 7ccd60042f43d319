// Facet tables: how many of a frequent word's, value's or range's documents have each value.
#include <algorithm>
#include <numeric>

#include "platform/search/assembler.hpp"
#include "platform/search/code_counts.hpp"

namespace passerelle::search {
void Assembler::plan_tables() {
  for (const auto& column : segment_->keywords) {
    const bool is_small = column.values.size() <= kTabledValues;
    segment_->table_at.push_back(is_small ? segment_->table_size : kNowhere);
    if (is_small) segment_->table_size += static_cast<std::uint32_t>(column.values.size());
  }
}

std::uint32_t Assembler::add_table(std::span<const std::uint32_t> docs) {
  const auto at = tables_.size();
  tables_.resize(at + segment_->table_size);
  count_in_table(at, docs);
  return static_cast<std::uint32_t>(at);
}

std::uint32_t Assembler::owe_table(const Postings& postings) {
  owed_.push_back({postings, add_table({})});
  return owed_.back().at;
}

/// Several threads may be here: each table is one's.
void Assembler::count_owed() {
  std::vector<std::uint32_t> docs;
  for (auto i = owed_begun_++; i < owed_.size(); i = owed_begun_++) {
    docs.clear();
    segment_->pool.view(owed_[i].postings).each(segment_->words(), [&](auto doc) {
      docs.push_back(doc);
    });
    count_in_table(owed_[i].at, docs);
  }
}

void Assembler::count_in_table(std::size_t at, std::span<const std::uint32_t> docs) {
  thread_local std::vector<std::uint32_t> room;
  for (std::size_t f = 0; f < segment_->keywords.size(); ++f) {
    if (segment_->table_at[f] == kNowhere) continue;
    const auto& column = segment_->keywords[f];
    room.resize(std::max(room.size(), room_for_counting(column)));
    const auto counts = std::span(tables_).subspan(at + segment_->table_at[f]);
    count_codes(column, docs, counts.first(column.values.size()), room.data());
  }
}

/// Each holds what the one before it does, and what stands between the two.
void Assembler::lay_mark_tables(NumberColumn& column) {
  if (column.marks.empty()) return;
  std::vector<std::uint32_t> tables, places(column.marks.begin(), column.marks.end());
  places.push_back(static_cast<std::uint32_t>(column.order.size()));
  std::size_t done = 0;
  for (const auto place : places) {
    const auto at = add_table({});
    if (!tables.empty())
      std::copy_n(tables_.begin() + tables.back(), segment_->table_size, tables_.begin() + at);
    count_in_table(at, column.order.part(done, place));
    tables.push_back(at);
    done = place;
  }
  column.mark_tables = Array(std::move(tables));
}

bool Assembler::deserves_table(std::size_t documents) const {
  return documents >= segment_->documents / 512 + 64;
}

/// The table of all documents is the first; then those of the frequent values.
void Assembler::lay_value_tables() {
  std::vector<std::uint32_t> all(segment_->documents);
  std::iota(all.begin(), all.end(), 0U);
  add_table(all);
  for (std::size_t f = 0; f < segment_->keywords.size(); ++f) {
    auto& column = segment_->keywords[f];
    const auto& codes = rows_.keywords[f].codes;
    std::vector<std::uint32_t> tables(column.values.size(), kNowhere);
    std::vector<std::vector<std::uint32_t>> docs(column.values.size());
    const auto is_frequent = [&](auto code) { return deserves_table(column.postings[code].count); };
    for (std::uint32_t doc = 0; doc < segment_->documents; ++doc)
      for (const auto code : codes.of(doc))
        if (is_frequent(code)) docs[code].push_back(doc);
    for (std::size_t code = 0; code < tables.size(); ++code)
      if (is_frequent(code)) tables[code] = add_table(docs[code]);
    column.tables = Array(std::move(tables));
  }
}

}  // namespace passerelle::search
