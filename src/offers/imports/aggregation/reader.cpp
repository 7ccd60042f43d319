#include "offers/imports/aggregation/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "offers/imports/aggregation/columns.hpp"
#include "offers/imports/table_reader.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::imports::aggregation {
namespace {

/// A row by its columns; "" for one that the file does not have.
class Row {
 public:
  Row(const std::vector<std::optional<Column>>& columns, const std::vector<std::string>& fields) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i]) values_[static_cast<std::size_t>(*columns[i])] = &fields[i];
  }

  const std::string& operator[](Column column) const {
    static const std::string kAbsent;
    const auto* value = values_[static_cast<std::size_t>(column)];
    return value ? *value : kAbsent;
  }
  std::string word(Column column) const { return base::one_line((*this)[column]); }

 private:
  std::array<const std::string*, kColumnCount> values_{};
};

constexpr auto kTexts = std::to_array<std::pair<Field, Column>>({
    {Field::Reference, Column::Reference},
    {Field::OriginUrl, Column::OfferUrl},
    {Field::ApplyUrl, Column::OfferUrl},
    {Field::Title, Column::JobName},
    {Field::JobName, Column::JobName},
    {Field::Description, Column::Description},
    {Field::ContractNature, Column::ContractNature},
    {Field::ContractType, Column::ContractType},
    {Field::PostalCode, Column::PostalCode},
    {Field::InseeCode, Column::Commune},
    {Field::Town, Column::CommuneName},
    {Field::Latitude, Column::Latitude},
    {Field::Longitude, Column::Longitude},
    {Field::PublishedOn, Column::CreatedOn},
    {Field::UpdatedOn, Column::ModifiedOn},
    {Field::EndsOn, Column::EndsOn},
    {Field::Positions, Column::Positions},
    {Field::Employer, Column::EstablishmentName},
    {Field::Movement, Column::Movement},
});

bool is_none(std::string_view number) {
  return number.find_first_not_of("0.,") == std::string_view::npos;
}

/// "2", "AN" → "2 ans"; a unit that is not known stays as it came.
std::string length_of(const std::string& number, const std::string& unit) {
  if (is_none(number)) return {};
  if (unit == "AN") return number + " ans";
  if (unit == "MO") return number + " mois";
  if (unit == "SE") return number + " semaines";
  if (unit == "JO") return number + " jours";
  return unit.empty() ? number : number + ' ' + unit;
}

std::string experience_of(const Row& row) {
  const auto kind = row.word(Column::ExperienceKind);
  const auto length =
      length_of(row.word(Column::ExperienceLeast), row.word(Column::ExperienceUnit));
  if (kind == "D") return "Débutant accepté";
  const std::string_view words = kind == "S"   ? "Expérience souhaitée"
                                 : kind == "E" ? "Expérience exigée"
                                               : std::string_view(kind);
  if (words.empty() || length.empty()) return std::string(words) + length;
  return std::string(words) + " : " + length;
}

/// The words that the public employment service itself writes: "Mensuel de 1950,00 Euros".
std::string salary_of(const Row& row) {
  const auto least = row.word(Column::SalaryLeast), most = row.word(Column::SalaryMost);
  if (is_none(least) && is_none(most)) return {};
  const auto kind = row.word(Column::SalaryKind);
  std::string text = kind == "A"   ? "Annuel de "
                     : kind == "M" ? "Mensuel de "
                     : kind == "H" ? "Horaire de "
                                   : "";
  text += (is_none(least) ? most : least) + " Euros";
  if (!is_none(least) && !is_none(most) && least != most) text += " à " + most + " Euros";
  const auto months = row.word(Column::SalaryMonths);
  return is_none(months) ? text : text + " sur " + months + " mois";
}

std::string hours_of(const Row& row) {
  const auto hours = row.word(Column::WeeklyHours), minutes = row.word(Column::WeeklyMinutes);
  if (is_none(hours)) return {};
  if (is_none(minutes)) return hours + "H";
  return hours + "H" + (minutes.size() == 1 ? "0" : "") + minutes;
}

std::string duration_of(const Row& row) {
  const auto months = row.word(Column::ContractMonths), days = row.word(Column::ContractDays);
  std::string text = is_none(months) ? "" : months + " mois";
  if (is_none(days)) return text;
  return text + (text.empty() ? "" : " et ") + days + " jours";
}

/// Where no commune is given, the widest place that is has its name from its code.
std::string wide_place_of(const Row& row) {
  for (const auto column : {Column::Commune, Column::PostalCode, Column::CommuneName})
    if (!row.word(column).empty()) return {};
  if (const auto* department = reference::find_department(row.word(Column::Department)))
    return std::string(department->name);
  if (const auto* region = reference::find_region(row.word(Column::Region)))
    return std::string(region->name);
  return row.word(Column::Country);
}

void fill(const Row& row, SourceRecord& record) {
  for (const auto& [field, column] : kTexts) record[field] = row[column];
  record[Field::Rome] =
      row.word(row.word(Column::Rome).empty() ? Column::JobNameNumber : Column::Rome);
  record[Field::Experience] = experience_of(row);
  record[Field::Salary] = salary_of(row);
  record[Field::WeeklyHours] = hours_of(row);
  record[Field::ContractDuration] = duration_of(row);
  record[Field::PlaceText] = wide_place_of(row);
  // The final client employs; the establishment is where the offer was given.
  record[Field::Siret] = row[row.word(Column::FinalClientSiret).empty() ? Column::EstablishmentSiret
                                                                        : Column::FinalClientSiret];
}

}  // namespace

base::Result<std::unique_ptr<RecordReader>> open_reader(std::string_view head,
                                                        base::Encoding encoding,
                                                        RecordReader::Use use) {
  auto header = TRY(parse_header(head));
  const Table table{
      .delimiter = '|',
      .header_records = header.is_written ? 1 : 0,
      .columns = header.columns.size(),
      .unknown = std::move(header.unknown),
      .reference_column = static_cast<std::size_t>(
          std::ranges::find(header.columns, Column::Reference) - header.columns.begin())};
  return open_table_reader(
      table, encoding,
      [columns = std::move(header.columns)](const std::vector<std::string>& fields,
                                            SourceRecord& record) {
        fill(Row(columns, fields), record);
      },
      std::move(use));
}

}  // namespace passerelle::offers::imports::aggregation
