#include <charconv>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "offers/intake/written_dates.hpp"

namespace passerelle::offers::intake {
namespace {

/// The moment, and a word to the sender when it had to be read from a spreadsheet's writing.
std::optional<WrittenMoment> read_moment(Field field, const std::string& text, Draft& draft) {
  const auto moment = parse_written_moment(text);
  if (moment && moment->form != DateForm::Plain)
    draft.add(moment->form == DateForm::Serial ? "DATE_SERIAL" : "DATE_SHORT_YEAR", field, text,
              base::to_text(base::paris_date(moment->start)));
  return moment;
}

/// Tomorrow is let through: a sender's clock or a night's preparation explain it.
bool is_past_tomorrow(base::Instant at, base::Instant now) {
  const base::Instant tomorrow_ends{base::end_of_day_in_paris(base::paris_date(now)).us +
                                    base::kDayUs};
  return base::paris_date(at) > base::paris_date(tomorrow_ends);
}

void read_published(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::PublishedOn]);
  draft.published_at = setting.now;
  if (text.empty()) return;
  const auto moment = read_moment(Field::PublishedOn, text, draft);
  const auto today = [&] { return base::to_text(base::paris_date(setting.now)); };
  if (!moment) {
    draft.add("PUBLISHED_INVALID", Field::PublishedOn, text, today());
  } else if (is_past_tomorrow(moment->start, setting.now)) {
    draft.add("PUBLISHED_FUTURE", Field::PublishedOn, text, today());
  } else {
    draft.published_at = moment->start;
    draft.published_given = true;
    draft.holds_from = moment->start;  // earlier, it might be past tomorrow
  }
}

void read_end(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::EndsOn]);
  if (text.empty()) return;
  const auto moment = read_moment(Field::EndsOn, text, draft);
  if (!moment)
    draft.add("ENDS_INVALID", Field::EndsOn, text);
  else if (draft.published_given && moment->end < draft.published_at)
    draft.add("ENDS_BEFORE_PUBLISHED", Field::EndsOn, text);
  else if (moment->end < setting.now)
    draft.add("ENDS_PAST", Field::EndsOn, text);
  else
    draft.ends_at = draft.holds_until = moment->end;
}

/// "3", "3 postes".
void read_positions(const SourceRecord& record, Draft& draft) {
  const auto text = base::one_line(record[Field::Positions]);
  if (text.empty()) return;
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const std::string_view rest(end, static_cast<std::size_t>(text.data() + text.size() - end));
  const auto unit = base::fold(rest);
  const bool has_unit = rest.starts_with(' ') && (unit == "poste" || unit == "postes");
  if (error != std::errc{} || (!rest.empty() && !has_unit) || value < 1 || value > 10'000)
    draft.add("POSITIONS_INVALID", Field::Positions, text, "1");
  else
    draft.positions = value;
}

}  // namespace

void read_dates(const SourceRecord& record, const Setting& setting, Draft& draft) {
  read_published(record, setting, draft);
  read_end(record, setting, draft);
  read_positions(record, draft);
  const auto updated = base::one_line(record[Field::UpdatedOn]);
  if (const auto moment = parse_written_moment(updated)) draft.source_updated_at = moment->start;
}

}  // namespace passerelle::offers::intake
