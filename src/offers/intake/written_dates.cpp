#include "offers/intake/written_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace passerelle::offers::intake {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr int kFirstYear = 2000, kLastYear = 2099;

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (!base::is_all_digits(text) || error != std::errc{}) return {};
  return value;
}

int month_named(std::string_view word) {
  constexpr auto kStarts = std::to_array<std::string_view>(
      {"janv", "fev", "mars", "avr", "mai", "juin", "juil", "aou", "sept", "oct", "nov", "dec"});
  for (std::size_t i = 0; i < kStarts.size(); ++i)
    if (word.starts_with(kStarts[i]) && word.size() <= 9) return static_cast<int>(i) + 1;
  return 0;
}

bool is_weekday(std::string_view word) {
  return word == "lundi" || word == "mardi" || word == "mercredi" || word == "jeudi" ||
         word == "vendredi" || word == "samedi" || word == "dimanche" || word == "le";
}

bool exists(const WrittenDay& date) {
  using namespace std::chrono;
  // Of a larger number, chrono would keep the last eight bits.
  if (date.day > 31 || date.month > 12) return false;
  const year y{date.year == 0 ? 2024 : date.year};  // without a year, the longest February
  if (date.year != 0 && (date.year < kFirstYear || date.year > kLastYear)) return false;
  const auto m = month(static_cast<unsigned>(date.month));
  return date.day == 0 ? m.ok() : year_month_day{y, m, day(static_cast<unsigned>(date.day))}.ok();
}

std::optional<WrittenDay> checked(WrittenDay date, std::size_t year_digits) {
  if (year_digits == 2) {
    date.year += kFirstYear;
    date.form = DateForm::ShortYear;
  } else if (year_digits != 0 && year_digits != 4) {
    return {};
  }
  if (date.month < 1 || !exists(date)) return {};
  return date;
}

/// "3/11/2026", "2026-11-03", "03.11.26", "20261103".
std::optional<WrittenDay> parse_figures(std::string_view text) {
  if (text.size() == 8 && base::is_all_digits(text))
    return checked({*whole(text.substr(6)), *whole(text.substr(4, 2)), *whole(text.substr(0, 4))},
                   4);
  const auto mark = text.find_first_of("/-.");
  if (mark == std::string_view::npos) return {};
  const auto parts = base::split(text, text[mark]);
  std::vector<int> values;
  for (const auto part : parts) {
    const auto value = whole(part);
    if (!value || part.size() > 4) return {};
    values.push_back(*value);
  }
  if (parts.size() == 3 && parts[0].size() == 4)
    return checked({values[2], values[1], values[0]}, 4);
  if (parts.size() == 3 && parts[0].size() <= 2 && parts[1].size() <= 2)
    return checked({values[0], values[1], values[2]}, parts[2].size());
  if (parts.size() == 2 && parts[1].size() == 4 && parts[0].size() <= 2)
    return checked({0, values[0], values[1]}, 4);
  if (parts.size() == 2 && text[mark] == '/' && parts[0].size() <= 2 && parts[1].size() <= 2)
    return checked({values[0], values[1], 0}, 0);
  return {};
}

/// "mardi 3 novembre 2026", "1er mars", "juin 2026", "juin".
std::optional<WrittenDay> parse_words(std::string_view text) {
  const auto folded = base::fold(text);
  WrittenDay date;
  std::size_t year_digits = 0;
  for (const auto word : base::split(folded, ' ')) {
    const auto value = whole(word == "1er" ? "1" : word);
    if (is_weekday(word) && date.month == 0 && date.day == 0) continue;
    if (value && date.month == 0 && date.day == 0 && word.size() <= 3)
      date.day = *value;
    else if (const int month = month_named(word); month != 0 && date.month == 0)
      date.month = month;
    else if (value && date.month != 0 && year_digits == 0)
      date.year = *value, year_digits = word.size();
    else
      return {};
  }
  return checked(date, year_digits);
}

