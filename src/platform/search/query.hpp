#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/geo.hpp"
#include "base/result.hpp"
#include "platform/search/token.hpp"

namespace passerelle::search {

enum class AtomKind : std::uint8_t {
  Words,   ///< each of its tokens, anywhere
  Prefix,  ///< its last token is the beginning of a word that is being typed
  Phrase,  ///< its tokens one after the other, as they are written
};

struct Atom {
  AtomKind kind = AtomKind::Words;
  std::vector<Token> tokens;
};

enum class Origin : std::uint8_t { Typed, Synonym, Corrected };

/// One way to find what was meant: all of its atoms.
struct Alternative {
  std::vector<Atom> atoms;
  double weight = 1;  ///< of what it gives to the score, 0 to 1
  Origin origin = Origin::Typed;
  std::string label = {};  ///< what a person is told: "technicien de surface"
};

/// Something that was typed and has to be found: by one of the alternatives, the best counts.
struct Group {
  std::string typed;
  std::vector<Alternative> alternatives;
};

/// What was typed: every group has to be found. Empty: every document.
struct Words {
  std::vector<Group> groups;
  std::vector<Group> excluded;  ///< none of these may be found
};

/// Words between quotes of any kind are phrases, "-word" excludes, "word*" is a beginning, and so
/// is the last word while a person is typing. Any bytes are allowed.
Words parse_words(std::string_view text, const Analyse& analyse, bool is_typing = false);

/// At least one of these values, in one field or across several.
struct AnyOf {
  struct Value {
    std::size_t keyword = 0;  ///< field
    std::string value;
  };
  std::vector<Value> values;
};

/// Both ends are in it. A document without the number is not.
struct Range {
  std::size_t number = 0;  ///< field
  std::optional<std::int64_t> min;
  std::optional<std::int64_t> max;
};

/// Great circle, exact. A document is in it when one of its points is.
struct Circle {
  base::Point centre;
  double radius_km = 0;
};

enum class Sort : std::uint8_t {
  Relevance,
  Newest,    ///< by the schema's `newest`
  Distance,  ///< from the circle's centre, or from `near`; without a point: last
};

/// The place after the last result of a page. It stays true while documents come and go: those
/// that did not change are met once each, whatever happens between two pages.
struct Cursor {
  std::uint32_t statistics = 0;  ///< those that the score was counted with
  std::uint32_t score = 0;
  double distance_km = 0;
  std::int64_t newest = 0;
  std::uint64_t id = 0;

  std::string to_text() const;
};
base::Result<Cursor> parse_cursor(std::string_view text);

struct Query {
  Words words;
  std::vector<AnyOf> any_of;
  std::vector<Range> ranges;
  std::optional<Circle> circle;
  std::optional<base::Point> near;  ///< distances without a limit; the circle's centre otherwise
  std::vector<std::size_t> facets;  ///< keyword fields
  /// So many values of each, the most frequent first, then by value; without a limit all of them,
  /// in no order.
  std::optional<std::size_t> facet_values;
  Sort sort = Sort::Relevance;
  std::size_t limit = 20;
  std::size_t offset = 0;
  std::optional<Cursor> after;  ///< instead of an offset
  bool relaxes = true;          ///< fewer words, or words spelt otherwise, when all find nothing
  bool explains = false;
};

/// One line of a result's arithmetic.
struct Contribution {
  std::string what;  ///< the word; "" for freshness and distance
  enum class Kind : std::uint8_t { Word, Freshness, Nearness } kind = Kind::Word;
  Origin origin = Origin::Typed;
  bool is_exact = false;  ///< as it was typed, not by its stem
  double rarity = 0;      ///< points that the word can give
  double force = 0;       ///< how much of them this document earns, 0 to 1
  double factor = 1;      ///< stem, synonym, correction
  double points = 0;
};

struct Hit {
  std::uint64_t id = 0;
  double score = 0;
  std::optional<double> distance_km;
  std::vector<Contribution> explanation;
};

struct FacetValue {
  std::string_view value;  ///< lives as long as the answer
  std::uint64_t count = 0;
};

/// How many documents have each value, counted without the filters that name the field. Values
/// that none has are left out.
struct Facet {
  std::size_t keyword = 0;
  std::vector<FacetValue> values;
};

enum class Dropped : std::uint8_t {
  TooCommon,  ///< a stop word
  Unknown,    ///< no document has it
  Relaxed,    ///< not together with the others
};

struct Understood {
  struct Left {
    std::string typed;
    Dropped why = Dropped::Unknown;
  };
  struct Replaced {
    std::string typed;
    std::string by;
  };
  std::vector<std::string> kept;
  std::vector<Left> dropped;
  std::vector<Replaced> corrected;
  std::vector<Replaced> synonyms;
};

struct Answer {
  std::uint64_t total = 0;
  bool at_least = false;  ///< a phrase was looked for in the texts of the best documents alone
  std::vector<Hit> hits;
  std::vector<Facet> facets;  ///< in the order asked for
  Understood understood;
  std::optional<Cursor> next;                          ///< nothing when no result follows
  std::vector<std::shared_ptr<const void>> values_of;  ///< what the facets' values look into
};

}  // namespace passerelle::search
