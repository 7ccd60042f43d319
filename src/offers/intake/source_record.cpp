#include "offers/intake/source_record.hpp"

#include <algorithm>

namespace passerelle::offers {
namespace {

struct Names {
  std::string_view name, french;
};

constexpr std::array<Names, kFieldCount> kFields = {{
    {"reference", "référence"},
    {"title", "libellé du métier"},
    {"description", "description"},
    {"experience", "expérience"},
    {"contract_type", "type de contrat"},
    {"contract_nature", "nature du contrat"},
    {"contract_duration", "durée du contrat"},
    {"insee_code", "code INSEE"},
    {"postal_code", "code postal"},
    {"town", "commune"},
    {"place", "lieu de travail"},
    {"latitude", "latitude"},
    {"longitude", "longitude"},
    {"other_places", "autres lieux de travail"},
    {"siret", "SIRET"},
    {"employer", "entreprise"},
    {"employer_description", "description de l’entreprise"},
    {"salary", "salaire"},
    {"published_on", "date de publication"},
    {"updated_on", "date de mise à jour"},
    {"ends_on", "date de fin"},
    {"positions", "nombre de postes"},
    {"apply_email", "courriel"},
    {"apply_url", "adresse web pour postuler"},
    {"apply_text", "consigne pour postuler"},
    {"weekly_hours", "durée hebdomadaire"},
    {"working_time", "temps de travail"},
    {"rome", "code ROME"},
    {"job_name", "appellation du métier"},
    {"origin_url", "adresse web d’origine"},
    {"sector", "secteur d’activité"},
    {"apprenticeship", "alternance"},
    {"movement", "mouvement"},
}};

}  // namespace

std::string_view name_of(Field field) {
  return kFields[static_cast<std::size_t>(field)].name;
}

std::string_view french_name_of(Field field) {
  return kFields[static_cast<std::size_t>(field)].french;
}

std::optional<Field> find_field(std::string_view name) {
  const auto found = std::ranges::find(kFields, name, &Names::name);
  if (found == kFields.end()) return {};
  return static_cast<Field>(found - kFields.begin());
}

}  // namespace passerelle::offers
