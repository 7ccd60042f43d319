#include "offers/rules/examples.hpp"

#include <stdexcept>

#include "base/text.hpp"

namespace passerelle::offers::examples {
namespace {

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// A field that no line has is a defect of ours.
void set_cells(std::string_view cells, SourceRecord& record) {
  for (const auto cell : base::split(cells, '\n')) {
    const auto colon = cell.find(':');
    const auto field = find_field(cell.substr(0, colon));
    if (!field) throw std::logic_error("no field " + std::string(cell));
    auto value = cell.substr(colon + 1);
    if (value.starts_with(' ')) value.remove_prefix(1);
    record[*field] = unescape(value);
  }
}

}  // namespace

std::string_view sound_cells() {
  return "reference: A-1\n"
         "title: Cariste\n"
         "description: Vous rangez les palettes de l’entrepôt.\n"
         "experience: Débutant accepté\n"
         "contract_type: CDI\n"
         "postal_code: 13001\n"
         "town: Marseille\n"
         "siret: 00000001800002\n"
         "apply_email: offre@entreprise.example";
}

std::vector<SourceRecord> records_of(std::string_view example) {
  std::vector<SourceRecord> records;
  for (;;) {
    const auto gap = example.find("\n\n");
    SourceRecord record;
    record.line = static_cast<std::int64_t>(records.size()) + 1;
    set_cells(sound_cells(), record);
    set_cells(example.substr(0, gap), record);
    records.push_back(std::move(record));
    if (gap == std::string_view::npos) return records;
    example.remove_prefix(gap + 2);
  }
}

std::string unescape(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_escape = text.substr(i, 2) == "\\x" && i + 3 < text.size() &&
                           hexadecimal(text[i + 2]) >= 0 && hexadecimal(text[i + 3]) >= 0;
    if (is_escape)
      bytes += static_cast<char>(hexadecimal(text[i + 2]) * 16 + hexadecimal(text[i + 3]));
    else
      bytes += text[i];
    if (is_escape) i += 3;
  }
  return bytes;
}

Setting setting_of(std::string_view partner) {
  Setting setting{.now = *base::parse_instant("2026-11-05T09:00:00Z")};
  if (partner == "other")
    setting.profile = {.code = "other", .needs_contract = false, .needs_place = false};
  else
    setting.profile = {.code = "brea",
                       .needs_experience = true,
                       .needs_duration = true,
                       .needs_siret = true,
                       .asks_application = true};
  setting.profile.accepts_repairs = partner != "strict";
  setting.is_trial = partner != "real";
  return setting;
}

}  // namespace passerelle::offers::examples
