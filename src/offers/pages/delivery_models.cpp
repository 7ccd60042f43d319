#include "offers/pages/delivery_models.hpp"

#include <algorithm>

#include "base/french.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"

namespace passerelle::offers::pages {
namespace {

LineCounts counts_of(const Counts& counts) {
  return {counts.received,  counts.created,   counts.updated,   counts.unchanged,
          counts.withdrawn, counts.duplicate, counts.set_aside, counts.refused};
}

std::string name_in(const std::vector<PartnerName>& partners, const std::string& code) {
  const auto found = std::ranges::find(partners, code, &PartnerName::code);
  return found == partners.end() ? code : found->name;
}

std::string hold_text(const std::string& reason) {
  if (reason == "EMPTY_FILE")
    return "Le fichier complet est vide : l’appliquer retirerait toutes les offres.";
  if (reason == "CUT_FILE")
    return "La fin du fichier manque : ce qui n’y figure pas n’est peut-être que coupé.";
  if (reason == "MASS_REMOVAL")
    return "Plus d’une offre publiée sur cinq ne figure plus dans le fichier.";
  return reason;
}

std::string format_text(const std::string& format) {
  if (format == "csv") return "CSV de la BREA";
  if (format == "aggregation") return "CSV d’agrégation en masse";
  if (format == "jobposting") return "JobPosting (schema.org)";
  if (format == "france-travail") return "JSON de France Travail";
  return {};  // refused before it was known, or an archive of several
}

}  // namespace

std::string rule_text(const Rule& rule) {
  auto text = message_of(rule, "…", "…");
  // An ellipsis that ends a sentence is its full stop too.
  for (auto at = text.find("…."); at != std::string::npos; at = text.find("….", at))
    text.erase(at + std::string_view("…").size(), 1);
  return text;
}

DeliveryRow row_of(const Delivery& delivery, const std::vector<PartnerName>& partners) {
  return {.id = delivery.id.value,
          .partner = name_in(partners, delivery.partner),
          .file_name = delivery.file_name,
          .state = delivery.state,
          .received_at = delivery.received_at,
          .counts = counts_of(delivery.counts)};
}

DeliveryView view_of(const Delivery& delivery, const std::vector<PartnerName>& partners) {
  DeliveryView view{.id = delivery.id.value,
                    .partner = name_in(partners, delivery.partner),
                    .file_name = delivery.file_name,
                    .file_sha256 = delivery.file_sha256,
                    .sent_by = delivery.sent_by,
                    .file_bytes = delivery.file_bytes,
                    .format = format_text(delivery.format),
                    .is_full = delivery.mode == "full",
                    .state = delivery.state,
                    .received_at = delivery.received_at,
                    .closed_at = delivery.closed_at,
                    .released_at = delivery.released_at,
                    .released_by = delivery.released_by,
                    .records = delivery.records,
                    .applied_lines = delivery.applied_lines,
                    .counts = counts_of(delivery.counts),
                    .refusal_message = delivery.refusal_message,
                    .hold_reason = base::french::typeset(hold_text(delivery.hold_reason)),
                    .absent = delivery.absent,
                    .unknown_fields = delivery.unknown_fields};
  for (const auto& [code, count] : delivery.by_rule) {
    const auto& rule = get_rule(code);
    view.by_rule.push_back({code, std::string(to_text(rule.severity)), rule_text(rule), count});
  }
  std::ranges::sort(view.by_rule, [](const RuleCount& a, const RuleCount& b) {
    return a.lines != b.lines ? a.lines > b.lines : a.code < b.code;
  });
  return view;
}

AttentionLine attention_of(const ReportLine& line) {
  AttentionLine shown{.line = line.line,
                      .reference = line.reference,
                      .verdict = std::string(line.verdict),
                      .verdict_name = std::string(french_name_of(line.verdict)),
                      .messages = line.messages,
                      .offer_href = line.offer ? "/offers/" + std::to_string(line.offer.value) : "",
                      .raw = line.raw};
  for (const auto& [field, found] : line.found) {
    const auto known = find_field(field);
    AttentionLine::Change change{.field = known ? std::string(french_name_of(*known)) : field,
                                 .found = found};
    const auto kept =
        std::ranges::find(line.kept, field, &std::pair<std::string, std::string>::first);
    if (kept != line.kept.end()) change.kept = kept->second;
    if (!change.found.empty() || !change.kept.empty()) shown.changes.push_back(std::move(change));
  }
  return shown;
}

}  // namespace passerelle::offers::pages
