#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/geo.hpp"
#include "base/time.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// What someone looks for. Everything is joined by AND; an empty part filters nothing.
struct Criteria {
  std::string words;
  std::string contract;  ///< "CDI"
  std::string rome;      ///< a code, with its children
  std::string commune;   ///< INSEE: the town with its arrondissements
  std::string department, region;
  std::optional<base::Point> near;
  double radius_km = 0;                                    ///< with `near`
  std::optional<std::pair<base::Instant, OfferId>> after;  ///< the cursor: last of the page before
  std::int64_t limit = 20, offset = 0;
};

struct Found {
  OfferId id;
  std::string partner, reference, title, employer, contract, duration_text, place_label, commune,
      postal_code, salary_text;
  base::Instant published_at;
  bool bears_mark = false;
  std::optional<double> distance_km;  ///< of the nearest of its places
  std::int64_t other_places = 0;
  double score = 0;  ///< share of the words that the title holds
};

struct FacetValue {
  std::string value, label;
  std::int64_t count = 0;
};

struct SearchResult {
  std::int64_t total = 0;
  std::vector<Found> found;
  std::map<std::string, std::vector<FacetValue>>
      facets;  ///< "contract", "rome", "commune", "experience"
};

/// Three statements, whatever is asked. An offer is counted once, in the facet of communes once in
/// each of its towns.
SearchResult search(db::Session& session, const Criteria& criteria, base::Instant now);

}  // namespace passerelle::offers
