#include "platform/search/assembler.hpp"

#include <algorithm>
#include <thread>

#include "platform/search/scoring.hpp"
#include "platform/search/sequences.hpp"

namespace passerelle::search {
namespace {

constexpr std::uint32_t kRankBlock = kRankBlockWords * 64;

template <class T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

void TermRows::clear() {
  docs.clear();
  impacts.clear();
  codes.clear();
  sets.clear();
}

Assembler::Assembler(const Schema& schema, Rows rows, std::shared_ptr<const Statistics> frozen,
                     std::uint32_t number, Purpose purpose)
    : schema_(schema),
      purpose_(purpose),
      frozen_(std::move(frozen)),
      rows_(std::move(rows)),
      postings_(static_cast<std::uint32_t>(rows_.size())) {
  segment_->documents = static_cast<std::uint32_t>(rows_.size());
  if (!frozen_) {
    counted_ = std::make_shared<Statistics>();
    counted_->number = number;
    counted_->documents = rows_.size();
    if (const auto& fresh = schema_.ranking.freshness)
      for (const auto value : rows_.numbers[fresh->number])
        if (value != Rows::kNoNumber) counted_->now = std::max(counted_->now, value);
  }
  segment_->statistics = statistics()->number;
  lay_documents();
}

std::shared_ptr<const Statistics> Assembler::statistics() const {
  return frozen_ ? frozen_ : counted_;
}

std::uint32_t Assembler::rarity(const TermRows& rows) {
  const auto& statistics = *this->statistics();
  if (!counted_) return rarity_of(statistics.count_with(rows.stem), statistics.documents);
  const auto count = static_cast<std::uint32_t>(rows.docs.size());
  if (count > 1) counted_->documents_with.emplace(rows.stem, count);
  return rarity_of(count, statistics.documents);
}

void Assembler::add_term(const TermRows& rows) {
  Term term{.postings = postings_.add(rows.docs, false)};
  term.impacts = impacts_.size();
  append(impacts_, rows.impacts);
  term.most_impact = std::ranges::max(rows.impacts);
  add_sets(rows, term);
  if (purpose_ == Purpose::Search) add_short_cuts(rows, term);
  stems_.push_back(rows.stem);
  terms_.push_back(term);
}

void Assembler::add_short_cuts(const TermRows& rows, Term& term) {
  const auto rarity_units = rarity(rows);
  if (term.postings.shape == static_cast<std::uint32_t>(Shape::Bits)) add_ranks(rows.docs, term);
  if (deserves_table(rows.docs.size())) term.table = owe_table(term.postings);
  if (rows.docs.size() > 4 * std::size_t{kBest}) add_best(rows, rarity_units, term);
}

void Assembler::add_sets(const TermRows& rows, Term& term) {
  term.first_set = static_cast<std::uint32_t>(set_first_.size() - 1);
  term.sets = static_cast<std::uint16_t>(rows.sets.size());
  for (const auto& set : rows.sets) {
    append(set_forms_, set);
    set_first_.push_back(static_cast<std::uint32_t>(set_forms_.size()));
  }
  if (rows.sets.size() < 2) return;
  term.code_bytes = rows.sets.size() > 256 ? 2 : 1;
  term.codes = form_codes_.size();
  for (const auto code : rows.codes) {
    form_codes_.push_back(static_cast<std::uint8_t>(code));
    if (term.code_bytes == 2) form_codes_.push_back(static_cast<std::uint8_t>(code >> 8));
  }
}

void Assembler::add_ranks(std::span<const std::uint32_t> docs, Term& term) {
  term.ranks = static_cast<std::uint32_t>(ranks_.size());
  std::uint32_t before = 0;
  for (std::uint32_t block = 0; block < segment_->documents; block += kRankBlock) {
    while (before < docs.size() && docs[before] < block) ++before;
    ranks_.push_back(before);
  }
}

void Assembler::add_best(const TermRows& rows, std::uint32_t rarity_units, Term& term) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> best(rows.docs.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    const auto doc = rows.docs[i];
    const std::uint64_t units =
        word_units(rarity_units, rows.impacts[i], kFactorOne) + segment_->freshness[doc];
    best[i] = {units << 32 | (UINT32_MAX - newest_rank_[doc]), doc};
  }
  std::ranges::nth_element(best, best.begin() + kBest, std::greater{});
  best.resize(kBest);
  std::ranges::sort(best, std::greater{});
  term.best = static_cast<std::uint32_t>(best_.size());
  for (const auto& [key, doc] : best) best_.push_back(doc);
}

/// A pair of words in a row is a phrase of two: looked up, not verified.
void Assembler::lay_pairs(const Lists& sequences) {
  std::vector<std::pair<std::uint64_t, std::uint32_t>> entries;
  std::vector<Placed> words;
  for (std::uint32_t doc = 0; doc < segment_->documents; ++doc)
    for (const auto& column : rows_.sequences) {
      words.clear();
      each_word(sequences.of(column[doc]),
                [&](auto position, auto form) { words.push_back({position, form}); });
      for (std::size_t i = 0; i < words.size(); ++i)
        for (auto j = i + 1; j < words.size() && words[j].position <= words[i].position + 1; ++j)
          if (words[j].position == words[i].position + 1)
            entries.emplace_back(std::uint64_t{words[i].form} << 32 | words[j].form, doc);
    }
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::vector<std::uint64_t> pairs;
  std::vector<Postings> postings;
  std::vector<std::uint32_t> docs;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    docs.push_back(entries[i].second);
    if (i + 1 < entries.size() && entries[i + 1].first == entries[i].first) continue;
    pairs.push_back(entries[i].first);
    postings.push_back(postings_.add(docs, true));
    docs.clear();
  }
  segment_->pairs = Array(std::move(pairs));
  segment_->pair_postings = Array(std::move(postings));
}

