#include "offers/delivery/recall.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

bool holds(const sql::ListSourcesOf::Row& source, base::Instant now) {
  return (!source.holds_from || now >= *source.holds_from) &&
         (!source.holds_until || now < *source.holds_until);
}

}  // namespace

Recall::Recall(db::Database& database, const Setting& setting)
    : database_(database), setting_(setting) {
  auto session = database_.session();
  is_first_delivery_ = !session.find(sql::FindAnySource{.partner = setting.profile.code});
}

std::vector<Prepared> Recall::prepare(std::vector<SourceRecord> records) const {
  std::vector<Prepared> lines(records.size());
  if (!is_first_delivery_) recall(records, lines);
  for (std::size_t i = 0; i < records.size(); ++i)
    if (!lines[i].recalled) lines[i] = offers::prepare(std::move(records[i]), setting_);
  return lines;
}

void Recall::recall(std::vector<SourceRecord>& records, std::vector<Prepared>& lines) const {
  std::vector<std::string> references;
  references.reserve(records.size());
  for (const auto& record : records) references.push_back(base::one_line(record[Field::Reference]));
  const auto sources = list_sources(references);
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto source = sources.find(references[i]);
    if (source == sources.end() || !records[i].unreadable.empty()) continue;
    const auto& row = source->second;
    if (!holds(row, setting_.now)) continue;
    if (intake::source_hash_of(records[i], setting_) != row.source_hash) continue;
    auto& line = lines[i];
    line.draft.line = records[i].line;
    line.draft.reference = std::move(references[i]);
    line.content_hash = row.content_hash;
    line.source_hash = row.source_hash;
    line.recalled = std::make_shared<SourceRecord>(std::move(records[i]));
  }
}

Recall::Sources Recall::list_sources(const std::vector<std::string>& references) const {
  std::vector<std::string_view> wanted(references.begin(), references.end());
  std::ranges::sort(wanted);
  const auto list = json_text(Json(wanted));
  Sources sources;
  database_.session().each(
      sql::ListSourcesOf{.partner = setting_.profile.code, .wanted = list},
      [&](sql::ListSourcesOf::Row&& row) { sources.emplace(row.reference, std::move(row)); });
  return sources;
}

}  // namespace passerelle::offers
