#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/geo.hpp"
#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/catalogue/catalogue.hpp"
#include "offers/catalogue/searchable.hpp"
#include "offers/ids.hpp"
#include "offers/listing/query_reading.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// One of these values.
struct Filter {
  searchable::Keyword field;
  std::vector<std::string> values;
};

/// The best first: by the words when there are any, else the newest.
enum class Order : std::uint8_t { Best, Newest, Nearest };

/// What someone looks for. Everything is joined by AND; an empty part filters nothing.
struct Criteria {
  std::string words;
  bool reads_places = false;   ///< a place may stand among the words
  double place_radius_km = 0;  ///< around a commune that is read there; 0: it alone
  bool is_typing = false;      ///< the last word is a beginning
  std::string commune;         ///< INSEE: the town with its arrondissements
  std::string department, region;
  std::optional<base::Point> near;
  double radius_km = 0;  ///< with `near`
  std::vector<Filter> filters;
  std::vector<search::AnyOf> any_of;        ///< a choice across fields: a contract or a nature
  std::optional<std::int64_t> salary_from;  ///< gross euros a year
  std::optional<base::Instant> published_from, published_until;
  Order order = Order::Best;
  std::string cursor;                   ///< the place after the last of the page before
  std::int64_t limit = 20, offset = 0;  ///< an offset, when there is no cursor
  std::optional<std::vector<searchable::Keyword>> facets;  ///< else the usual ones
  std::optional<std::size_t> facet_values;  ///< so many of each at most; without it all of them
  bool explains = false;
};

/// That occupation and those of which it is the parent; a code of ROME.
Filter filter_by_occupation(const std::string& code);

struct Found {
  OfferId id;
  std::string partner, reference, title, employer, contract, duration_text, place_label, commune,
      postal_code, salary_text, excerpt;
  base::Instant published_at;
  bool bears_mark = false;
  std::optional<double> distance_km;  ///< of the nearest of its places
  std::int64_t other_places = 0;
  double score = 0;
  std::vector<search::Contribution> explanation;
};

struct FacetValue {
  std::string value, label;
  std::uint64_t count = 0;
};

/// The values that offers have in one field, counted without the filters of that field.
struct Facet {
  std::string name;  ///< "contract"
  std::vector<FacetValue> values;
};

struct SearchResult {
  std::uint64_t total = 0;
  bool at_least = false;  ///< a phrase was looked for in the best offers alone
  std::vector<Found> found;
  std::vector<Facet> facets;
  search::Understood understood;
  QueryReading reading;     ///< of the words
  std::string next_cursor;  ///< "" on the last page

  /// Empty for one that was not counted.
  const std::vector<FacetValue>& facet(std::string_view name) const;
};

/// What the engine is asked; an index of other offers than the catalogue's may be asked it too.
base::Result<search::Query> query_of(const Criteria& criteria);
/// CURSOR_INVALID (Invalid) is the only refusal. The catalogue finds; one statement reads what is
/// shown of the offers of the page.
base::Result<SearchResult> search(Catalogue& catalogue, db::Session& session,
                                  const Criteria& criteria);
/// How many fit, without a statement.
base::Result<std::uint64_t> count(Catalogue& catalogue, const Criteria& criteria);
/// Towns of a region where offers are that fit, whatever town is chosen; the most offers first.
/// Labels are left empty. `reading` is the search's, of the same words.
base::Result<std::vector<FacetValue>> count_by_town(Catalogue& catalogue, const Criteria& criteria,
                                                    const QueryReading& reading,
                                                    const std::string& region);

}  // namespace passerelle::offers
