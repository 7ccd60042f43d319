#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "offers/api/employment_service/routes.hpp"
#include "offers/catalogue/told_details.hpp"
#include "platform/json/json.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

constexpr int kNotFound = 404;

Json entry(std::string_view code, std::string_view label) {
  return {{"code", code}, {"libelle", label}};
}

template <class List>
Json labelled(const List& list) {
  auto entries = Json::array();
  for (const auto& one : list) entries.push_back(entry(one.code, one.label));
  return entries;
}

Json job_names() {
  auto entries = Json::array();
  for (const auto& name : reference::job_names()) entries.push_back(entry(name.ogr, name.label));
  return entries;
}

/// "M18": a domain; "M": a wide one.
Json domains(std::size_t letters) {
  auto entries = Json::array();
  for (const auto& domain : reference::occupation_domains())
    if (domain.code.size() == letters) entries.push_back(entry(domain.code, domain.label));
  return entries;
}

/// NAF codes of that length: "86" is a division, "86.10Z" a sub-class.
Json activities(std::size_t length) {
  auto entries = Json::array();
  for (const auto& sector : reference::sectors())
    if (sector.code.size() == length) entries.push_back(entry(sector.code, sector.label));
  return entries;
}

Json communes() {
  auto entries = Json::array();
  for (const auto& commune : reference::communes()) {
    auto one = entry(commune.code, commune.name);
    one["codeDepartement"] = commune.department;
    entries.push_back(std::move(one));
  }
  return entries;
}

Json region_json(std::string_view code) {
  const auto* region = reference::find_region(code);
  return region ? entry(region->code, region->name) : Json(nullptr);
}

Json departments() {
  auto entries = Json::array();
  for (const auto& department : reference::departments()) {
    auto one = entry(department.code, department.name);
    one["region"] = region_json(department.region);
    entries.push_back(std::move(one));
  }
  return entries;
}

/// Those that a department lies in.
Json regions() {
  std::map<std::string_view, Json> by_code;
  for (const auto& department : reference::departments())
    if (auto region = region_json(department.region); !region.is_null())
      by_code.emplace(department.region, std::move(region));
  auto entries = Json::array();
  for (auto& [code, region] : by_code) entries.push_back(std::move(region));
  return entries;
}

Json of_codes(std::initializer_list<std::pair<const char*, const char*>> codes) {
  auto entries = Json::array();
  for (const auto& [code, label] : codes) entries.push_back(entry(code, label));
  return entries;
}

Json languages() {
  return of_codes({{"de", "Allemand"},
                   {"en", "Anglais"},
                   {"ar", "Arabe"},
                   {"zh", "Chinois"},
                   {"es", "Espagnol"},
                   {"fr", "Français"},
                   {"it", "Italien"},
                   {"ja", "Japonais"},
                   {"nl", "Néerlandais"},
                   {"pl", "Polonais"},
                   {"pt", "Portugais"},
                   {"ro", "Roumain"},
                   {"ru", "Russe"},
                   {"tr", "Turc"}});
}

using Make = Json (*)();

const std::map<std::string_view, Make>& lists() {
  static const std::map<std::string_view, Make> all{
      {"appellations", job_names},
      {"communes", communes},
      {"continents", [] { return Json::array(); }},
      {"departements", departments},
      {"domaines", [] { return domains(3); }},
      {"grandsDomaines", [] { return domains(1); }},
      {"langues", languages},
      {"metiers", [] { return labelled(reference::occupations()); }},
      {"nafs", [] { return activities(6); }},
      {"naturesContrats", [] { return labelled(reference::contract_natures()); }},
      {"niveauxFormations", [] { return labelled(searchable::education_levels()); }},
      {"pays", [] { return of_codes({{"01", "France"}}); }},
      {"permis", [] { return labelled(searchable::licences()); }},
      {"regions", regions},
      {"secteursActivites", [] { return activities(2); }},
      {"themes", [] { return Json::array(); }},
      {"typesContrats", [] { return labelled(reference::contract_types()); }}};
  return all;
}

}  // namespace

http::Response list_codes(const http::Request& request) {
  const auto found = lists().find(request.param("name"));
  if (found == lists().end())
    return told({.kind = base::ErrorKind::NotFound,
                 .code = "LIST_UNKNOWN",
                 .message = "Ce référentiel n’existe pas.",
                 .field = "name"},
                kNotFound);
  return http::Response::json(json_text(found->second()))
      .with("Cache-Control", "public, max-age=3600");
}

}  // namespace passerelle::offers::api::employment_service
