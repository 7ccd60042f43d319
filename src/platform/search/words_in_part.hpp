#pragma once

#include <map>
#include <optional>
#include <vector>

#include "platform/search/conjuncts.hpp"
#include "platform/search/scoring.hpp"
#include "platform/search/sequences.hpp"
#include "platform/search/statistics.hpp"

namespace passerelle::search {

/// A beginning of a word gives as if it were that rare, whatever it could become.
constexpr std::uint32_t kPrefixRarity = 2 * kRarityPerPoint;

/// Documents in which a phrase was found by reading their texts: by part, in order.
using Verified = std::map<const Atom*, std::vector<std::vector<std::uint32_t>>>;

/// A stem as a query uses it.
struct TermUse {
  const Term* term = nullptr;
  DocsView docs;
  std::uint32_t rarity = 0;
  std::uint32_t best_factor = 0;       ///< the most of `factors`
  std::vector<std::uint16_t> factors;  ///< by set of written forms; 0: that is not the word
  bool takes_all = true;               ///< no factor is 0
  bool is_beginning = false;           ///< its rarity is not the stem's own
  mutable std::uint32_t last_found = 0;

  /// Where its knowledge of the document is; kNowhere when it does not have it. Quickest when
  /// documents are asked for in order.
  std::uint32_t find(const Segment& segment, std::uint32_t doc) const;
  std::uint32_t units(const Segment& segment, std::uint32_t doc) const;
};

/// A word: by any of its stems, the best counts.
struct Slot {
  std::vector<TermUse> uses;
  DocsView docs;
  std::uint32_t table = kNowhere;  ///< the facet table of just these documents
  bool is_implied = false;         ///< by a phrase that has it: it counts for the score alone

  std::uint32_t units(const Segment& segment, std::uint32_t doc) const;
  std::uint64_t most_units() const;
};

struct AlternativeUse {
  const Alternative* alternative = nullptr;
  std::vector<Slot> slots;
  std::vector<DocsView> phrases;
  std::uint32_t weight = kFactorOne;

  bool holds(std::uint32_t doc) const;
  /// Of a document that it holds.
  std::uint32_t units(const Segment& segment, std::uint32_t doc) const;
};

struct GroupUse {
  const Group* group = nullptr;
  std::vector<AlternativeUse> alternatives;

  /// Of a document that the group holds: the best of the alternatives.
  std::uint32_t units(const Segment& segment, std::uint32_t doc) const;
};

/// Looks a query's words up in one segment.
class WordsInPart {
 public:
  /// Without `asks_for_phrases` a phrase is its words, wherever they are.
  WordsInPart(Sets& sets, const Schema& schema, const Statistics& statistics, bool asks_for_phrases)
      : sets_(sets),
        schema_(schema),
        statistics_(statistics),
        asks_for_phrases_(asks_for_phrases) {}

  /// `part` tells which of the verified documents are its own.
  GroupUse find(const Group& group, const Verified& verified, std::size_t part);
  /// What a group asks for, as conjuncts.
  void add_conjuncts(const GroupUse& group, std::vector<Conjunct>& conjuncts);
  /// Words of a phrase that is asked for have no documents of their own.
  std::vector<Slot> slots_of(const Atom& atom);
  DocsView phrase(const Atom& atom, std::span<const std::uint32_t> verified);

 private:
  Slot word(const Token& token, bool must_be_exact, bool is_implied);
  Slot beginning(const Token& token);
  TermUse use(std::uint32_t term);
  void finish(Slot& slot);
  DocsView docs_of(const TermUse& use);
  AlternativeUse alternative(const Alternative& alternative, const Verified& verified,
                             std::size_t part);

  Sets& sets_;
  const Schema& schema_;
  const Statistics& statistics_;
  bool asks_for_phrases_;
};

/// What a phrase is looked for as in one segment, from position 0; nothing when it cannot be there.
std::optional<std::vector<Placed>> phrase_forms(const Segment& segment,
                                                const std::vector<Token>& tokens);
/// Whether all of its words are there, as far from each other.
bool has_phrase(std::span<const std::uint32_t> sequence, std::span<const Placed> phrase);

}  // namespace passerelle::search
