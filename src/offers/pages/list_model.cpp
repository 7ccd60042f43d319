#include "offers/pages/list_model.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/listing/facets.hpp"
#include "offers/pages/list_parts.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;

/// In the order of the page: what most people narrow by first.
constexpr std::array<std::pair<const char*, const char*>, 17> kGroups{
    {{"contract", "Contrat"},
     {"working_time", "Temps de travail"},
     {"experience", "Expérience"},
     {"diploma", "Diplôme"},
     {"domain", "Domaine"},
     {"rome", "Métier"},
     {"nature", "Cadre du contrat"},
     {"duration", "Durée du contrat"},
     {"apprenticeship", "Apprentissage"},
     {"sector", "Secteur d’activité"},
     {"region", "Région"},
     {"department", "Département"},
     {"basin", "Bassin d’emploi"},
     {"epci", "Intercommunalité"},
     {"commune", "Commune"},
     {"employer", "Employeur"},
     {"partner", "Source"}}};

std::string quoted(const std::string& text) {
  return "«\u00a0" + text + "\u00a0»";
}

std::string label_of_choice(const std::string& name, const std::string& value,
                            const std::vector<PartnerName>& partners) {
  if (name == "partner") {
    const auto found = std::ranges::find(partners, value, &PartnerName::code);
    return found == partners.end() ? value : found->name;
  }
  const auto all = facets();
  const auto field = std::ranges::find(all, name, &FacetField::name);
  return label_of(field->keyword, value);
}

FacetGroup group_of(const std::string& name, const char* title,
                    const std::vector<FacetValue>& counted, const std::vector<std::string>& chosen,
                    const std::vector<PartnerName>& partners) {
  FacetGroup group{.name = name, .title = title, .choices = {}};
  for (const auto& value : chosen) {
    const auto found = std::ranges::find(counted, value, &FacetValue::value);
    FacetChoice choice{.value = value,
                       .label = label_of_choice(name, value, partners),
                       .offers = {},
                       .is_chosen = true};
    if (found != counted.end()) choice.offers = found->count;
    group.choices.push_back(std::move(choice));
  }
  for (const auto& value : counted) {
    // Domains come in two sizes; the page offers the fourteen wide ones.
    if (name == "domain" && value.value.size() > 1) continue;
    if (std::ranges::find(chosen, value.value) == chosen.end())
      group.choices.push_back({.value = value.value,
                               .label = label_of_choice(name, value.value, partners),
                               .offers = value.count});
  }
  return group;
}

}  // namespace

PlaceAsked read_asked(const OffersSearch& search, Criteria& criteria) {
  const auto radius_km = static_cast<double>(search.radius_km);
  const bool is_apart = !search.where.empty();
  const auto read = is_apart ? read_words(search.what) : read_query(search.what);
  criteria.words = read.words;
  auto reading = is_apart ? read_place(search.where, radius_km, criteria)
                          : bind_places(read, radius_km, criteria);
  PlaceAsked place{.is_understood = reading.is_understood,
                   .is_in_words = !is_apart && (!reading.label.empty() || !reading.message.empty()),
                   .words = read.words,
                   .has_radius = reading.is_point,
                   .label = std::move(reading.label),
                   .message = std::move(reading.message),
                   .more_choices = static_cast<std::int64_t>(reading.more_choices)};
  for (auto& choice : reading.choices)
    place.choices.push_back({std::move(choice.text), std::move(choice.label)});
  return place;
}

