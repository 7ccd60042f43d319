#include <algorithm>
#include <charconv>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/listing/offer.hpp"
#include "offers/listing/place_reading.hpp"
#include "offers/listing/search.hpp"
#include "offers/pages/offers_feed.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/pages/routes.hpp"
#include "offers/partner.hpp"
#include "offers/rights.hpp"
#include "offers/salary_text.hpp"
#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kPage = 20;
constexpr std::int64_t kFeed = 50;
constexpr std::int64_t kOthers = 6;
constexpr std::int64_t kDefaultRadiusKm = 30;

std::int64_t whole(std::string_view text, std::int64_t otherwise) {
  std::int64_t value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
}

std::string contract_text(const std::string& code, const std::string& duration) {
  if (code.empty()) return "Contrat non précisé";
  const auto* type = reference::find_contract_type(code);
  const std::string name =
      code == "CDI" || code == "CDD" || !type ? code : std::string(type->label);
  return duration.empty() ? name : name + " de " + duration;
}

/// "contrat d’usage" in the middle of a line; "CDI de chantier" begins with initials.
std::string in_a_line(std::string_view label) {
  std::string text(label);
  if (text.size() > 1 && !(text[1] >= 'A' && text[1] <= 'Z')) text[0] |= 32;
  return text;
}

/// "CDD de 2 ans, apprentissage"; the ordinary contract of work goes without saying.
std::string with_nature(std::string contract, std::string_view code) {
  if (code == "E1") return contract;
  if (code == "E2") return contract + ", apprentissage";
  if (code == "FS") return contract + ", professionnalisation";
  if (code == "alternance") return contract + ", alternance";
  const auto* nature = reference::find_contract_nature(code);
  return nature ? contract + ", " + in_a_line(nature->label) : contract;
}

std::string place_text(const std::string& label, const std::string& commune) {
  if (label.empty()) return "Lieu non précisé";
  const auto* known = reference::find_commune(commune);
  return known ? label + " (" + std::string(known->department) + ")" : label;
}

/// "Vitrolles (13) et 2 autres lieux".
std::string with_others(std::string place, std::int64_t others) {
  return others == 0 ? place
                     : place + " et " + base::french::count(others, "autre lieu", "autres lieux");
}

/// "Vitrolles (13), Salon-de-Provence (13)".
std::string all_places(const Offer& offer) {
  auto text = place_text(offer.row.place_label, offer.row.commune);
  for (const auto& place : offer.other_places)
    text += ", " + place_text(place.label, place.commune);
  return text;
}

OfferCard card_of(const Found& found) {
  return {.href = "/offers/" + std::to_string(found.id.value),
          .title = found.title,
          .employer = found.employer,
          .place = with_others(place_text(found.place_label, found.commune), found.other_places),
          .contract = contract_text(found.contract, found.duration_text),
          .salary = found.salary_text,
          .distance_km = found.distance_km,
          .published_at = found.published_at,
          .bears_region_mark = found.bears_mark};
}

std::vector<Choice> contract_choices(const SearchResult& result, const std::string& chosen) {
  std::vector<Choice> choices;
  for (const auto* code : {"CDI", "CDD", "MIS", "SAI"})
    choices.push_back({code, std::string(reference::find_contract_type(code)->label)});
  for (const auto& value : result.facet("contract"))
    if (value.value == chosen &&
        std::ranges::find(choices, chosen, &Choice::value) == choices.end())
      choices.push_back({value.value, value.label});
  return choices;
}

OffersSearch asked_of(const http::Request& request) {
  OffersSearch asked;
  asked.what = request.find_query("q").value_or("");
  asked.where = base::one_line(request.find_query("near").value_or(""));
  asked.contract = request.find_query("contract").value_or("");
  asked.radius_km = std::clamp<std::int64_t>(
      whole(request.find_query("radius_km").value_or(""), kDefaultRadiusKm), 0, 500);
  return asked;
}

/// Binds the search to the place that was asked for, where it is understood.
PlaceAsked place_of(const OffersSearch& search, Criteria& criteria) {
  if (search.where.empty()) return {};
  auto reading = read_place(search.where, static_cast<double>(search.radius_km), criteria);
  PlaceAsked place{.is_understood = reading.is_understood,
                   .has_radius = reading.is_point,
                   .label = std::move(reading.label),
                   .message = std::move(reading.message),
                   .more_choices = static_cast<std::int64_t>(reading.more_choices)};
  for (auto& choice : reading.choices)
    place.choices.push_back({std::move(choice.text), std::move(choice.label)});
  return place;
}

Criteria criteria_of(const OffersSearch& search, std::int64_t limit) {
  Criteria criteria{.words = search.what, .limit = limit};
  if (!search.contract.empty())
    criteria.filters.push_back({searchable::kContract, {search.contract}});
  return criteria;
}

base::Result<http::Response> show_list(const Context& context, Catalogue& catalogue,
                                       const access::Actor& actor, const http::Request& request) {
  OffersList page{.search = asked_of(request), .now = context.clock.now()};
  auto criteria = criteria_of(page.search, kPage);
  page.place = place_of(page.search, criteria);
  if (page.place.is_understood) page.feed = feed_of(page.search);
  criteria.cursor = request.find_query("cursor").value_or("");
  page.is_first_page = criteria.cursor.empty();
  auto session = context.database.session();
  const auto result = TRY(search(catalogue, session, criteria));
  page.total = static_cast<std::int64_t>(result.total);
  page.contract_choices = contract_choices(result, page.search.contract);
  for (const auto& found : result.found) page.offers.push_back(card_of(found));
  page.next_cursor = result.next_cursor;
  return respond(render_offers_list(page), actor, request, session);
}