/// In the order of the documents: those of a phrase are read one after the other.
void Assembler::lay_sequences(const Lists& sequences) {
  std::vector<std::uint32_t> numbers(sequences.first.size() - 1, kNowhere);
  Lists ordered;
  ordered.values.reserve(sequences.values.size());
  for (auto& column : rows_.sequences) {
    for (auto& number : column) {
      auto& placed = numbers[number];
      if (placed == kNowhere) {
        placed = static_cast<std::uint32_t>(ordered.first.size() - 1);
        ordered.add(sequences.of(number));
      }
      number = placed;
    }
    segment_->sequence_of.emplace_back(std::move(column));
  }
  segment_->sequence_first = Array(std::move(ordered.first));
  segment_->sequence_forms = Array(std::move(ordered.values));
}

void Assembler::lay_forms(std::vector<std::string> forms) {
  std::vector<std::vector<std::uint32_t>> terms_of(forms.size());
  for (std::uint32_t i = 0; i < terms_.size(); ++i)
    for (auto set = terms_[i].first_set; set < terms_[i].first_set + terms_[i].sets; ++set)
      for (auto at = set_first_[set]; at < set_first_[set + 1]; ++at) {
        auto& terms = terms_of[set_forms_[at]];
        if (terms.empty() || terms.back() != i) terms.push_back(i);
      }
  Lists lists;
  for (const auto& terms : terms_of) lists.add(terms);
  segment_->forms = Strings(forms);
  segment_->form_first = Array(std::move(lists.first));
  segment_->form_terms = Array(std::move(lists.values));
}

std::shared_ptr<Segment> Assembler::finish(std::vector<std::string> forms, const Lists& sequences,
                                           unsigned threads) {
  auto& segment = *segment_;
  if (purpose_ == Purpose::Search) lay_pairs(sequences);
  segment.pool = postings_.finish();
  std::vector<std::jthread> counting;
  while (counting.size() + 1 < threads) counting.emplace_back([this] { count_owed(); });
  lay_forms(std::move(forms));
  segment.stems = Strings(stems_);
  segment.terms = Array(std::move(terms_));
  segment.impacts = Array(std::move(impacts_));
  segment.form_codes = Array(std::move(form_codes_));
  segment.ranks = Array(std::move(ranks_));
  segment.best = Array(std::move(best_));
  segment.set_first = Array(std::move(set_first_));
  segment.set_forms = Array(std::move(set_forms_));
  lay_sequences(sequences);
  count_owed();
  counting.clear();
  segment.tables = Array(std::move(tables_));
  return segment_;
}

}  // namespace passerelle::search
