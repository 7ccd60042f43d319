#include "offers/imports/france_travail/offer_element.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/imports/france_travail/details.hpp"
#include "offers/imports/json_repair.hpp"
#include "offers/imports/json_value.hpp"

namespace passerelle::offers::imports::france_travail {
namespace {

namespace dom = simdjson::dom;

struct Mapping {
  Field field;
  std::string_view pointer;
};

constexpr auto kTexts = std::to_array<Mapping>({
    {Field::Reference, "/id"},
    {Field::Title, "/intitule"},
    {Field::Description, "/description"},
    {Field::Experience, "/experienceLibelle"},
    {Field::ContractType, "/typeContrat"},
    {Field::ContractNature, "/natureContrat"},
    {Field::InseeCode, "/lieuTravail/commune"},
    {Field::PostalCode, "/lieuTravail/codePostal"},
    {Field::PlaceText, "/lieuTravail/libelle"},
    {Field::Latitude, "/lieuTravail/latitude"},
    {Field::Longitude, "/lieuTravail/longitude"},
    {Field::Employer, "/entreprise/nom"},
    {Field::Siret, "/entreprise/siret"},
    {Field::EmployerDescription, "/entreprise/description"},
    {Field::PublishedOn, "/dateCreation"},
    {Field::UpdatedOn, "/dateActualisation"},
    {Field::Positions, "/nombrePostes"},
    {Field::ApplyUrl, "/contact/urlPostulation"},
    {Field::ApplyText, "/contact/coordonnees1"},
    {Field::WorkingTime, "/dureeTravailLibelle"},
    {Field::Rome, "/romeCode"},
    {Field::JobName, "/appellationlibelle"},
    {Field::OriginUrl, "/origineOffre/urlOrigine"},
    {Field::Sector, "/secteurActiviteLibelle"},
    {Field::Apprenticeship, "/alternance"},
});

/// Read above or by the rules below, or known and left out: docs/formats/france-travail.md says
/// why for each.
constexpr auto kKnownKeys = std::to_array<std::string_view>({
    "id",
    "intitule",
    "description",
    "dateCreation",
    "dateActualisation",
    "lieuTravail",
    "romeCode",
    "romeLibelle",
    "appellationlibelle",
    "appellationLibelle",
    "entreprise",
    "typeContrat",
    "typeContratLibelle",
    "natureContrat",
    "experienceExige",
    "experienceLibelle",
    "experienceCommentaire",
    "formations",
    "langues",
    "permis",
    "outilsBureautiques",
    "competences",
    "salaire",
    "dureeTravailLibelle",
    "dureeTravailLibelleConverti",
    "complementExercice",
    "conditionExercice",
    "alternance",
    "contact",
    "agence",
    "nombrePostes",
    "accessibleTH",
    "deplacementCode",
    "deplacementLibelle",
    "qualificationCode",
    "qualificationLibelle",
    "codeNAF",
    "secteurActivite",
    "secteurActiviteLibelle",
    "qualitesProfessionnelles",
    "trancheEffectifEtab",
    "origineOffre",
    "offresManqueCandidats",
    "contexteTravail",
    "entrepriseAdaptee",
    "employeurHandiEngage",
});

std::string text_at(dom::object offer, std::string_view pointer) {
  dom::element value;
  return offer.at_pointer(pointer).get(value) == simdjson::SUCCESS ? scalar_text(value)
                                                                   : std::string();
}

std::string experience_of(std::string_view code) {
  if (code == "D") return "Débutant accepté";
  if (code == "S") return "Expérience souhaitée";
  if (code == "E") return "Expérience exigée";
  return {};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "Contrat à durée déterminée - 12 Mois" → "12 Mois".
std::string duration_in(std::string_view contract) {
  constexpr std::string_view kDash = " - ";
  const auto dash = contract.rfind(kDash);
  if (dash == std::string_view::npos) return {};
  const auto end = base::trim(contract.substr(dash + kDash.size()));
  return !end.empty() && is_digit(end[0]) ? std::string(end) : std::string();
}

/// "35H Travail en journée" → "35H"; "37H30 Travail de nuit" → "37H30".
std::string hours_in(std::string_view working_time) {
  const auto is_hour = [](char c) { return is_digit(c) || c == 'H' || c == 'h'; };
  const auto end = std::ranges::find_if_not(working_time, is_hour) - working_time.begin();
  const auto start = working_time.substr(0, static_cast<std::size_t>(end));
  const bool has_hour = start.find_first_of("Hh") != std::string_view::npos && is_digit(start[0]);
  return has_hour ? std::string(start) : std::string();
}

/// The service writes "," where nothing was said.
std::string salary_of(dom::object offer) {
  for (const auto* pointer : {"/salaire/libelle", "/salaire/commentaire"})
    if (auto text = text_at(offer, pointer); !base::fold(text).empty()) return text;
  return {};
}

std::string web_address_in(std::string_view text) {
  auto start = text.find("https://");
  if (start == std::string_view::npos) start = text.find("http://");
  if (start == std::string_view::npos) return {};
  const auto rest = text.substr(start);
  return std::string(rest.substr(0, rest.find_first_of(" \t\r\n")));
}

/// `courriel` is often a sentence with an address in it, and `coordonnees1` that address again.
void read_contact(dom::object offer, SourceRecord& record) {
  const auto email = text_at(offer, "/contact/courriel");
  if (email.find('@') != std::string::npos && email.find("://") == std::string::npos)
    record[Field::ApplyEmail] = email;
  auto& url = record[Field::ApplyUrl];
  auto& words = record[Field::ApplyText];
  for (const auto& text : {email, words})
    if (url.empty()) url = web_address_in(text);
  if (base::trim(words) == base::trim(url)) words.clear();
}

void fill(dom::object offer, SourceRecord& record) {
  for (const auto& [field, pointer] : kTexts) record[field] = text_at(offer, pointer);
  if (base::trim(record[Field::Experience]).empty())
    record[Field::Experience] = experience_of(text_at(offer, "/experienceExige"));
  record[Field::ContractDuration] = duration_in(text_at(offer, "/typeContratLibelle"));
  record[Field::WeeklyHours] = hours_in(record[Field::WorkingTime]);
  record[Field::Salary] = salary_of(offer);
  read_contact(offer, record);
}

}  // namespace

bool ElementParser::parse(std::string_view json, dom::object& offer) {
  return parser_.parse(json.data(), json.size()).get(offer) == simdjson::SUCCESS;
}

bool ElementParser::read(std::string_view json, SourceRecord& record,
                         std::vector<std::string>& unknown) {
  dom::object offer;
  if (!parse(json, offer)) {
    const auto repaired = repair_strings(json);
    if (repaired == json || !parse(repaired, offer)) return false;
    record.encoding_repaired = true;
  }
  fill(offer, record);
  record.details = details_of(offer);
  for (const auto& [key, value] : offer)
    if (std::ranges::find(kKnownKeys, key) == kKnownKeys.end())
      unknown.push_back(base::to_valid_utf8(base::shorten(key, 100)));
  return true;
}

std::string leading_id(std::string_view json) {
  constexpr std::string_view kBlanks = " \t\r\n";
  constexpr std::size_t kLongestId = 200;
  std::size_t at = 0;
  for (const std::string_view token : {"{", "\"id\"", ":", "\""}) {
    at = std::min(json.find_first_not_of(kBlanks, at), json.size());
    if (!json.substr(at).starts_with(token)) return {};
    at += token.size();
  }
  const auto id = json.substr(at, json.substr(at, kLongestId).find('"'));
  const bool is_plain = id.size() < kLongestId && id.find('\\') == std::string_view::npos;
  return is_plain ? std::string(id) : std::string();
}

}  // namespace passerelle::offers::imports::france_travail
