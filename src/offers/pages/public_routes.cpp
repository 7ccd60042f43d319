#include <algorithm>
#include <charconv>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/listing/offer.hpp"
#include "offers/listing/place_reading.hpp"
#include "offers/listing/search.hpp"
#include "offers/pages/found_cards.hpp"
#include "offers/pages/list_routes.hpp"
#include "offers/pages/page_models.hpp"
#include "offers/pages/routes.hpp"
#include "offers/pages/suggestions.hpp"
#include "offers/partner.hpp"
#include "offers/problems/problems.hpp"
#include "offers/rights.hpp"
#include "offers/salary_text.hpp"
#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kOthers = 6;
constexpr std::size_t kBeside = 4;
constexpr double kSimilarWithinKm = 50;

std::int64_t whole(std::string_view text, std::int64_t otherwise) {
  std::int64_t value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? value : otherwise;
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

/// "Vitrolles (13), Salon-de-Provence (13)".
std::string all_places(const Offer& offer) {
  auto text = place_text(offer.row.place_label, offer.row.commune);
  for (const auto& place : offer.other_places)
    text += ", " + place_text(place.label, place.commune);
  return text;
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
      .town = std::string(reference::town_of(row.commune)),
      .now = now};
  for (const auto& origin : offer.origins)
    view.origins.push_back({partner_name(partners, origin.partner), origin.reference, origin.url});
  return view;
}

/// What a search finds beside the offer itself.
base::Result<std::vector<OfferCard>> cards_beside(const Offer& offer, Catalogue& catalogue,
                                                  db::Session& session, Criteria criteria) {
  criteria.limit = kBeside + 1;
  std::vector<OfferCard> cards;
  for (const auto& found : TRY(search(catalogue, session, criteria)).found)
    if (found.id != offer.row.id && cards.size() < kBeside) cards.push_back(card_of(found));
  return cards;
}

/// Of its family, and those that one changes to easily from it.
Filter filter_beside(const std::string& rome) {
  const auto* occupation = reference::find_occupation(rome);
  auto filter = filter_by_occupation(occupation ? std::string(occupation->parent) : rome);
  for (const auto code : reference::list_mobilities(rome)) filter.values.emplace_back(code);
  std::erase(filter.values, rome);
  return filter;
}

/// Of the same occupation, then of those beside it until there are enough; or else with the words
/// of the title; the nearest first.
base::Result<std::vector<OfferCard>> similar_to(const Offer& offer, Catalogue& catalogue,
                                                db::Session& session) {
  const auto& row = offer.row;
  Criteria criteria;
  if (row.latitude && row.longitude) {
    criteria.near = base::Point{*row.latitude, *row.longitude};
    criteria.radius_km = kSimilarWithinKm;
    criteria.order = Order::Nearest;
  } else {
    criteria.department = row.department;
  }
  if (row.rome.empty()) {
    criteria.words = row.title;
    return cards_beside(offer, catalogue, session, criteria);
  }
  criteria.filters = {{searchable::kOccupation, {row.rome}}};
  auto cards = TRY(cards_beside(offer, catalogue, session, criteria));
  criteria.filters = {filter_beside(row.rome)};
  if (cards.size() == kBeside || criteria.filters.front().values.empty()) return cards;
  for (auto& card : TRY(cards_beside(offer, catalogue, session, criteria)))
    if (cards.size() < kBeside) cards.push_back(std::move(card));
  return cards;
}

base::Result<std::vector<OfferCard>> others_of_employer(const Offer& offer, Catalogue& catalogue,
                                                        db::Session& session) {
  if (offer.row.siret.empty()) return std::vector<OfferCard>{};
  Criteria criteria;
  criteria.filters.push_back({searchable::kEmployer, {offer.row.siret}});
  return cards_beside(offer, catalogue, session, criteria);
}

/// From the commune that was searched around (?near=) to the nearest of the offer's places.
std::optional<double> distance_from(std::string_view near, const Offer& offer) {
  if (near.empty()) return {};
  Criteria searched;
  read_place(near, 1, searched);
  std::optional<double> nearest;
  const auto add = [&](std::optional<double> latitude, std::optional<double> longitude) {
    if (!searched.near || !latitude || !longitude) return;
    const auto km = base::distance_km(*searched.near, {*latitude, *longitude});
    nearest = std::min(nearest.value_or(km), km);
  };
  add(offer.row.latitude, offer.row.longitude);
  for (const auto& place : offer.other_places) add(place.latitude, place.longitude);
  return nearest;
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
  if (offer->is_live_at(now)) {
    auto view = view_of(*offer, list_partners(session), now);
    view.site = http::site_of(request);
    view.near = base::one_line(request.find_query("near").value_or(""));
    view.distance_km = distance_from(view.near, *offer);
    view.similar = TRY(similar_to(*offer, catalogue, session));
    view.of_employer = TRY(others_of_employer(*offer, catalogue, session));
    return respond(render_offer(view), actor, request, session);
  }
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
  auto frame = html::frame_for(actor, request, settings::is_trial(session));
  if (actor.role >= access::Role::Agent)
    frame.waiting = {.href = "/problems", .count = count_open_problems(session)};
  return html::respond(frame, page);
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
          {http::Method::Get, "/suggestions/places", kReadOffers,
           [](const auto&, const auto& request) { return suggest_places(request); }},
          {http::Method::Get, "/suggestions/words", kReadOffers,
           [](const auto&, const auto& request) { return suggest_words(request); }},
          {http::Method::Get, "/offers/{id}", kReadOffers,
           [&context, &catalogue](const auto& actor, const auto& request) {
             return show_offer(context, catalogue, actor, request);
           }}};
}

}  // namespace passerelle::offers::pages
