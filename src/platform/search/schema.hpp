#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geo.hpp"

namespace passerelle::search {

/// A text that words are looked for in, and what it counts for (BM25F).
struct TextField {
  std::string name;
  /// Phrases are exact in it, told by the index; else they are looked for in the stored text of
  /// the best documents alone.
  bool has_positions = false;
  double weight = 1;           ///< of a word in it, against the other texts
  double saturation = 0.75;    ///< b: 0, its length does not count; 1, it counts in full
  double typical_words = 100;  ///< the length that makes no difference
};

/// Exact codes, none, one or several a document: filters and facets.
struct KeywordField {
  std::string name;
};

/// A whole number, or none: ranges and order.
struct NumberField {
  std::string name;
};

/// How documents are numbered: those that are asked for together stand together. The order
/// changes no answer, only how soon it is there.
struct Layout {
  std::vector<std::size_t> before_place;  ///< keyword fields, the widest area first
  bool by_place = true;                   ///< then along a curve through the points
  std::vector<std::size_t> after_place;   ///< then by these keyword fields
};

/// A newer document counts more: `weight` now, half of it `half_life` earlier.
struct Freshness {
  std::size_t number = 0;  ///< field, in a unit of time
  double half_life = 30;   ///< in that field's unit
  double weight = 0;       ///< in points of score, at most 4
};

/// A nearer document counts more: `weight` at 0 km, half of it at `scale_km`.
struct Nearness {
  double scale_km = 20;
  double weight = 0;  ///< in points of score, at most 4
};

/// What the score is made of. A word gives at most its rarity (natural logarithm) in points.
struct Ranking {
  double k1 = 1.2;                ///< how soon more of a word in a document stops counting
  double stem_factor = 0.85;      ///< of a word found by its stem alone, not as it was typed
  double corrected_factor = 0.5;  ///< of a word that was taken for a mistyped one
  std::optional<Freshness> freshness;
  std::optional<Nearness> nearness;
};

/// What the owner of the documents says of them. The fields of a document are in this order.
struct Schema {
  std::vector<TextField> texts;
  std::vector<KeywordField> keywords;
  std::vector<NumberField> numbers;
  std::size_t newest = 0;  ///< number field: equal results stand by it, the largest first
  Layout layout;
  Ranking ranking;
};

struct Document {
  std::uint64_t id = 0;
  std::vector<std::string> texts;
  std::vector<std::vector<std::string>> keywords;
  std::vector<std::optional<std::int64_t>> numbers;
  std::vector<base::Point> points;  ///< none, one or several; its distance is the nearest's
};

}  // namespace passerelle::search
