#include "offers/listing/search.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "offers/queries.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kWords = 6;

/// The texts that the queries' views point into.
struct Terms {
  std::array<std::string, kWords> words;
  std::string romes, communes;
};

std::string list_romes(const std::string& code) {
  if (code.empty()) return {};
  std::string codes = code;
  for (const auto& occupation : reference::occupations())
    if (occupation.parent == code && occupation.code != code)
      codes += "," + std::string(occupation.code);
  return codes;
}

std::string list_communes(const std::string& town) {
  std::string codes = town;
  if (!town.empty())
    for (const auto arrondissement : reference::list_arrondissements(town))
      codes += "," + std::string(arrondissement);
  return codes;
}

Terms terms_of(const Criteria& criteria) {
  Terms terms{.romes = list_romes(criteria.rome), .communes = list_communes(criteria.commune)};
  const auto folded = base::fold(criteria.words);
  std::size_t count = 0;
  for (const auto word : base::split(folded, ' '))
    if (!word.empty() && count < kWords) terms.words[count++] = word;
  return terms;
}

template <class Q>
Q query_of(const Criteria& criteria, const Terms& terms, base::Instant now) {
  Q query{};
  query.now = now;
  query.word1 = terms.words[0];
  query.word2 = terms.words[1];
  query.word3 = terms.words[2];
  query.word4 = terms.words[3];
  query.word5 = terms.words[4];
  query.word6 = terms.words[5];
  query.contract = criteria.contract;
  query.romes = terms.romes;
  query.communes = terms.communes;
  query.department = criteria.department;
  query.region = criteria.region;
  query.radius_km = -1;
  if (criteria.near) {
    const auto box = base::box_around(*criteria.near, criteria.radius_km);
    query.radius_km = criteria.radius_km;
    query.south = box.south;
    query.north = box.north;
    query.west = box.west;
    query.east = box.east;
    query.latitude = criteria.near->latitude;
    query.longitude = criteria.near->longitude;
  }
  return query;
}

double title_score(std::string_view title, const Terms& terms) {
  const auto folded = ' ' + base::fold(title);
  double asked = 0, held = 0;
  for (const auto& word : terms.words) {
    if (word.empty()) continue;
    ++asked;
    if (folded.find(' ' + word) != std::string::npos) ++held;
  }
  return asked == 0 ? 0 : held / asked;
}

Found found_of(sql::SearchOffers::Row&& row, const Criteria& criteria, const Terms& terms) {
  Found found{.id = row.id,
              .partner = std::move(row.partner),
              .reference = std::move(row.reference),
              .title = std::move(row.title),
              .employer = std::move(row.employer),
              .contract = std::move(row.contract),
              .duration_text = std::move(row.duration_text),
              .place_label = std::move(row.place_label),
              .commune = std::move(row.commune),
              .postal_code = std::move(row.postal_code),
              .salary_text = std::move(row.salary_text),
              .published_at = row.published_at,
              .bears_mark = row.bears_mark,
              .other_places = row.other_places};
  found.score = title_score(found.title, terms);
  if (criteria.near && row.latitude && row.longitude)
    found.distance_km = base::distance_km(*criteria.near, {*row.latitude, *row.longitude});
  if (criteria.near && row.nearest_other_km)
    found.distance_km =
        std::min(found.distance_km.value_or(*row.nearest_other_km), *row.nearest_other_km);
  return found;
}

std::string label_of(const std::string& facet, const std::string& value) {
  if (facet == "rome") {
    const auto* occupation = reference::find_occupation(value);
    return occupation ? std::string(occupation->label) : value;
  }
  if (facet == "commune") {
    const auto* commune = reference::find_commune(value);
    return commune ? std::string(commune->name) : value;
  }
  if (facet == "contract") {
    const auto* contract = reference::find_contract_type(value);
    return contract ? std::string(contract->label) : value;
  }
  if (value == "0") return "Débutant accepté";
  return value == "1" ? "Moins de 3 ans" : value == "3" ? "3 ans et plus" : "Non précisée";
}

/// "0" beginner, "1" under three years, "3" three years and more, "" not told.
std::string experience_class(std::optional<std::int64_t> months) {
  if (!months) return "";
  return *months == 0 ? "0" : *months < 36 ? "1" : "3";
}

void count_in(SearchResult& result, db::Session& session, const Criteria& criteria,
              const Terms& terms, base::Instant now) {
  std::map<std::string, std::map<std::string, std::int64_t>> counts{
      {"contract", {}}, {"rome", {}}, {"commune", {}}, {"experience", {}}};
  session.each(query_of<sql::CountOffers>(criteria, terms, now), [&](const auto& row) {
    result.total += row.offers;
    counts["contract"][row.contract] += row.offers;
    if (!row.rome.empty()) counts["rome"][row.rome] += row.offers;
    if (!row.commune.empty())
      counts["commune"][std::string(reference::town_of(row.commune))] += row.offers;
    counts["experience"][experience_class(row.experience_months)] += row.offers;
  });
  std::set<std::pair<OfferId, std::string>>
      counted;  // once in a town, whatever its arrondissements
  session.each(query_of<sql::ListOtherCommunes>(criteria, terms, now), [&](const auto& row) {
    const std::string town(reference::town_of(row.commune));
    if (town != reference::town_of(row.own_commune) && counted.emplace(row.offer_id, town).second)
      ++counts["commune"][town];
  });
  for (const auto& [facet, values] : counts) {
    auto& list = result.facets[facet];
    for (const auto& [value, count] : values)
      list.push_back({value, label_of(facet, value), count});
    std::ranges::sort(list, [](const FacetValue& a, const FacetValue& b) {
      return a.count != b.count ? a.count > b.count : a.value < b.value;
    });
  }
}

}  // namespace

SearchResult search(db::Session& session, const Criteria& criteria, base::Instant now) {
  const auto terms = terms_of(criteria);
  SearchResult result;
  count_in(result, session, criteria, terms, now);
  auto query = query_of<sql::SearchOffers>(criteria, terms, now);
  query.before_at = criteria.after ? criteria.after->first
                                   : base::Instant{std::numeric_limits<std::int64_t>::max()};
  query.before_id = criteria.after ? criteria.after->second : OfferId{};
  query.limit = criteria.limit;
  query.offset = criteria.offset;
  session.each(query, [&](sql::SearchOffers::Row&& row) {
    result.found.push_back(found_of(std::move(row), criteria, terms));
  });
  return result;
}

}  // namespace passerelle::offers
