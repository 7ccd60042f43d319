#include "offers/imports/brea/columns.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace passerelle::offers::imports::brea {
namespace {

struct Column {
  std::string_view folded;
  Field field;
};

constexpr auto kColumns = std::to_array<Column>({
    {"reference", Field::Reference}, {"ref", Field::Reference}, {"id", Field::Reference},
    {"identifiant", Field::Reference}, {"reference offre", Field::Reference},
    {"reference de l offre", Field::Reference}, {"numero offre", Field::Reference},
    {"numero d offre", Field::Reference}, {"n offre", Field::Reference},
    {"libelle metier", Field::Title}, {"libelle du metier", Field::Title},
    {"intitule", Field::Title}, {"intitule du poste", Field::Title}, {"titre", Field::Title},
    {"intitule de l offre", Field::Title}, {"poste", Field::Title}, {"metier", Field::Title},
    {"description", Field::Description}, {"descriptif", Field::Description},
    {"description du poste", Field::Description}, {"description de l offre", Field::Description},
    {"experience", Field::Experience}, {"experience demandee", Field::Experience},
    {"experience requise", Field::Experience}, {"experience exigee", Field::Experience},
    {"duree minimale d experience", Field::Experience},
    {"type contrat", Field::ContractType}, {"type de contrat", Field::ContractType},
    {"contrat", Field::ContractType}, {"nature contrat", Field::ContractNature},
    {"nature du contrat", Field::ContractNature}, {"nature de contrat", Field::ContractNature},
    {"duree contrat", Field::ContractDuration}, {"duree du contrat", Field::ContractDuration},
    {"duree de contrat", Field::ContractDuration},
    {"code insee", Field::InseeCode}, {"insee", Field::InseeCode},
    {"code commune", Field::InseeCode}, {"code postal", Field::PostalCode},
    {"cp", Field::PostalCode}, {"commune", Field::Town}, {"ville", Field::Town},
    {"lieu", Field::PlaceText}, {"lieu de travail", Field::PlaceText},
    {"lieu travail", Field::PlaceText}, {"latitude", Field::Latitude},
    {"longitude", Field::Longitude}, {"siret", Field::Siret}, {"numero siret", Field::Siret},
    {"numero de siret", Field::Siret}, {"n siret", Field::Siret},
    {"siret de l entreprise", Field::Siret}, {"entreprise", Field::Employer},
    {"employeur", Field::Employer}, {"nom entreprise", Field::Employer},
    {"nom de l entreprise", Field::Employer}, {"raison sociale", Field::Employer},
    {"description entreprise", Field::EmployerDescription},
    {"description de l entreprise", Field::EmployerDescription},
    {"salaire", Field::Salary}, {"remuneration", Field::Salary},
    {"date publication", Field::PublishedOn}, {"date de publication", Field::PublishedOn},
    {"date creation", Field::PublishedOn}, {"date de creation", Field::PublishedOn},
    {"date mise a jour", Field::UpdatedOn}, {"date de mise a jour", Field::UpdatedOn},
    {"date actualisation", Field::UpdatedOn}, {"date d actualisation", Field::UpdatedOn},
    {"date modification", Field::UpdatedOn}, {"date de modification", Field::UpdatedOn},
    {"date fin", Field::EndsOn}, {"date de fin", Field::EndsOn},
    {"date fin publication", Field::EndsOn}, {"date de fin de publication", Field::EndsOn},
    {"date limite", Field::EndsOn}, {"nombre postes", Field::Positions},
    {"nombre de postes", Field::Positions}, {"nb postes", Field::Positions},
    {"nb de postes", Field::Positions}, {"courriel", Field::ApplyEmail},
    {"email", Field::ApplyEmail}, {"e mail", Field::ApplyEmail}, {"mail", Field::ApplyEmail},
    {"adresse electronique", Field::ApplyEmail}, {"url candidature", Field::ApplyUrl},
    {"url de candidature", Field::ApplyUrl}, {"lien de candidature", Field::ApplyUrl},
    {"adresse web", Field::ApplyUrl}, {"consigne candidature", Field::ApplyText},
    {"consigne de candidature", Field::ApplyText}, {"comment postuler", Field::ApplyText},
    {"modalites de candidature", Field::ApplyText},
    {"duree hebdomadaire", Field::WeeklyHours}, {"heures par semaine", Field::WeeklyHours},
    {"heures hebdomadaires", Field::WeeklyHours}, {"temps travail", Field::WorkingTime},
    {"temps de travail", Field::WorkingTime}, {"horaires", Field::WorkingTime},
    {"code rome", Field::Rome}, {"rome", Field::Rome}, {"appellation", Field::JobName},
    {"appellation metier", Field::JobName}, {"appellation rome", Field::JobName},
    {"url origine", Field::OriginUrl}, {"url offre", Field::OriginUrl},
    {"url de l offre", Field::OriginUrl}, {"secteur", Field::Sector},
    {"secteur activite", Field::Sector}, {"secteur d activite", Field::Sector},
    {"alternance", Field::Apprenticeship}, {"apprentissage", Field::Apprenticeship},
    {"mouvement", Field::Movement}, {"type mouvement", Field::Movement},
    {"type de mouvement", Field::Movement},
});

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

std::string first_record(std::string_view head, char delimiter, int passed) {
  std::string found;
  base::CsvRecords records(delimiter, [&](const base::CsvRecord& record) {
    if (passed-- > 0) return true;
    found = record.bytes;
    return false;
  });
  if (records.feed(head)) records.finish();
  return base::repair_utf8(found);
}

/// The layout in which partners send their offers to the employment service: another format.
base::Result<void> refuse_aggregation(std::string_view line) {
  if (!line.starts_with("Par_ref_offre|")) return {};
  return base::fail(
      base::ErrorKind::Invalid, "FILE_LAYOUT",
      "Ce fichier est au format d’agrégation des offres en masse (colonnes « Par_ref_offre | "
      "Par_cle | … ») : ce format n’est pas lu ici. Envoyez le format CSV de la bourse régionale "
      "de l’emploi. Aucune offre n’a été lue ni retirée.");
}

base::Result<void> check_columns(const Header& header) {
  const auto has = [&](auto is_wanted) { return std::ranges::any_of(header.columns, is_wanted); };
  constexpr std::string_view kAwaited =
      "Attendu, en première ligne : reference;libelle_metier;description;experience;"
      "type_contrat;duree_contrat;code_postal;commune;siret…";
  if (!has([](const auto& column) { return column.has_value(); }))
    return base::fail(base::ErrorKind::Invalid, "FILE_HEADER",
                      "La première ligne ne nomme aucune colonne connue. " +
                          std::string(kAwaited));
  if (!has([](const auto& column) { return column == Field::Reference; }))
    return base::fail(base::ErrorKind::Invalid, "FILE_HEADER",
                      "La colonne « reference » manque : sans elle, aucune offre ne pourrait être "
                      "suivie ni retirée. " +
                          std::string(kAwaited),
                      "reference");
  return {};
}

}  // namespace

std::optional<Field> find_column(std::string_view name) {
  const auto folded = base::fold(name);
  const auto found = std::ranges::find(kColumns, folded, &Column::folded);
  if (found == kColumns.end()) return {};
  return found->field;
}

base::Result<Header> parse_header(std::string_view head) {
  Header header;
  auto line = first_line(head);
  if (line.size() == 5 && line.starts_with("sep=")) {
    header.delimiter = line[4];
    header.records = 2;
  } else {
    header.delimiter = base::detect_delimiter(line);
  }
  TRY(refuse_aggregation(line));
  std::vector<std::string> names;
  base::CsvFields(header.delimiter)
      .parse(first_record(head, header.delimiter, header.records - 1), names);
  while (!names.empty() && names.back().empty()) names.pop_back();
  for (const auto& name : names) {
    const auto field = find_column(name);
    const bool is_taken = std::ranges::find(header.columns, field) != header.columns.end();
    header.columns.push_back(is_taken ? std::nullopt : field);
    if (!field || is_taken) header.unknown.emplace_back(base::shorten(name, 100));
  }
  TRY(check_columns(header));
  return header;
}

}  // namespace passerelle::offers::imports::brea
