#include "offers/exports/france_travail.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "base/time.hpp"
#include "offers/catalogue/searchable.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::exports {
namespace {

void put(Json& json, const char* key, const std::string& text) {
  if (!text.empty()) json[key] = text;
}

/// Milliseconds always, as the service writes them.
std::string with_milliseconds(base::Instant at) {
  const auto whole = base::Instant{at.us - at.us % base::kSecondUs};
  auto text = base::to_text(whole);
  text.pop_back();
  return text + fmt::format(".{:03}Z", at.us % base::kSecondUs / 1000);
}

/// "13 - Vitrolles", "13 - Bouches-du-Rhône", or a wider place's name.
std::string place_label_of(const LiveOffer& row) {
  return row.department.empty() ? row.place_label : row.department + " - " + row.place_label;
}

Json place_of(const LiveOffer& row) {
  Json place = Json::object();
  put(place, "libelle", place_label_of(row));
  if (row.latitude) place["latitude"] = *row.latitude;
  if (row.longitude) place["longitude"] = *row.longitude;
  put(place, "codePostal", row.postal_code);
  put(place, "commune", row.commune);
  return place;
}

std::string contract_label_of(const LiveOffer& row) {
  const auto* contract = reference::find_contract_type(row.contract);
  if (!contract) return {};
  const std::string label(contract->label);
  return row.duration_text.empty() ? label : label + " - " + row.duration_text;
}

std::string nature_of(const LiveOffer& row) {
  if (row.contract_nature == "alternance") return "Contrat en alternance";
  if (const auto* nature = reference::find_contract_nature(row.contract_nature))
    return std::string(nature->api_label);
  return "Contrat travail";
}

Json contact_of(const LiveOffer& row) {
  Json contact = Json::object();
  put(contact, "coordonnees1", row.apply_text.empty() ? row.apply_url : row.apply_text);
  put(contact, "courriel",
      row.apply_email.empty() && !row.apply_url.empty()
          ? "Pour postuler, utiliser le lien suivant : " + row.apply_url
          : row.apply_email);
  put(contact, "urlPostulation", row.apply_url);
  return contact;
}

Json employer_of(const LiveOffer& row) {
  Json employer = Json::object();
  put(employer, "nom", row.employer);
  put(employer, "description", row.employer_description);
  put(employer, "siret", row.siret);
  return employer;
}

std::string hours_of(const LiveOffer& row) {
  if (!row.working_hours.empty() || !row.weekly_hours) return row.working_hours;
  const auto minutes = static_cast<int>(*row.weekly_hours * 60 + 0.5);
  return minutes % 60 == 0 ? fmt::format("{}H", minutes / 60)
                           : fmt::format("{}H{:02}", minutes / 60, minutes % 60);
}

void put_occupation(const LiveOffer& row, Json& json) {
  put(json, "romeCode", row.rome);
  if (const auto* occupation = reference::find_occupation(row.rome))
    json["romeLibelle"] = occupation->label;
  put(json, "appellationlibelle", row.job_name);
}

/// The label came with a code; the offer may have been coded otherwise since.
Json still_true(Json details, const LiveOffer& row) {
  if (details.value("romeCode", "") != row.rome) details.erase("romeLibelle");
  details.erase("romeCode");
  return details;
}

}  // namespace

Json france_travail_offer(const LiveOffer& row, std::string_view details) {
  Json json{{"id", row.reference}, {"intitule", row.title}, {"description", row.description}};
  json["dateCreation"] = with_milliseconds(row.published_at);
  if (row.source_updated_at) json["dateActualisation"] = with_milliseconds(*row.source_updated_at);
  json["lieuTravail"] = place_of(row);
  put_occupation(row, json);
  json["entreprise"] = employer_of(row);
  put(json, "typeContrat", row.contract);
  put(json, "typeContratLibelle", contract_label_of(row));
  json["natureContrat"] = nature_of(row);
  put(json, "experienceExige",
      searchable::experience_demanded(row.experience_months, row.experience_text));
  put(json, "experienceLibelle", row.experience_text);
  json["salaire"] = Json::object();
  put(json["salaire"], "libelle", row.salary_text);
  put(json, "dureeTravailLibelle", hours_of(row));
  if (row.is_apprenticeship) json["alternance"] = true;
  json["contact"] = contact_of(row);
  json["nombrePostes"] = row.positions;
  put(json, "secteurActiviteLibelle", row.sector);
  json["origineOffre"] = Json::object();
  put(json["origineOffre"], "urlOrigine", row.origin_url);
  if (!details.empty()) json.merge_patch(still_true(Json::parse(details), row));
  // The service says the pay in one of two places.
  if (auto& salary = json["salaire"]; salary.value("commentaire", "") == row.salary_text)
    salary.erase("libelle");
  return json;
}

}  // namespace passerelle::offers::exports
