#include "offers/imports/brea/columns.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"
#include "offers/imports/brea/report_columns.hpp"

namespace passerelle::offers::imports::brea {
namespace {

struct Column {
  Field field;
  std::string_view folded;  // its names, folded, between bars
};

constexpr auto kColumns = std::to_array<Column>({
    {Field::Reference,
     "|reference|ref|id|identifiant|reference offre|reference de l offre|numero offre|"
     "numero d offre|n offre|"},
    {Field::Title,
     "|libelle metier|libelle du metier|intitule|intitule du poste|titre|"
     "intitule de l offre|poste|metier|"},
    {Field::Description, "|description|descriptif|description du poste|description de l offre|"},
    {Field::Experience,
     "|experience|experience demandee|experience requise|experience exigee|"
     "duree minimale d experience|"},
    {Field::ContractType, "|type contrat|type de contrat|contrat|"},
    {Field::ContractNature, "|nature contrat|nature du contrat|nature de contrat|"},
    {Field::ContractDuration, "|duree contrat|duree du contrat|duree de contrat|"},
    {Field::InseeCode, "|code insee|insee|code commune|"},
    {Field::PostalCode, "|code postal|cp|"},
    {Field::Town, "|commune|ville|"},
    {Field::PlaceText, "|lieu|lieu de travail|lieu travail|"},
    {Field::Latitude, "|latitude|"},
    {Field::Longitude, "|longitude|"},
    {Field::Siret, "|siret|numero siret|numero de siret|n siret|siret de l entreprise|"},
    {Field::Employer, "|entreprise|employeur|nom entreprise|nom de l entreprise|raison sociale|"},
    {Field::EmployerDescription, "|description entreprise|description de l entreprise|"},
    {Field::Salary, "|salaire|remuneration|"},
    {Field::PublishedOn, "|date publication|date de publication|date creation|date de creation|"},
    {Field::UpdatedOn,
     "|date mise a jour|date de mise a jour|date actualisation|date d actualisation|"
     "date modification|date de modification|"},
    {Field::EndsOn,
     "|date fin|date de fin|date fin publication|date de fin de publication|date limite|"},
    {Field::Positions, "|nombre postes|nombre de postes|nb postes|nb de postes|"},
    {Field::ApplyEmail, "|courriel|email|e mail|mail|adresse electronique|"},
    {Field::ApplyUrl, "|url candidature|url de candidature|lien de candidature|adresse web|"},
    {Field::ApplyText,
     "|consigne candidature|consigne de candidature|comment postuler|"
     "modalites de candidature|"},
    {Field::WeeklyHours, "|duree hebdomadaire|heures par semaine|heures hebdomadaires|"},
    {Field::WorkingTime, "|temps travail|temps de travail|horaires|"},
    {Field::Rome, "|code rome|rome|"},
    {Field::JobName, "|appellation|appellation metier|appellation rome|"},
    {Field::OriginUrl, "|url origine|url offre|url de l offre|"},
    {Field::Sector, "|secteur|secteur activite|secteur d activite|"},
    {Field::Apprenticeship, "|alternance|apprentissage|"},
    {Field::Movement, "|mouvement|type mouvement|type de mouvement|"},
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
                      "La première ligne ne nomme aucune colonne connue. " + std::string(kAwaited));
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
  const auto folded = '|' + base::fold(name) + '|';
  const auto found = std::ranges::find_if(kColumns, [&](const Column& column) {
    return column.folded.find(folded) != std::string_view::npos;
  });
  if (folded.size() == 2 || found == kColumns.end()) return {};
  return found->field;
}

std::string column_name(Field field) {
  const auto found = std::ranges::find(kColumns, field, &Column::field);
  if (found == kColumns.end()) return {};
  auto name = std::string(found->folded.substr(1, found->folded.find('|', 1) - 1));
  std::ranges::replace(name, ' ', '_');
  return name;
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
  header.names = names;
  header.is_report = is_report_header(names);
  if (header.is_report) names.resize(names.size() - 2);
  for (const auto& name : names) {
    const auto field = find_column(name);
    const bool is_taken = std::ranges::find(header.columns, field) != header.columns.end();
    header.columns.push_back(is_taken ? std::nullopt : field);
    if (!field || is_taken) header.unknown.emplace_back(base::shorten(name, 100));
  }
  // The report's own columns are known, and ignored.
  header.columns.resize(header.names.size());
  TRY(check_columns(header));
  return header;
}

}  // namespace passerelle::offers::imports::brea
