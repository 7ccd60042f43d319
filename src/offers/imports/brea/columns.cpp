#include "offers/imports/brea/columns.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/text.hpp"
#include "offers/imports/brea/report_columns.hpp"

namespace passerelle::offers::imports::brea {
namespace {

constexpr std::string_view kDelimiters = ";,\t|";

struct Candidate {
  Header header;
  std::size_t known = 0;
  bool has_reference = false;
};

/// `sep=;` as Excel writes and reads it; 0 when the line is another.
char announced_delimiter(std::string_view line) {
  std::string text(base::trim(line));
  if (text.size() > 1 && text.front() == '"' && text.back() == '"')
    text = text.substr(1, text.size() - 2);
  std::string lower = text.substr(0, 4);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  if (lower != "sep=") return 0;
  const auto sign = text.substr(4);
  if (sign.empty() || sign == "\\t") return '\t';  // trimmed: it was a tab
  return sign.size() == 1 ? sign[0] : '\0';
}

std::vector<std::string> first_records(std::string_view head, char delimiter) {
  std::vector<std::string> found;
  base::CsvRecords records(delimiter, [&](const base::CsvRecord& record) {
    found.push_back(base::repair_utf8(record.bytes));
    return static_cast<int>(found.size()) <= kMostRecordsAbove;
  });
  if (records.feed(head)) records.finish();
  return found;
}

Candidate read_names(std::vector<std::string> names) {
  while (!names.empty() && base::trim(names.back()).empty()) names.pop_back();
  Candidate candidate;
  auto& header = candidate.header;
  header.names = names;
  header.is_report = is_report_header(names);
  // The report's own columns are known, and ignored.
  if (header.is_report) names.resize(names.size() - kReportColumns);
  header.columns = find_columns(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    candidate.known += header.columns[i].has_value() ? 1 : 0;
    candidate.has_reference |= header.columns[i] == Field::Reference;
    if (!header.columns[i] && !base::trim(names[i]).empty())
      header.unknown.emplace_back(base::shorten(names[i], 100));
  }
  header.columns.resize(header.names.size());
  return candidate;
}

/// The record as a header, plain or wrapped whole between quotes.
Candidate read_record(const std::string& record, char delimiter) {
  std::vector<std::string> names;
  base::CsvFields fields(delimiter);
  fields.parse(record, names);
  const bool is_wrapped = names.size() == 1 && base::trim(record).starts_with('"') &&
                          names[0].find(delimiter) != std::string::npos;
  if (is_wrapped) {
    const auto inside = names[0];
    fields.parse(inside, names);
  }
  auto candidate = read_names(std::move(names));
  candidate.header.delimiter = delimiter;
  candidate.header.is_wrapped = is_wrapped;
  return candidate;
}

bool is_better(const Candidate& one, const Candidate& than) {
  if (one.has_reference != than.has_reference) return one.has_reference;
  return one.known > than.known;
}

/// The best header among a file's first records, cut at that delimiter.
Candidate find_header(std::string_view head, char delimiter) {
  Candidate best;
  const auto records = first_records(head, delimiter);
  std::vector<std::string> above;
  for (std::size_t i = 0; i < records.size(); ++i) {
    auto candidate = read_record(records[i], delimiter);
    // Below the first line, one known word is a word of a text.
    const bool may_be = candidate.known >= (i == 0 ? 1U : 2U);
    if (may_be && is_better(candidate, best)) {
      candidate.header.records = static_cast<int>(i) + 1;
      candidate.header.unknown.insert(candidate.header.unknown.begin(), above.begin(), above.end());
      best = std::move(candidate);
    }
    if (announced_delimiter(records[i]) == 0)
      above.push_back("ligne au-dessus de l’en-tête : " +
                      std::string(base::shorten(base::one_line(records[i]), 80)));
  }
  return best;
}

std::unexpected<base::Error> no_header(std::string_view head, bool is_reference_missing) {
  constexpr std::string_view kAwaited =
      "Attendu, en première ligne : reference;libelle_metier;description;experience;"
      "type_contrat;duree_contrat;code_postal;commune;siret…";
  if (is_reference_missing)
    return base::fail(base::ErrorKind::Invalid, "FILE_HEADER",
                      "La colonne « reference » manque : sans elle, aucune offre ne pourrait être "
                      "suivie ni retirée. " +
                          std::string(kAwaited),
                      "reference");
  const auto line = base::repair_utf8(head.substr(0, head.find_first_of("\r\n")));
  return base::fail(base::ErrorKind::Invalid, "FILE_HEADER",
                    "Aucune des premières lignes ne nomme de colonnes connues : l’en-tête manque, "
                    "ou ses noms ne sont pas compris. La première ligne est « " +
                        std::string(base::shorten(base::one_line(line), 120)) + " ». " +
                        std::string(kAwaited));
}

}  // namespace

base::Result<Header> parse_header(std::string_view head) {
  const auto announced = announced_delimiter(head.substr(0, head.find_first_of("\r\n")));
  Candidate best;
  for (const char delimiter : kDelimiters) {
    auto candidate = find_header(head, delimiter);
    const bool is_announced = delimiter == announced && candidate.has_reference;
    if (is_announced || is_better(candidate, best)) best = std::move(candidate);
    if (is_announced) break;
  }
  if (!best.has_reference) return no_header(head, best.known > 0);
  return std::move(best.header);
}

}  // namespace passerelle::offers::imports::brea
