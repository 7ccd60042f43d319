#include "offers/delivery/recall.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "platform/json/json.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

bool holds(const sql::ListSourcesOf::Row& source, base::Instant now) {
  return (!source.holds_from || now >= *source.holds_from) &&
         (!source.holds_until || now < *source.holds_until);
}

/// The clock costs as much as a short stage: few lines are timed, and stand for the others.
constexpr std::size_t kTimedOneIn = 32;

class StageTimer {
 public:
  StageTimer(StageSeconds& seconds, double weight) : seconds_(seconds), weight_(weight) {}
  void tell(std::string_view stage) {
    const auto now = Clock::now();
    seconds_[std::string(stage)] +=
        weight_ * std::chrono::duration<double>(now - std::exchange(since_, now)).count();
  }

 private:
  using Clock = std::chrono::steady_clock;
  StageSeconds& seconds_;
  double weight_;
  Clock::time_point since_ = Clock::now();
};

Prepared prepare_timed(SourceRecord record, const Setting& setting, StageSeconds& seconds) {
  StageTimer timer(seconds, kTimedOneIn);
  return prepare(std::move(record), setting, [&](std::string_view stage) { timer.tell(stage); });
}

}  // namespace

Recall::Recall(db::Database& database, const Setting& setting)
    : database_(database), setting_(setting) {
  reference::load_tables();  // the first line would be timed with them
  auto session = database_.session();
  is_first_delivery_ = !session.find(sql::FindAnySource{.partner = setting.profile.code});
}

std::vector<Prepared> Recall::prepare(std::vector<SourceRecord> records,
                                      StageSeconds& seconds) const {
  std::vector<Prepared> lines(records.size());
  StageTimer recalling(seconds, 1);
  if (!is_first_delivery_) recall(records, lines);
  recalling.tell("recall");
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (lines[i].recalled) continue;
    lines[i] = i % kTimedOneIn == 0 ? prepare_timed(std::move(records[i]), setting_, seconds)
                                    : offers::prepare(std::move(records[i]), setting_);
  }
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
