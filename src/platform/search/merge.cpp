#include "platform/search/merge.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "platform/search/assembler.hpp"
#include "platform/search/sequences.hpp"

namespace passerelle::search {
namespace {

using Numbers = std::vector<std::uint32_t>;

struct Source {
  const Part* part;
  std::vector<Numbers> values;  ///< by keyword field: what a value's number becomes
  Numbers forms;
  Numbers docs;            ///< kNowhere for one that is no more
  std::uint32_t stem = 0;  ///< how far its stems are read
  Numbers sets;            ///< of the present stem
};

/// The sorted union of the sources' texts; `renumbered` gets each source's numbers in it.
template <class TextsOf>
std::vector<std::string> unite(const std::vector<Source>& sources, const TextsOf& texts_of,
                               std::vector<Numbers>& renumbered) {
  std::vector<std::string> all;
  for (const auto& source : sources)
    for (std::size_t i = 0; i < texts_of(source).size(); ++i) all.emplace_back(texts_of(source)[i]);
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  for (const auto& source : sources) {
    Numbers numbers;
    std::size_t at = 0;
    for (std::size_t i = 0; i < texts_of(source).size(); ++i) {
      while (all[at] != texts_of(source)[i]) ++at;
      numbers.push_back(static_cast<std::uint32_t>(at));
    }
    renumbered.push_back(std::move(numbers));
  }
  return all;
}

class Merge {
 public:
  Merge(const std::vector<Part>& parts, const Schema& schema) : schema_(schema), rows_(schema) {
    for (const auto& part : parts) sources_.push_back({&part, {}, {}, {}, 0, {}});
  }

  Merged run(const std::shared_ptr<const Statistics>& frozen, std::uint32_t number,
             unsigned threads) {
    unite_values();
    unite_forms();
    for (auto& source : sources_) add_rows(source);
    number_documents();
    Assembler assembler(schema_, std::move(rows_), frozen, number);
    add_terms(assembler);
    auto segment = assembler.finish(std::move(forms_), sequences_, threads);
    return {std::move(segment), assembler.statistics()};
  }

 private:
  void unite_values() {
    for (std::size_t f = 0; f < schema_.keywords.size(); ++f) {
      std::vector<Numbers> renumbered;
      rows_.keywords[f].values = unite(
          sources_, [f](const auto& s) -> auto& { return s.part->segment->keywords[f].values; },
          renumbered);
      for (std::size_t i = 0; i < sources_.size(); ++i)
        sources_[i].values.push_back(std::move(renumbered[i]));
    }
  }

  void unite_forms() {
    std::vector<Numbers> renumbered;
    forms_ =
        unite(sources_, [](const auto& s) -> auto& { return s.part->segment->forms; }, renumbered);
    for (std::size_t i = 0; i < sources_.size(); ++i) sources_[i].forms = std::move(renumbered[i]);
  }

  void add_rows(Source& source) {
    const auto& segment = *source.part->segment;
    source.docs.assign(segment.documents, kNowhere);
    Numbers sequences(segment.sequence_first.size(), kNowhere);
    for (std::uint32_t doc = 0; doc < segment.documents; ++doc) {
      if (!source.part->is_live(doc)) continue;
      source.docs[doc] = static_cast<std::uint32_t>(rows_.size());
      add_row(source, doc, sequences);
    }
    for (std::size_t i = 0; i < segment.more_docs.size(); ++i)
      if (const auto doc = source.docs[segment.more_docs[i]]; doc != kNowhere)
        rows_.more_points.emplace_back(doc, segment.more_points[i]);
  }

  void add_row(Source& source, std::uint32_t doc, Numbers& sequences) {
    const auto& segment = *source.part->segment;
    rows_.ids.push_back(segment.ids[doc]);
    rows_.points.push_back(segment.places[segment.place_of[doc]]);
    for (std::size_t f = 0; f < segment.numbers.size(); ++f)
      rows_.numbers[f].push_back(segment.numbers[f].of(doc).value_or(Rows::kNoNumber));
    for (std::size_t f = 0; f < segment.keywords.size(); ++f) {
      auto& codes = rows_.keywords[f].codes;
      segment.keywords[f].each_code(
          doc, [&](auto code) { codes.values.push_back(source.values[f][code]); });
      codes.first.push_back(static_cast<std::uint32_t>(codes.values.size()));
    }
    for (std::size_t f = 0; f < segment.sequence_of.size(); ++f) {
      auto& number = sequences[segment.sequence_of[f][doc]];
      if (number == kNowhere) number = add_sequence(source, segment.sequence_of[f][doc]);
      rows_.sequences[f].push_back(number);
    }
  }

