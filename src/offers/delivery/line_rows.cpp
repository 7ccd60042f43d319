#include "offers/delivery/line_rows.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "offers/messages.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

/// Longer values are grouped by their beginning.
constexpr std::size_t kFaultValueBytes = 200;

}  // namespace

std::vector<std::string_view> codes_of(const Draft& draft) {
  std::vector<std::string_view> codes;
  for (const auto& finding : draft.findings) codes.push_back(finding.code);
  std::ranges::sort(codes);
  const auto last = std::ranges::unique(codes);
  codes.erase(last.begin(), last.end());
  return codes;
}

LineText text_of(const Draft& draft) {
  Json found = Json::object(), kept = Json::object();
  for (const auto& finding : draft.findings) {
    const std::string field(name_of(finding.field));
    // Of several findings on one field: what had come, and what was kept in the end.
    if (!found.contains(field)) found[field] = finding.found;
    if (!finding.kept.empty()) kept[field] = finding.kept;
  }
  std::string codes;
  for (const auto code : codes_of(draft)) codes += (codes.empty() ? "" : ",") + std::string(code);
  return {std::move(codes), json_text(found), json_text(kept)};
}

std::vector<const Finding*> stopping_findings(const Draft& draft) {
  std::vector<const Finding*> stopping;
  for (const auto& finding : draft.findings)
    if (get_rule(finding.code).severity <= Severity::SetAside &&
        std::ranges::none_of(stopping, [&](auto* other) { return other->code == finding.code; }))
      stopping.push_back(&finding);
  return stopping;
}

void write_lines(db::Session& session, DeliveryId delivery, std::span<const Prepared> lines) {
  std::vector<LineText> texts;
  texts.reserve(lines.size());
  std::vector<sql::AddLine> rows;
  for (const auto& line : lines) {
    if (line.draft.findings.empty()) continue;
    const auto& text = texts.emplace_back(text_of(line.draft));
    const bool waits = line.is_stopped;
    rows.push_back({.delivery_id = delivery,
                    .line = line.draft.line,
                    .codes = text.codes,
                    .found = text.found,
                    .kept = text.kept,
                    .raw = waits ? std::string_view(line.draft.raw) : std::string_view(),
                    .source = waits && !line.source.empty() ? std::string_view(line.source)
                                                            : std::string_view("{}")});
  }
  session.execute_many(std::span<const sql::AddLine>(rows));
}

void write_faults(db::Session& session, DeliveryId delivery, std::span<const Prepared> lines) {
  std::vector<sql::AddFault> rows;
  for (const auto& line : lines) {
    if (!line.is_stopped || line.source.empty()) continue;
    const auto stopping = stopping_findings(line.draft);
    for (const auto* finding : stopping)
      rows.push_back({.delivery_id = delivery,
                      .code = finding->code,
                      .line = line.draft.line,
                      .value = base::shorten(finding->found, kFaultValueBytes),
                      .is_alone = stopping.size() == 1});
  }
  std::ranges::sort(rows, {}, [](const auto& row) { return std::pair(row.code, row.line); });
  session.execute_many(std::span<const sql::AddFault>(rows));
}

}  // namespace passerelle::offers