std::vector<FacetGroup> groups_of(const OffersSearch& search, const SearchResult& result,
                                  const std::vector<TownCount>& towns,
                                  const std::vector<PartnerName>& partners) {
  std::vector<FacetGroup> groups;
  for (const auto& [name, title] : kGroups) {
    auto counted = result.facet(name);
    const auto found = search.chosen.find(std::string_view(name));
    const auto chosen = found == search.chosen.end() ? std::vector<std::string>{} : found->second;
    // Small towns that were chosen on the map are not among the most frequent values.
    if (std::string_view(name) == "commune")
      for (const auto& town : towns)
        if (std::ranges::find(chosen, town.code) != chosen.end() &&
            std::ranges::find(counted, town.code, &FacetValue::value) == counted.end())
          counted.push_back({town.code, "", town.offers});
    auto group = group_of(name, title, counted, chosen, partners);
    // Its name stands in its offers alone.
    if (std::string_view(name) == "employer" && chosen.size() == 1 && !result.found.empty())
      group.choices[0].label = result.found[0].employer;
    const bool divides = group.choices.size() > 1 ||
                         (group.choices.size() == 1 && group.choices[0].offers < result.total);
    if (divides || !chosen.empty()) groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<std::string> told_of(const search::Understood& understood) {
  std::vector<std::string> told, unknown, relaxed;
  for (const auto& left : understood.dropped) {
    if (left.why == search::Dropped::Unknown) unknown.push_back(quoted(left.typed));
    if (left.why == search::Dropped::Relaxed) relaxed.push_back(quoted(left.typed));
  }
  if (!unknown.empty())
    told.push_back("Aucune offre ne contient " + base::join(unknown, ", ") +
                   "\u00a0: la recherche se fait sans.");
  if (!relaxed.empty())
    told.push_back("Aucune offre ne réunit tous vos mots\u00a0: la recherche se fait sans " +
                   base::join(relaxed, ", ") + ".");
  for (const auto& word : understood.corrected)
    told.push_back(quoted(word.typed) + " est lu comme " + quoted(word.by) + ".");
  std::vector<std::string> synonyms;
  for (const auto& word : understood.synonyms)
    if (synonyms.size() < 4) synonyms.push_back(quoted(word.by));
  if (!synonyms.empty())
    told.push_back(
        "Viennent ensuite des offres du même métier\u00a0: " + base::join(synonyms, ", ") + ".");
  return told;
}

base::Result<std::vector<WayOut>> ways_out_of(const OffersSearch& search, base::Instant now,
                                              Catalogue& catalogue) {
  std::vector<WayOut> ways;
  const auto try_out = [&](std::string label, const OffersSearch& other) -> base::Result<void> {
    auto criteria = filters_of(other, now);
    read_asked(other, criteria);
    const auto total = static_cast<std::int64_t>(TRY(count(catalogue, criteria)));
    if (total > 0)
      ways.push_back({label + "\u00a0: " + count(total, "offre", "offres"), address_of(other)});
    return {};
  };
  if (search.has_filters())
    TRY(try_out("Sans les filtres", {.what = search.what,
                                     .where = search.where,
                                     .radius_km = search.radius_km,
                                     .order = search.order}));
  Criteria bound;
  const auto place = read_asked(search, bound);
  if (place.has_radius && search.radius_km < 100) {
    auto wider = search;
    wider.radius_km = search.radius_km < 50 ? 50 : 100;
    TRY(try_out("Jusqu’à " + radius_label(wider.radius_km), wider));
  }
  if (place.is_understood && !place.label.empty()) {
    auto anywhere = search;
    anywhere.where.clear();
    if (place.is_in_words) anywhere.what = place.words;
    anywhere.order = Order::Best;
    TRY(try_out("Partout", anywhere));
    auto nearby = search;
    if (place.is_in_words) nearby.where = place.label;
    nearby.what.clear();
    TRY(try_out("Tous les métiers, " + place.label, nearby));
  }
  return ways;
}

MapAsked shown_of(const OffersSearch& search, const Criteria& criteria) {
  MapAsked shown{.centre = criteria.near, .radius_km = criteria.radius_km};
  const auto chosen = [&](std::string_view name) {
    const auto found = search.chosen.find(name);
    return found == search.chosen.end() ? std::vector<std::string>{} : found->second;
  };
  shown.towns = chosen("commune");
  shown.departments = chosen("department");
  if (!criteria.commune.empty()) shown.towns = {criteria.commune};
  if (!criteria.department.empty()) shown.departments = {criteria.department};
  return shown;
}

}  // namespace passerelle::offers::pages
