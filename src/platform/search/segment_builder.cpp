#include "platform/search/segment_builder.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include "platform/search/analysis.hpp"
#include "platform/search/scoring.hpp"
#include "platform/search/sequences.hpp"

namespace passerelle::search {
namespace {

template <class Map>
std::uint32_t number_in(Map& map, std::string_view text, std::vector<std::string>* texts) {
  if (const auto found = map.find(text); found != map.end()) return found->second;
  const auto number = static_cast<std::uint32_t>(map.size());
  map.emplace(std::string(text), number);
  if (texts != nullptr) texts->emplace_back(text);
  return number;
}

/// Numbers of the texts in their order.
std::vector<std::uint32_t> sorted_order(const std::vector<std::string>& texts) {
  std::vector<std::uint32_t> order(texts.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {}, [&](auto i) -> const std::string& { return texts[i]; });
  return order;
}

std::vector<std::uint32_t> inverse(const std::vector<std::uint32_t>& order) {
  std::vector<std::uint32_t> place(order.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  return place;
}

template <class T>
void sort_and_unite(std::vector<T>& values) {
  std::ranges::sort(values);
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

SegmentBuilder::SegmentBuilder(const Schema& schema, const Analyse& analyse)
    : schema_(schema), analyse_(analyse), rows_(schema), values_(schema.keywords.size()) {}

void SegmentBuilder::add(const Document& document) {
  const auto doc = static_cast<std::uint32_t>(rows_.size());
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  rows_.ids.push_back(document.id);
  rows_.points.push_back(document.points.empty() ? base::Point{kNaN, kNaN} : document.points[0]);
  for (std::size_t i = 1; i < document.points.size(); ++i)
    rows_.more_points.emplace_back(doc, document.points[i]);
  for (std::size_t f = 0; f < schema_.numbers.size(); ++f)
    rows_.numbers[f].push_back(document.numbers[f].value_or(Rows::kNoNumber));
  add_keywords(document);
  add_texts(document);
}

void SegmentBuilder::add_keywords(const Document& document) {
  std::vector<std::uint32_t> codes;
  for (std::size_t f = 0; f < schema_.keywords.size(); ++f) {
    codes.clear();
    for (const auto& value : document.keywords[f])
      codes.push_back(number_in(values_[f], value, &rows_.keywords[f].values));
    rows_.keywords[f].codes.add(codes);
  }
}

std::uint32_t SegmentBuilder::word_of(std::string_view exact, std::span<const std::string> stems) {
  std::string key(exact);
  for (const auto& stem : stems) key.append(1, '\0').append(stem);
  const auto number = number_in(word_numbers_, key, nullptr);
  if (number < words_.size()) return number;
  Word word{.form = number_in(forms_, exact, &form_texts_), .stems = {}};
  for (const auto& stem : stems) word.stems.push_back(number_in(stems_, stem, &stem_texts_));
  sort_and_unite(word.stems);
  sets_.resize(stem_texts_.size());
  words_.push_back(std::move(word));
  return number;
}

void SegmentBuilder::read(std::string_view text) {
  met_.clear();
  if (!analyse_) return read_french(text);
  for (const auto& token : analyse_(text))
    met_.push_back({word_of(token.exact, token.stems), token.position, token.is_stop});
}

void SegmentBuilder::read_french(std::string_view text) {
  // Its words are remembered: a thread needs one for all that it builds.
  thread_local Analyser analyser;
  for (const auto& word : analyser.analyse(text)) {
    std::uint32_t number = 0;
    if (word.number < french_.size()) number = french_[word.number];
    if (number == 0) {
      number = word_of(word.word->exact, {&word.word->folded_stem, 1}) + 1;
      if (word.number != kUnnumbered) {
        if (word.number >= french_.size()) french_.resize(word.number * 2 + 64);
        french_[word.number] = number;
      }
    }
    met_.push_back({number - 1, word.position, (word.marks & kStop) != 0});
  }
}

void SegmentBuilder::add_texts(const Document& document) {
  seen_.clear();
  lengths_.assign(schema_.texts.size(), 0);
  std::size_t column = 0;
  for (std::uint32_t f = 0; f < schema_.texts.size(); ++f) {
    read(document.texts[f]);
    lengths_[f] = static_cast<std::uint32_t>(met_.size());
    for (const auto& met : met_) {
      if (met.is_stop) continue;
      const auto& word = words_[met.word];
      for (const auto stem : word.stems) seen_.push_back({stem, word.form, f});
    }
    if (schema_.texts[f].has_positions) add_sequence(column++);
  }
  std::ranges::sort(seen_);
  add_entries();
  entry_first_.push_back(static_cast<std::uint32_t>(entries_.size()));
}

void SegmentBuilder::add_sequence(std::size_t column) {
  std::vector<Placed> words;
  for (const auto& met : met_) words.push_back({met.position, words_[met.word].form});
  const auto forms = sequence_of(std::move(words));
  const std::string key(reinterpret_cast<const char*>(forms.data()),
                        forms.size() * sizeof(std::uint32_t));
  const auto [found, is_new] =
      sequence_numbers_.try_emplace(key, static_cast<std::uint32_t>(sequence_numbers_.size()));
  if (is_new) sequences_.add(forms);
  rows_.sequences[column].push_back(found->second);
}

void SegmentBuilder::add_entries() {
  std::vector<std::uint32_t> times(schema_.texts.size());
  std::vector<std::uint32_t> forms;
  for (std::size_t i = 0; i < seen_.size();) {
    const auto stem = seen_[i].stem;
    times.assign(times.size(), 0);
    forms.clear();
    for (; i < seen_.size() && seen_[i].stem == stem; ++i) {
      ++times[seen_[i].field];
      if (forms.empty() || forms.back() != seen_[i].form) forms.push_back(seen_[i].form);
    }
    entries_.push_back({stem, set_of(stem, forms), impact_of(schema_, times, lengths_)});
  }
}

std::uint16_t SegmentBuilder::set_of(std::uint32_t stem, std::vector<std::uint32_t> forms) {
  auto& sets = sets_[stem];
  const auto found = std::ranges::find(sets, forms);
  const auto at = found - sets.begin();
  if (found == sets.end()) sets.push_back(std::move(forms));
  return static_cast<std::uint16_t>(at);
}

std::vector<std::string> SegmentBuilder::sort_forms(
    std::vector<std::uint32_t>& place_of_form) const {
  const auto order = sorted_order(form_texts_);
  place_of_form = inverse(order);
  std::vector<std::string> forms;
  forms.reserve(order.size());
  for (const auto i : order) forms.push_back(form_texts_[i]);
  return forms;
}

void SegmentBuilder::sort_keyword_values() {
  for (auto& column : rows_.keywords) {
    const auto order = sorted_order(column.values);
    const auto place = inverse(order);
    std::vector<std::string> values;
    for (const auto i : order) values.push_back(std::move(column.values[i]));
    Lists codes;
    std::vector<std::uint32_t> own;
    for (std::size_t doc = 0; doc < rows_.size(); ++doc) {
      own.clear();
      for (const auto code : column.codes.of(doc)) own.push_back(place[code]);
      sort_and_unite(own);
      codes.add(own);
    }
    column = {std::move(values), std::move(codes)};
  }
}

std::shared_ptr<Segment> SegmentBuilder::finish(const std::shared_ptr<const Statistics>& frozen) {
  sort_keyword_values();
  std::vector<std::uint32_t> place_of_form;
  auto forms = sort_forms(place_of_form);
  renumber_forms(sequences_.values, [&](auto form) { return place_of_form[form]; });
  const auto order = layout_order(rows_, schema_);
  Assembler assembler(schema_, reordered(std::move(rows_), order, schema_), frozen);
  add_terms(order, place_of_form, assembler);
  return assembler.finish(std::move(forms), sequences_);
}

void SegmentBuilder::add_terms(const std::vector<std::uint32_t>& order,
                               const std::vector<std::uint32_t>& place_of_form,
                               Assembler& assembler) {
  std::vector<std::uint32_t> first(stem_texts_.size() + 1);
  for (const auto& entry : entries_) ++first[entry.stem + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::pair<std::uint32_t, Entry>> sorted(entries_.size());
  auto next = first;
  for (std::uint32_t doc = 0; doc < order.size(); ++doc)
    for (auto i = entry_first_[order[doc]]; i < entry_first_[order[doc] + 1]; ++i)
      sorted[next[entries_[i].stem]++] = {doc, entries_[i]};
  TermRows rows;
  for (const auto stem : sorted_order(stem_texts_)) {
    rows.clear();
    rows.stem = stem_texts_[stem];
    if (first[stem] == first[stem + 1]) continue;  // stop words alone have it
    for (auto i = first[stem]; i < first[stem + 1]; ++i) {
      rows.docs.push_back(sorted[i].first);
      rows.impacts.push_back(sorted[i].second.impact);
      rows.codes.push_back(sorted[i].second.set);
    }
    for (const auto& set : sets_[stem]) {
      std::vector<std::uint32_t> forms;
      for (const auto form : set) forms.push_back(place_of_form[form]);
      std::ranges::sort(forms);
      rows.sets.push_back(std::move(forms));
    }
    assembler.add_term(rows);
  }
}

}  // namespace passerelle::search
