#include <cmath>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/pages/offer_cards.hpp"
#include "offers/pages/page_models.hpp"
#include "platform/html/prose.hpp"
#include "reference/reference.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/definition_list.tpl.hpp"
#include "templates/components/offer_tools.tpl.hpp"
#include "templates/components/place_map.tpl.hpp"
#include "templates/components/region_mark.tpl.hpp"
#include "templates/offers/offer.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::Offer;

constexpr double kAroundKm = 25;

components::DefinitionList facts_of(const OfferView& offer) {
  components::DefinitionList facts;
  const auto add = [&](const char* term, const std::string& value) {
    if (!value.empty()) facts.items.push_back({.term = term, .value = value});
  };
  add("Contrat", offer.contract);
  add("Lieu de travail", offer.place);
  if (offer.distance_km)
    add("Distance",
        "à " + (*offer.distance_km < 1 ? "moins de 1" : base::french::decimal(*offer.distance_km)) +
            "\u00a0km (" + offer.near + ")");
  add("Salaire", offer.salary);
  add("Soit par an, brut", offer.year_salary);
  add("Expérience", offer.experience);
  add("Temps de travail", offer.working_hours);
  if (offer.positions > 1) add("Postes à pourvoir", base::french::number(offer.positions));
  add("Métier", offer.occupation);
  add("Secteur", offer.sector);
  add("SIRET de l’employeur", offer.siret);
  add("Publiée", base::french::how_long_ago(offer.published_at, offer.now));
  return facts;
}

void add_ways_to_apply(Layout& body, const OfferView& offer) {
  if (!offer.apply_url.empty()) body.apply_url = Layout::ApplyUrl{.href = offer.apply_url};
  if (!offer.apply_email.empty())
    body.apply_email = Layout::ApplyEmail{.address = offer.apply_email};
  if (!offer.apply_text.empty()) body.apply_text = html::prose_of(offer.apply_text);
  body.apply_unknown = !body.apply_url && !body.apply_email && !body.apply_text;
  if (offer.ends_at)
    body.end = Layout::End{.day = base::french::weekday_and_day(base::paris_date(*offer.ends_at))};
}

void add_sources(Layout& body, const OfferView& offer) {
  Layout::Sources sources;
  for (const OfferOrigin& origin : offer.origins) {
    Layout::Sources::Origin line{.partner = origin.partner, .reference = origin.reference};
    if (!origin.url.empty()) line.address = Layout::Sources::Origin::Address{.href = origin.url};
    sources.origins.push_back(std::move(line));
  }
  if (!sources.origins.empty()) body.sources = std::move(sources);
}

/// The commune on a map of what lies around; nothing outside the region that we have contours of.
std::optional<html::Fragment> town_map_of(const OfferView& offer) {
  const auto* town = reference::find_commune(offer.town);
  if (!town || !town->point || town->region != kMappedRegion) return {};
  const auto drawn = map_of({}, {.centre = town->point, .radius_km = kAroundKm});
  components::PlaceMap map{.width = std::to_string(kMapWidth),
                           .height = std::to_string(drawn.height),
                           .label = "Carte\u00a0: " + std::string(town->name),
                           .land = drawn.land,
                           .caption = town->name};
  map.communes = components::PlaceMap::Communes{.outline = drawn.communes};
  map.spot = components::PlaceMap::Spot{.x = std::to_string(std::lround(drawn.centre->x)),
                                        .y = std::to_string(std::lround(drawn.centre->y))};
  return html::Fragment(map);
}

void add_others(Layout& body, const OfferView& offer) {
  Layout::Similar similar;
  for (const auto& other : offer.similar)
    similar.offers.push_back({.card = card_of(other, offer.now)});
  if (!similar.offers.empty()) body.similar = std::move(similar);
  Layout::Company company{.href = "/offers?employer=" + offer.siret};
  for (const auto& other : offer.of_employer)
    company.offers.push_back({.card = card_of(other, offer.now)});
  if (!company.offers.empty()) body.company = std::move(company);
}

components::OfferTools tools_of(const OfferView& offer) {
  const auto address = offer.site + offer.href;
  return {.address = address,
          .title = offer.title,
          .subject = "Une offre d’emploi\u00a0: " + offer.title,
          .text = offer.title + ", " + offer.place + "\n" + address,
          .report = offer.href + "/problem"};
}

}  // namespace

html::Page render_offer(const OfferView& offer) {
  Layout body{.breadcrumb =
                  components::Breadcrumb{.steps = {{.href = "/offers", .label = "Offres d’emploi"}},
                                         .here = offer.title},
              .title = offer.title,
              .employer = offer.employer.empty() ? "Employeur non précisé" : offer.employer,
              .place = offer.place,
              .facts = facts_of(offer),
              .reference = offer.origins.empty() ? offer.href : offer.origins.front().reference,
              .regional = offer.bears_region_mark,
              .tools = tools_of(offer),
              .description = html::prose_of(offer.description)};
  if (offer.bears_region_mark) body.mark = components::RegionMark{};
  add_ways_to_apply(body, offer);
  if (!offer.employer_description.empty())
    body.employer_story = Layout::EmployerStory{.text = html::prose_of(offer.employer_description)};
  add_sources(body, offer);
  body.map = town_map_of(offer);
  add_others(body, offer);
  return {.title = offer.title + ", " + offer.place,
          .description = std::string(base::shorten(base::one_line(offer.description), 155)),
          .body = body,
          .canonical = offer.href,
          .feed = offer.feed,
          .json_ld = offer.json_ld};
}

}  // namespace passerelle::offers::pages
