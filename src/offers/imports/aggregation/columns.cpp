#include "offers/imports/aggregation/columns.hpp"

#include <algorithm>
#include <array>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"

namespace passerelle::offers::imports::aggregation {
namespace {

constexpr std::array<std::string_view, kColumnCount> kNames = {
    "par ref offre",
    "par cle",
    "par nom",
    "par url offre",
    "code rome",
    "code ogr",
    "libelle metier ogr",
    "description",
    "off experience duree min",
    "exp cle",
    "dur cle experience",
    "tsa cle",
    "off salaire min",
    "off salaire max",
    "off salaire nb mois",
    "off travail hebdo nb hh",
    "off travail hebdo nb mi",
    "ntc cle",
    "tco cle",
    "off contrat duree mo",
    "off contrat duree jo",
    "cpo cle",
    "com cle",
    "com libelle",
    "dep cle",
    "reg cle",
    "pay libelle",
    "coordonnee geo loc 1",
    "coordonnee geo loc 2",
    "off date creation",
    "off date modification",
    "off date fin publication",
    "ost poste restant nb",
    "off client final siret",
    "off etab enseigne",
    "off etab siret",
    "type mouvement",
    "motif suppression",
    "mode diffusion",
};

std::vector<std::string> first_row(std::string_view head) {
  std::string found;
  base::CsvRecords records('|', [&](const base::CsvRecord& record) {
    found = base::repair_utf8(record.bytes);
    return false;
  });
  if (records.feed(head)) records.finish();
  std::vector<std::string> fields;
  base::CsvFields('|').parse(found, fields);
  return fields;
}

std::optional<Column> find_column(std::string_view name) {
  const auto found = std::ranges::find(kNames, base::fold(name));
  if (found == kNames.end()) return {};
  return static_cast<Column>(found - kNames.begin());
}

bool has(const Header& header, Column column) {
  return std::ranges::find(header.columns, column) != header.columns.end();
}

bool is_offer(const std::vector<std::string>& row) {
  if (row.size() != kColumnCount) return false;
  const auto movement = base::trim(row[static_cast<std::size_t>(Column::Movement)]);
  return movement == "C" || movement == "M" || movement == "S";
}

Header read_names(const std::vector<std::string>& row) {
  Header header;
  for (const auto& name : row) {
    const auto column = find_column(name);
    const bool is_taken = column && has(header, *column);
    header.columns.push_back(is_taken ? std::nullopt : column);
    if ((!column || is_taken) && !base::trim(name).empty())
      header.unknown.emplace_back(base::shorten(name, 100));
  }
  while (!header.columns.empty() && !header.columns.back() &&
         base::trim(row[header.columns.size() - 1]).empty())
    header.columns.pop_back();
  return header;
}

std::unexpected<base::Error> lacks(std::string_view name) {
  return base::fail(base::ErrorKind::Invalid, "FILE_HEADER",
                    "Le format d’agrégation des offres est reconnu, mais sa colonne « " +
                        std::string(name) +
                        " » manque : aucune offre n’a été lue ni retirée. Voyez les colonnes "
                        "attendues dans la page du format « aggregation ».");
}

}  // namespace

bool is_one(std::string_view head) {
  if (head.substr(0, head.find_first_of("\r\n")).find('|') == std::string_view::npos) return false;
  const auto row = first_row(head);
  if (is_offer(row)) return true;
  const auto header = read_names(row);
  // Names of two words that nobody invents twice; "description" alone tells nothing.
  return has(header, Column::Reference) ||
         std::ranges::count_if(header.columns, [](auto column) { return column.has_value(); }) >= 8;
}

base::Result<Header> parse_header(std::string_view head) {
  const auto row = first_row(head);
  if (is_offer(row)) {
    Header header{.is_written = false};
    for (std::size_t i = 0; i < kColumnCount; ++i)
      header.columns.emplace_back(static_cast<Column>(i));
    return header;
  }
  auto header = read_names(row);
  if (!has(header, Column::Reference)) return lacks("Par_ref_offre");
  if (!has(header, Column::Movement)) return lacks("Type_mouvement");
  return header;
}

}  // namespace passerelle::offers::imports::aggregation
