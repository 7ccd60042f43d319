#include <array>

#include "base/text.hpp"
#include "offers/intake/duration.hpp"
#include "offers/intake/written_dates.hpp"

namespace passerelle::offers::intake {
namespace {

using namespace std::chrono;

constexpr std::size_t kLongestDate = 30;
constexpr double kDaysInMonth = 30;

/// The longest run of words at the start of `text` that is a day or a month.
std::optional<WrittenDay> date_at(std::string_view text, std::size_t& size) {
  std::optional<WrittenDay> found;
  int words = 0;
  for (std::size_t end = 0; end <= text.size() && end < kLongestDate && words < 5;) {
    end = std::min(text.find_first_of(" ,;:)(\n", end), text.size());
    auto piece = text.substr(0, end);
    while (piece.ends_with('.')) piece.remove_suffix(1);
    ++words;
    if (const auto day = parse_written_day(piece)) {
      found = day;
      size = end;
    }
    ++end;
  }
  return found;
}

year_month_day start_of(const WrittenDay& date) {
  return year{date.year} / month(static_cast<unsigned>(date.month)) /
         day(date.day == 0 ? 1U : static_cast<unsigned>(date.day));
}

/// The day after the last one.
year_month_day day_after(const WrittenDay& date) {
  const auto named = year{date.year} / month(static_cast<unsigned>(date.month));
  if (date.day == 0) return year_month_day{sys_days{(named + months{1}) / 1}};
  return year_month_day{sys_days{named / day(static_cast<unsigned>(date.day))} + days{1}};
}

std::string text_of(int whole_months, int extra_days) {
  const auto days_text = std::to_string(extra_days) + (extra_days > 1 ? " jours" : " jour");
  if (whole_months == 0) return days_text;
  const auto months_text = std::to_string(whole_months) + " mois";
  return extra_days == 0 ? months_text : months_text + " et " + days_text;
}

/// Whole months, then the days that are left; one day more is how people count from a date to the
/// same date.
std::optional<Duration> duration_between(WrittenDay from, WrittenDay to) {
  if (from.year == 0) from.year = to.year;
  if (to.year == 0) to.year = from.year;
  if (from.year == 0) from.year = to.year = 2026;  // any: both lie in the same year, or the next
  const bool is_same_year_presumed = to.year == from.year;
  auto start = start_of(from), end = day_after(to);
  if (is_same_year_presumed && sys_days{end} <= sys_days{start}) {  // "de novembre à février"
    to.year += 1;
    end = day_after(to);
  }
  if (!start.ok() || !end.ok() || sys_days{end} <= sys_days{start}) return {};
  int whole = 0;
  const auto plus = [&](int count) {
    const auto moved = start + months{count};
    return sys_days{moved.ok() ? moved : moved.year() / moved.month() / last};
  };
  while (plus(whole + 1) <= sys_days{end}) ++whole;
  auto extra = static_cast<int>((sys_days{end} - plus(whole)).count());
  if (whole > 0 && extra == 1) extra = 0;
  return Duration{.months = whole + extra / kDaysInMonth, .text = text_of(whole, extra)};
}

bool starts_word(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '(' || text[at - 1] == '\n' ||
         text[at - 1] == '\'' || text[at - 1] == ',';
}

/// "au", "à", "-": what stands between the two dates, and its size; 0 when nothing does.
std::size_t joint_at(std::string_view text) {
  for (const std::string_view joint :
       {" au ", " à ", " jusqu'au ", " jusqu’au ", " - ", " – ", " inclus au ", " a "})
    if (text.starts_with(joint)) return joint.size();
  return 0;
}

std::optional<Duration> duration_at(std::string_view text) {
  std::size_t first = 0, second = 0;
  const auto from = date_at(text, first);
  if (!from) return {};
  const auto joint = joint_at(text.substr(first));
  if (joint == 0) return {};
  const auto to = date_at(text.substr(first + joint), second);
  if (!to || (from->day == 0) != (to->day == 0)) return {};
  return duration_between(*from, *to);
}

}  // namespace

std::optional<Duration> find_dated_duration(std::string_view text) {
  // A date begins with a figure or the name of a month, often after "du" or "de".
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!starts_word(text, at)) continue;
    const char c = static_cast<char>(text[at] | 32);
    const bool may_begin = (text[at] >= '0' && text[at] <= '9') || c == 'j' || c == 'f' ||
                           c == 'm' || c == 'a' || c == 's' || c == 'o' || c == 'n' || c == 'd' ||
                           c == 'l' || c == 'v';
    if (!may_begin) continue;
    if (auto duration = duration_at(text.substr(at))) return duration;
  }
  return {};
}

}  // namespace passerelle::offers::intake
