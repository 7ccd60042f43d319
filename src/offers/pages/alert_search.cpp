#include "offers/pages/alert_search.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "offers/listing/facets.hpp"
#include "offers/pages/list_model.hpp"
#include "offers/pages/list_parts.hpp"

namespace passerelle::offers::pages {
namespace {

std::string lowered(std::string text) {
  if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] |= 32;
  return text;
}

std::string label_of_value(const FacetField& field, const std::string& value,
                           const std::vector<PartnerName>& partners) {
  if (field.keyword != searchable::kPartner) return label_of(field.keyword, value);
  const auto found = std::ranges::find(partners, value, &PartnerName::code);
  return found == partners.end() ? value : found->name;
}

std::string place_of(const OffersSearch& search, const PlaceAsked& place) {
  if (place.label.empty()) return {};
  if (!place.has_radius || search.radius_km == 0) return place.label;
  return place.label + " et " + radius_label(search.radius_km) + " autour";
}

bool has_offers(const std::string& word, Catalogue& catalogue) {
  auto query = query_of({.words = word});
  if (!query) return true;
  query->relaxes = false;
  query->facets.clear();
  query->limit = 0;
  return catalogue.search(*query).total > 0;
}

}  // namespace

std::string kept_search(OffersSearch search) {
  search.order = Order::Best;
  const auto address = address_of(search);
  const auto question = address.find('?');
  return question == address.npos ? "" : address.substr(question + 1);
}

OffersSearch parse_kept_search(std::string_view kept) {
  http::Request request;
  request.query = http::parse_query(kept);
  return asked_of(request);
}

std::optional<Criteria> criteria_of_kept(std::string_view kept, base::Instant now) {
  const auto search = parse_kept_search(kept);
  auto criteria = filters_of(search, now);
  if (!read_asked(search, criteria).is_understood) return {};
  return criteria;
}

std::string told_search(const OffersSearch& search, const std::vector<PartnerName>& partners) {
  Criteria bound;
  const auto place = read_asked(search, bound);
  const auto& what = place.is_in_words ? place.words : search.what;
  std::vector<std::string> parts;
  if (!what.empty()) parts.push_back("«\u00a0" + base::one_line(what) + "\u00a0»");
  if (auto where = place_of(search, place); !where.empty()) parts.push_back(std::move(where));
  for (const auto& field : facets()) {
    const auto chosen = search.chosen.find(field.name);
    if (chosen == search.chosen.end()) continue;
    std::vector<std::string> labels;
    for (const auto& value : chosen->second)
      labels.push_back(label_of_value(field, value, partners));
    parts.push_back(base::join(labels, " ou "));
  }
  if (search.salary_from > 0) parts.push_back(salary_label(search.salary_from));
  if (search.published_days > 0) parts.push_back(lowered(days_label(search.published_days)));
  return parts.empty() ? "toutes les offres" : base::join(parts, ", ");
}

OffersSearch with_corrections(OffersSearch search, const search::Understood& understood,
                              Catalogue& catalogue) {
  for (const auto& [typed, by] : understood.corrected) {
    const auto at = search.what.find(typed);
    if (!typed.empty() && at != search.what.npos && !has_offers(typed, catalogue))
      search.what.replace(at, typed.size(), by);
  }
  return search;
}

}  // namespace passerelle::offers::pages