  std::uint32_t add_sequence(const Source& source, std::uint32_t number) {
    const auto& segment = *source.part->segment;
    Numbers forms;
    for (const auto form : segment.sequence_forms.part(segment.sequence_first[number],
                                                       segment.sequence_first[number + 1]))
      forms.push_back(form);
    renumber_forms(forms, [&](auto form) { return source.forms[form]; });
    const std::string key(reinterpret_cast<const char*>(forms.data()),
                          forms.size() * sizeof(std::uint32_t));
    const auto [found, is_new] = known_.try_emplace(key, static_cast<std::uint32_t>(known_.size()));
    if (is_new) sequences_.add(forms);
    return found->second;
  }

  void number_documents() {
    const auto order = layout_order(rows_, schema_);
    Numbers place(order.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) place[order[i]] = i;
    for (auto& source : sources_)
      for (auto& doc : source.docs)
        if (doc != kNowhere) doc = place[doc];
    rows_ = reordered(std::move(rows_), order, schema_);
    documents_ = static_cast<std::uint32_t>(rows_.size());
  }

  void add_terms(Assembler& assembler) {
    TermRows rows;
    slots_.assign(documents_, 0);
    for (;;) {
      const Strings* next = nullptr;
      std::string_view stem;
      for (const auto& source : sources_) {
        const auto& stems = source.part->segment->stems;
        if (source.stem == stems.size()) continue;
        if (next == nullptr || stems[source.stem] < stem) {
          next = &stems;
          stem = stems[source.stem];
        }
      }
      if (next == nullptr) return;
      rows.clear();
      rows.stem = stem;
      gather(rows);
      if (!rows.docs.empty()) assembler.add_term(rows);
    }
  }

  void gather(TermRows& rows) {
    entries_.clear();
    for (auto& source : sources_) {
      const auto& segment = *source.part->segment;
      if (source.stem == segment.stems.size() || segment.stems[source.stem] != rows.stem) continue;
      gather_from(source, segment.terms[source.stem++], rows);
    }
    if (entries_.size() > documents_ / 16)
      lay_by_slot(rows);
    else
      lay_sorted(rows);
  }

  void gather_from(Source& source, const Term& term, TermRows& rows) {
    const auto& segment = *source.part->segment;
    source.sets.assign(term.sets, kNowhere);
    std::size_t i = 0;
    segment.pool.view(term.postings).each(segment.words(), [&](std::uint32_t doc) {
      const auto at = i++;
      if (source.docs[doc] == kNowhere) return;
      auto& set = source.sets[form_code(segment, term, at)];
      if (set == kNowhere) set = set_in(source, term, form_code(segment, term, at), rows);
      entries_.push_back(std::uint64_t{source.docs[doc]} << 32 | set << 8 |
                         segment.impacts[term.impacts + at]);
    });
  }

  std::uint32_t set_in(const Source& source, const Term& term, std::uint32_t code,
                       TermRows& rows) const {
    const auto& segment = *source.part->segment;
    const auto set = term.first_set + code;
    Numbers forms;
    for (const auto form :
         segment.set_forms.part(segment.set_first[set], segment.set_first[set + 1]))
      forms.push_back(source.forms[form]);
    const auto found = std::ranges::find(rows.sets, forms);
    const auto at = static_cast<std::uint32_t>(found - rows.sets.begin());
    if (found == rows.sets.end()) rows.sets.push_back(std::move(forms));
    return at;
  }

  static void lay(std::uint32_t doc, std::uint32_t entry, TermRows& rows) {
    rows.docs.push_back(doc);
    rows.impacts.push_back(static_cast<std::uint8_t>(entry));
    rows.codes.push_back(static_cast<std::uint16_t>(entry >> 8));
  }

  void lay_sorted(TermRows& rows) {
    std::ranges::sort(entries_);
    for (const auto entry : entries_)
      lay(static_cast<std::uint32_t>(entry >> 32), static_cast<std::uint32_t>(entry), rows);
  }

  /// For a word in many documents: each has its slot; none has an impact of 0.
  void lay_by_slot(TermRows& rows) {
    for (const auto entry : entries_) slots_[entry >> 32] = static_cast<std::uint32_t>(entry);
    for (std::uint32_t doc = 0; doc < documents_; ++doc) {
      if (slots_[doc] == 0) continue;
      lay(doc, slots_[doc], rows);
      slots_[doc] = 0;
    }
  }

  const Schema& schema_;
  Rows rows_;
  std::vector<Source> sources_;
  std::vector<std::string> forms_;
  Lists sequences_;
  std::unordered_map<std::string, std::uint32_t> known_;
  std::uint32_t documents_ = 0;
  std::vector<std::uint64_t> entries_;
  Numbers slots_;
};

}  // namespace

Merged merge_parts(const std::vector<Part>& parts, const Schema& schema,
                   const std::shared_ptr<const Statistics>& frozen, std::uint32_t number,
                   unsigned threads) {
  return Merge(parts, schema).run(frozen, number, threads);
}

}  // namespace passerelle::search
