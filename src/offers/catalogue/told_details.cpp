#include "offers/catalogue/told_details.hpp"

#include <simdjson.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/catalogue/searchable.hpp"

namespace passerelle::offers::searchable {
namespace {

namespace dom = simdjson::dom;

constexpr auto kEducationLevels = std::to_array<Level>({{"AFS", "Aucune formation scolaire"},
                                                        {"CP4", "Primaire à 4ème"},
                                                        {"CFG", "4ème achevée"},
                                                        {"C3A", "BEPC ou 3ème achevée"},
                                                        {"C12", "2nd ou 1ère achevée"},
                                                        {"NV5", "CAP, BEP et équivalents"},
                                                        {"NV4", "Bac ou équivalent"},
                                                        {"NV3", "Bac+2 ou équivalents"},
                                                        {"NV2", "Bac+3, Bac+4 ou équivalents"},
                                                        {"NV1", "Bac+5 et plus ou équivalents"}});

constexpr auto kLicences =
    std::to_array<Level>({{"AM", "AM - Cyclomoteur"},
                          {"A1", "A1 - Moto légère"},
                          {"A2", "A2 - Moto intermédiaire"},
                          {"A", "A - Moto"},
                          {"B1", "B1 - Quadricycle lourd"},
                          {"B", "B - Véhicule léger"},
                          {"BE", "BE - Véhicule léger et remorque"},
                          {"C1", "C1 - Poids moyen"},
                          {"C1E", "C1E - Poids moyen et remorque"},
                          {"C", "C - Poids lourd"},
                          {"CE", "CE - Poids lourd et remorque"},
                          {"D1", "D1 - Petit transport en commun"},
                          {"D1E", "D1E - Petit transport en commun et remorque"},
                          {"D", "D - Transport en commun"},
                          {"DE", "DE - Transport en commun et remorque"}});

std::string text_at(dom::element from, std::string_view pointer) {
  std::string_view text;
  return from.at_pointer(pointer).get(text) == simdjson::SUCCESS ? std::string(text)
                                                                 : std::string();
}

bool is_so(dom::element from, std::string_view pointer) {
  bool value = false;
  return from.at_pointer(pointer).get(value) == simdjson::SUCCESS && value;
}

void add_once(std::vector<std::string>& values, std::string_view value) {
  if (!value.empty() && std::ranges::find(values, value) == values.end())
    values.emplace_back(value);
}

/// Calls `use` with that text of each element of a list.
template <class Use>
void each_text(dom::element from, std::string_view list, std::string_view name, Use use) {
  dom::array elements;
  if (from.at_pointer(list).get(elements) != simdjson::SUCCESS) return;
  for (const auto element : elements)
    if (element.is_object()) use(text_at(element, name));
}

std::string_view education_code(std::string_view label) {
  const auto folded = base::fold(label);
  for (const auto& level : kEducationLevels)
    if (base::fold(level.label) == folded) return level.code;
  return {};
}

/// "B - Véhicule léger" begins with its category.
std::string_view licence_code(std::string_view label) {
  const auto category = base::trim(label.substr(0, label.find('-')));
  const auto* found = std::ranges::find(kLicences, category, &Level::code);
  return found == kLicences.end() ? std::string_view() : found->code;
}

/// One course that is demanded counts more than those wished for.
std::string diploma_of(dom::element details) {
  std::string diploma;
  each_text(details, "/formations", "/exigence", [&](const auto& how) {
    if (how == "E") diploma = "demanded";
    if (how == "S" && diploma.empty()) diploma = "wished";
  });
  return diploma;
}

void add_marks(dom::element details, ToldDetails& told) {
  if (is_so(details, "/accessibleTH")) told.marks.emplace_back(kOpenToDisabled);
  if (is_so(details, "/offresManqueCandidats")) told.marks.emplace_back(kLacksCandidates);
  if (is_so(details, "/entrepriseAdaptee") || is_so(details, "/entreprise/entrepriseAdaptee"))
    told.marks.emplace_back(kAdaptedCompany);
  if (is_so(details, "/employeurHandiEngage")) told.marks.emplace_back(kCommittedEmployer);
}

}  // namespace

ToldDetails parse_details(std::string_view details) {
  ToldDetails told;
  if (details.empty()) return told;
  thread_local dom::parser parser;
  dom::element root;
  if (parser.parse(details.data(), details.size()).get(root) != simdjson::SUCCESS) return told;
  told.experience = text_at(root, "/experienceExige");
  told.origin = text_at(root, "/origineOffre/origine");
  told.qualification = text_at(root, "/qualificationCode");
  told.activity = text_at(root, "/codeNAF");
  told.working_time = text_at(root, "/dureeTravailLibelleConverti");
  each_text(root, "/formations", "/niveauLibelle",
            [&](const auto& label) { add_once(told.education, education_code(label)); });
  told.diploma = diploma_of(root);
  each_text(root, "/permis", "/libelle",
            [&](const auto& label) { add_once(told.licences, licence_code(label)); });
  each_text(root, "/origineOffre/partenaires", "/nom",
            [&](const auto& name) { add_once(told.sent_by, name); });
  add_marks(root, told);
  return told;
}

std::span<const Level> education_levels() {
  return kEducationLevels;
}

std::span<const Level> licences() {
  return kLicences;
}

}  // namespace passerelle::offers::searchable