/// The newest offers of the same search. A place that is not understood is an error: a feed has no
/// way to ask.
base::Result<http::Response> show_feed(const Context& context, Catalogue& catalogue,
                                       const http::Request& request) {
  OffersList list{.search = asked_of(request), .now = context.clock.now()};
  auto criteria = criteria_of(list.search, kFeed);
  criteria.order = Order::Newest;
  list.place = place_of(list.search, criteria);
  if (!list.place.is_understood)
    return base::fail(base::ErrorKind::Invalid, "PLACE_UNKNOWN", list.place.message, "near");
  auto session = context.database.session();
  for (const auto& found : TRY(search(catalogue, session, criteria)).found)
    list.offers.push_back(card_of(found));
  http::Response response;
  response.content_type = "application/atom+xml; charset=utf-8";
  response.body = render_offers_feed(list, request.header("host"), settings::is_trial(session));
  return response;
}

std::string occupation_text(const sql::FindOffer::Row& row) {
  const auto* occupation = reference::find_occupation(row.rome);
  return occupation ? std::string(occupation->label) + " (" + row.rome + ")" : "";
}

std::string partner_name(const std::vector<PartnerName>& partners, const std::string& code) {
  const auto found = std::ranges::find(partners, code, &PartnerName::code);
  return found == partners.end() ? code : found->name;
}

OfferView view_of(const Offer& offer, const std::vector<PartnerName>& partners, base::Instant now) {
  const auto& row = offer.row;
  OfferView view{
      .href = "/offers/" + std::to_string(row.id.value),
      .title = row.title,
      .description = row.description,
      .employer = row.employer,
      .employer_description = row.employer_description,
      .siret = row.siret,
      .sector = row.sector,
      .place = all_places(offer),
      .contract = with_nature(contract_text(row.contract, row.duration_text), row.contract_nature),
      .experience = row.experience_text,
      .salary = row.salary_text,
      .occupation = occupation_text(row),
      .working_hours = row.working_hours,
      .year_salary = year_salary_text(row.salary_year_min_cents, row.salary_year_max_cents),
      .positions = row.positions,
      .apply_email = row.apply_email,
      .apply_url = row.apply_url.empty() ? row.origin_url : row.apply_url,
      .apply_text = row.apply_text,
      .bears_region_mark = offer.bears_mark,
      .published_at = row.published_at,
      .ends_at = row.ends_at,
      .json_ld = job_posting(offer),
      .now = now};
  for (const auto& origin : offer.origins)
    view.origins.push_back({partner_name(partners, origin.partner), origin.reference, origin.url});
  return view;
}

/// Others of the same occupation in the same department, then of the department alone.
base::Result<std::vector<OfferCard>> others_for(const Offer& offer, Catalogue& catalogue,
                                                db::Session& session) {
  const auto& row = offer.row;
  Criteria criteria{.department = row.department, .limit = kOthers};
  if (!row.rome.empty()) criteria.filters.push_back({searchable::kOccupation, {row.rome}});
  auto result = TRY(search(catalogue, session, criteria));
  if (result.found.empty()) {
    criteria.filters.clear();
    result = TRY(search(catalogue, session, criteria));
  }
  std::vector<OfferCard> cards;
  for (const auto& found : result.found)
    if (found.id != row.id) cards.push_back(card_of(found));
  return cards;
}

base::Result<http::Response> show_offer(const Context& context, Catalogue& catalogue,
                                        const access::Actor& actor, const http::Request& request) {
  const auto now = context.clock.now();
  auto session = context.database.session();
  const auto offer = find_offer(session, OfferId{whole(request.param("id"), 0)});
  if (!offer)
    return base::fail(base::ErrorKind::NotFound, "OFFER_UNKNOWN", "Cette offre n’existe pas.");
  if (offer->is_live_at(now))
    return respond(render_offer(view_of(*offer, list_partners(session), now)), actor, request,
                   session);
  const auto& row = offer->row;
  const ClosedOffer closed{.title = row.title,
                           .employer = row.employer,
                           .place = place_text(row.place_label, row.commune),
                           .closed_at = row.closed_at.value_or(row.ends_at.value_or(now)),
                           .now = now,
                           .others = TRY(others_for(*offer, catalogue, session))};
  return respond(render_offer_closed(closed), actor, request, session);
}

}  // namespace

http::Response respond(const html::Page& page, const access::Actor& actor,
                       const http::Request& request, db::Session& session) {
  return html::respond(
      {.actor = actor, .path = request.path, .is_fictional = settings::is_trial(session)}, page);
}

std::vector<http::Route> public_routes(const Context& context, Catalogue& catalogue) {
  return {{http::Method::Get, "/offers", kReadOffers,
           [&context, &catalogue](const auto& actor, const auto& request) {
             return show_list(context, catalogue, actor, request);
           }},
          {http::Method::Get, "/offers.atom", kReadOffers,
           [&context, &catalogue](const auto&, const auto& request) {
             return show_feed(context, catalogue, request);
           }},
          {http::Method::Get, "/offers/{id}", kReadOffers,
           [&context, &catalogue](const auto& actor, const auto& request) {
             return show_offer(context, catalogue, actor, request);
           }}};
}

}  // namespace passerelle::offers::pages
