#include "offers/api/employment_service/offers_as_told.hpp"

#include "offers/catalogue/searchable.hpp"
#include "offers/exports/france_travail.hpp"
#include "offers/queries.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

using exports::LiveOffer;

void put_missing(Json& json, const char* key, Json value) {
  if (!json.contains(key)) json[key] = std::move(value);
}

/// Clients read these without looking whether they are there. What is not known is null, or said
/// in words where only words are read.
void fill_in(const LiveOffer& row, std::string_view site, Json& json) {
  for (const auto* key : {"romeCode", "romeLibelle", "appellationlibelle", "typeContrat"})
    put_missing(json, key, nullptr);
  put_missing(json, "typeContratLibelle", "Contrat non précisé");
  put_missing(json["lieuTravail"], "libelle", "France");
  put_missing(json, "dateActualisation", json["dateCreation"]);
  put_missing(json, "alternance", false);
  put_missing(json, "accessibleTH", false);
  put_missing(json, "entrepriseAdaptee", json["entreprise"].value("entrepriseAdaptee", false));
  put_missing(json, "employeurHandiEngage", false);
  put_missing(json, "offresManqueCandidats", false);
  auto& origin = json["origineOffre"];
  put_missing(origin, "origine", searchable::origin_code("", row.partner));
  put_missing(origin, "urlOrigine", std::string(site) + "/offers/" + std::to_string(row.id.value));
}

template <class Q>
auto find_each(db::Session& session, const std::vector<Q>& queries) {
  return session.find_many(std::span<const Q>(queries));
}

}  // namespace

std::vector<Json> list_as_told(db::Session& session, std::span<const OfferId> ids,
                               base::Instant now, std::string_view site) {
  std::vector<sql::ListLiveOffers> wanted;
  std::vector<sql::ListDetails> beside;
  for (const auto id : ids) {
    wanted.push_back({.after = OfferId{id.value - 1}, .now = now, .partner = "", .limit = 1});
    beside.push_back({.first = id, .last = id});
  }
  const auto rows = find_each(session, wanted);
  const auto details = find_each(session, beside);
  std::vector<sql::FindElder> named;
  for (std::size_t i = 0; i < rows.size(); ++i)
    named.push_back({.id = ids[i],
                     .partner = rows[i] ? rows[i]->partner : std::string_view(),
                     .reference = rows[i] ? rows[i]->reference : std::string_view()});
  const auto elders = find_each(session, named);
  std::vector<Json> told;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i] || rows[i]->id != ids[i]) continue;
    const auto& row = *rows[i];
    auto json = exports::france_travail_offer(row, details[i] ? details[i]->details : "");
    if (elders[i]) json["id"] = row.reference + "@" + row.partner;
    fill_in(row, site, json);
    told.push_back(std::move(json));
  }
  return told;
}

std::optional<OfferId> find_by_identifier(db::Session& session, std::string_view identifier) {
  if (const auto named = session.find(sql::ListNamed{.reference = identifier}))
    return named->offer_id;
  const auto at = identifier.rfind('@');
  if (at == identifier.npos) return {};
  for (const auto& row : session.list(sql::ListNamed{.reference = identifier.substr(0, at)}))
    if (row.partner == identifier.substr(at + 1)) return row.offer_id;
  return {};
}

}  // namespace passerelle::offers::api::employment_service
