#include <charconv>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

struct Moment {
  base::Instant start, end;  // the same, or the whole day when no hour was given
};

std::optional<Moment> parse_moment(std::string_view text) {
  if (const auto at = base::parse_instant(text)) return Moment{*at, *at};
  const auto day = base::parse_any_date(text);
  if (!day) return {};
  return Moment{base::start_of_day_in_paris(*day), base::end_of_day_in_paris(*day)};
}

void read_published(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::PublishedOn]);
  draft.published_at = setting.now;
  if (text.empty()) return;
  const auto moment = parse_moment(text);
  if (!moment) {
    draft.add("PUBLISHED_INVALID", Field::PublishedOn, text,
              base::to_text(base::paris_date(setting.now)));
  } else if (moment->start.us > setting.now.us + base::kDayUs) {
    draft.add("PUBLISHED_FUTURE", Field::PublishedOn, text,
              base::to_text(base::paris_date(setting.now)));
  } else {
    draft.published_at = moment->start;
    draft.published_given = true;
  }
}

void read_end(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::EndsOn]);
  if (text.empty()) return;
  const auto moment = parse_moment(text);
  if (!moment)
    draft.add("ENDS_INVALID", Field::EndsOn, text);
  else if (moment->end < draft.published_at)
    draft.add("ENDS_BEFORE_PUBLISHED", Field::EndsOn, text);
  else if (moment->end < setting.now)
    draft.add("ENDS_PAST", Field::EndsOn, text);
  else
    draft.ends_at = moment->end;
}

void read_positions(const SourceRecord& record, Draft& draft) {
  const auto text = base::one_line(record[Field::Positions]);
  if (text.empty()) return;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > 10'000)
    draft.add("POSITIONS_INVALID", Field::Positions, text, "1");
  else
    draft.positions = value;
}

}  // namespace

void read_dates(const SourceRecord& record, const Setting& setting, Draft& draft) {
  read_published(record, setting, draft);
  read_end(record, setting, draft);
  read_positions(record, draft);
  if (const auto moment = parse_moment(base::one_line(record[Field::UpdatedOn])))
    draft.source_updated_at = moment->start;
}

}  // namespace passerelle::offers::intake