/// "14:30", "14h30", "14 h", "9:05:00": microseconds from midnight.
std::optional<std::int64_t> parse_hour(std::string_view text) {
  std::vector<int> parts;
  for (const auto word : base::split(base::fold(text), ' ')) {
    const auto hour = word.find('h');
    for (const auto part :
         {word.substr(0, hour),
          hour == std::string_view::npos ? std::string_view{} : word.substr(hour + 1)}) {
      if (part.empty()) continue;
      const auto value = whole(part);
      if (!value || part.size() > 2) return {};
      parts.push_back(*value);
    }
  }
  if (parts.empty() || parts.size() > 3 || parts[0] > 23) return {};
  parts.resize(3);
  if (parts[1] > 59 || parts[2] > 59) return {};
  return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * base::kSecondUs;
}

base::Date date_of(const WrittenDay& day) {
  using namespace std::chrono;
  return base::Date{year_month_day{year{day.year}, month(static_cast<unsigned>(day.month)),
                                   std::chrono::day(static_cast<unsigned>(day.day))}};
}

WrittenMoment whole_day(base::Date date, DateForm form) {
  return {base::start_of_day_in_paris(date), base::end_of_day_in_paris(date), form};
}

/// Hours are counted on the wall clock: on the two days that change it, from their noon.
base::Instant at_hour(base::Date date, std::int64_t of_day) {
  const auto start = base::start_of_day_in_paris(date);
  const base::Instant naive{start.us + of_day};
  const auto shift = base::paris_offset_seconds(start) - base::paris_offset_seconds(naive);
  return {naive.us + shift * base::kSecondUs};
}

/// Days since 30 December 1899, as spreadsheets count them.
std::optional<WrittenMoment> parse_serial(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  const auto whole_part = text.substr(0, mark);
  const auto number = whole(whole_part);
  if (!number || whole_part.size() != 5) return {};
  const auto epoch = sys_days{std::chrono::year{1899} / 12 / 30};
  const base::Date date{std::chrono::year_month_day{epoch + days{*number}}};
  const int year = static_cast<int>(date.ymd.year());
  if (year < kFirstYear || year > kLastYear) return {};
  if (mark == std::string_view::npos) return whole_day(date, DateForm::Serial);
  const auto digits = text.substr(mark + 1);
  if (!base::is_all_digits(digits) || digits.size() > 15) return {};
  double fraction = 0, scale = 1;
  for (const char c : digits) fraction += (c - '0') * (scale /= 10);
  if (fraction == 0) return whole_day(date, DateForm::Serial);
  const auto at = at_hour(date, std::llround(fraction * 86'400) * base::kSecondUs);
  return WrittenMoment{at, at, DateForm::Serial};
}

}  // namespace

std::optional<WrittenDay> parse_written_day(std::string_view text) {
  const auto trimmed = base::trim(text);
  if (trimmed.empty()) return {};
  const auto figures = parse_figures(trimmed);
  return figures ? figures : parse_words(trimmed);
}

std::optional<WrittenMoment> parse_written_moment(std::string_view text) {
  const auto trimmed = base::trim(text);
  if (const auto at = base::parse_instant(trimmed)) return WrittenMoment{*at, *at};
  if (const auto serial = parse_serial(trimmed)) return serial;
  const auto complete = [](const std::optional<WrittenDay>& day) {
    return day && day->year != 0 && day->day != 0;
  };
  if (const auto day = parse_written_day(trimmed); complete(day))
    return whole_day(date_of(*day), day->form);
  // A day, then an hour: after "T", a space or "à".
  for (auto cut = trimmed.find_first_of(" T"); cut != std::string_view::npos;
       cut = trimmed.find_first_of(" T", cut + 1)) {
    const auto day = parse_written_day(trimmed.substr(0, cut));
    auto rest = trimmed.substr(cut + 1);
    if (rest.starts_with("à ")) rest.remove_prefix(std::string_view("à ").size());
    const auto hour = complete(day) ? parse_hour(rest) : std::nullopt;
    if (!hour) continue;
    if (*hour == 0) return whole_day(date_of(*day), day->form);
    const auto at = at_hour(date_of(*day), *hour);
    return WrittenMoment{at, at, day->form};
  }
  return {};
}

}  // namespace passerelle::offers::intake
