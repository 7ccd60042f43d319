// Facet tables: how many of a frequent word's, value's or range's documents have each value.
#include <algorithm>
#include <numeric>

#include "platform/search/assembler.hpp"

namespace passerelle::search {
namespace {

/// `several_at` tells where the codes of a document with several are.
template <class Code>
void count_codes(const Code* codes, std::span<const std::uint32_t> docs,
                 const KeywordColumn& column, const std::vector<std::uint32_t>& several_at,
                 std::uint32_t* counts) {
  constexpr Code kSeveral = static_cast<Code>(KeywordColumn::kSeveral);
  for (const auto doc : docs) {
    const auto code = codes[doc];
    if (code < kSeveral) {
      ++counts[code];
    } else if (code == kSeveral) {
      const auto at = several_at[doc];
      for (auto i = column.several_first[at]; i < column.several_first[at + 1]; ++i)
        ++counts[column.several_codes[i]];
    }
  }
}

}  // namespace

void Assembler::plan_tables() {
  for (const auto& column : segment_->keywords) {
    auto& places = several_at_.emplace_back(column.several_docs.empty() ? 0 : rows_.size());
    for (std::uint32_t i = 0; i < column.several_docs.size(); ++i)
      places[column.several_docs[i]] = i;
  }
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

void Assembler::count_in_table(std::size_t at, std::span<const std::uint32_t> docs) {
  for (std::size_t f = 0; f < segment_->keywords.size(); ++f) {
    if (segment_->table_at[f] == kNowhere) continue;
    auto* const counts = tables_.data() + at + segment_->table_at[f];
    const auto& column = segment_->keywords[f];
    if (!column.codes8.empty())
      count_codes(column.codes8.data(), docs, column, several_at_[f], counts);
    else if (!column.codes16.empty())
      count_codes(column.codes16.data(), docs, column, several_at_[f], counts);
    else
      count_codes(column.codes32.data(), docs, column, several_at_[f], counts);
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
