#include "offers/imports/formats.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/text.hpp"
#include "offers/imports/aggregation/columns.hpp"
#include "offers/imports/aggregation/reader.hpp"
#include "offers/imports/brea/csv_reader.hpp"
#include "offers/imports/france_travail/json_reader.hpp"
#include "offers/imports/jobposting/reader.hpp"

namespace passerelle::offers {
namespace imports {
namespace {

using base::ErrorKind;

/// Where the first bytes are damaged, the keys still tell.
bool looks_like_json(std::string_view head) {
  const auto start = head.substr(0, 1024);
  return head.starts_with('{') || head.starts_with('[') ||
         start.find("\"resultats\"") != std::string_view::npos ||
         start.find("\"id\":") != std::string_view::npos;
}

bool looks_like_markup(std::string_view head) {
  return head.starts_with('<');
}

bool may_be_csv(std::string_view head) {
  return !looks_like_json(head) && !looks_like_markup(head);
}

constexpr auto kFormats = std::to_array<KnownFormat>({
    {Format::Aggregation, "aggregation", "au format d’agrégation des offres en masse",
     aggregation::is_one, aggregation::open_reader},
    {Format::JobPosting, "jobposting",
     "une page web ou du JSON aux mots de schema.org (JobPosting)", jobposting::is_one,
     jobposting::open_reader},
    {Format::FranceTravail, "france-travail", "du JSON", looks_like_json,
     france_travail::open_json_reader},
    {Format::Brea, "csv", "un texte en colonnes (CSV)", may_be_csv, brea::open_csv_reader},
});

struct Foreign {
  std::string_view magic, french;
};

constexpr auto kForeign = std::to_array<Foreign>({
    {"\xD0\xCF\x11\xE0", "un classeur Excel ou un document d’un ancien format"},
    {"%PDF", "un document PDF"},
    {"{\\rtf", "un document de traitement de texte (RTF)"},
    {"7z\xBC\xAF\x27\x1C", "une archive 7z"},
    {"Rar!", "une archive RAR"},
    {"BZh", "une archive bzip2"},
    {"\xFD"
     "7zXZ",
     "une archive xz"},
    {"\x28\xB5\x2F\xFD", "une archive zstd"},
    {"\x89PNG", "une image"},
    {"\xFF\xD8\xFF", "une image"},
});

base::Result<void> refuse_foreign(std::string_view head) {
  // Of gzip's first byte, leading blanks have taken 0x1f.
  if (head.starts_with("PK\x03\x04") || head.starts_with("\x8b\x08"))
    return base::fail(ErrorKind::Invalid, "FILE_ARCHIVE",
                      "Cette archive contient une autre archive : elle est refusée, aucune offre "
                      "n’a été lue ni retirée. Mettez les fichiers eux-mêmes dans l’archive.");
  for (const auto& [magic, french] : kForeign)
    if (head.starts_with(magic))
      return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                        "Ce fichier est " + std::string(french) +
                            ". Envoyez un CSV (séparateur point-virgule), seul ou dans une "
                            "archive zip ou gzip.");
  return {};
}

base::Result<void> refuse_markup(std::string_view head) {
  if (looks_like_markup(head))
    return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                      "Ce fichier est une page web ou du XML, parfois enregistré sous un nom de "
                      "classeur. Enregistrez-le au format CSV, puis envoyez-le de nouveau.");
  return {};
}

}  // namespace

std::span<const KnownFormat> formats() {
  return kFormats;
}

const KnownFormat& get_format(Format format) {
  const auto found = std::ranges::find(kFormats, format, &KnownFormat::format);
  if (found == kFormats.end()) throw std::logic_error("a format without an entry in formats.cpp");
  return *found;
}

base::Result<const KnownFormat*> choose_format(std::string_view head, Format asked) {
  TRY(refuse_foreign(head));
  if (asked != Format::Auto && get_format(asked).is_one(head)) return &get_format(asked);
  const auto seen =
      std::ranges::find_if(kFormats, [&](const auto& one) { return one.is_one(head); });
  if (asked == Format::Auto && seen != kFormats.end()) return &*seen;
  TRY(refuse_markup(head));
  const std::string found(seen == kFormats.end() ? "d’un format inconnu" : seen->french);
  return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                    asked == Format::Auto
                        ? "Ce fichier est " + found + "."
                        : "Ce fichier est " + found + ", alors que le format « " +
                              std::string(get_format(asked).name) + " » était annoncé.");
}

}  // namespace imports

std::string_view to_text(Format format) {
  return format == Format::Auto ? "auto" : imports::get_format(format).name;
}

std::optional<Format> parse_format(std::string_view text) {
  for (const auto& known : imports::formats())
    if (known.name == text) return known.format;
  return text == "auto" ? std::optional(Format::Auto) : std::nullopt;
}

std::vector<std::string> list_format_names() {
  std::vector<std::string> names{"auto"};
  for (const auto& known : imports::formats()) names.emplace_back(known.name);
  return names;
}

}  // namespace passerelle::offers
