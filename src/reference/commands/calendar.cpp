#include "reference/commands/calendar.hpp"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "base/calendar.hpp"
#include "base/french.hpp"
#include "platform/json/json.hpp"

namespace passerelle::reference {
namespace {

using base::HolidayPlace;

constexpr access::Right kReadCalendar("reference.calendar", access::Right::Least::Anyone);
/// The Gregorian calendar's first whole year, and the last that has four digits.
constexpr int kFirstYear = 1583, kLastYear = 9999;

std::optional<int> parse_year(const std::string& text) {
  int year = 0;
  const auto* last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, year);
  if (error != std::errc{} || end != last || year < kFirstYear || year > kLastYear) return {};
  return year;
}

std::vector<base::Date> first_working_days(int year, HolidayPlace place) {
  std::vector<base::Date> days;
  for (unsigned month = 1; month <= 12; ++month)
    days.push_back(base::first_working_day(year, month, place));
  return days;
}

Json texts_of(const std::vector<base::Date>& days) {
  Json list = Json::array();
  for (const auto day : days) list.push_back(base::to_text(day));
  return list;
}

void print_days(const std::vector<base::Date>& days) {
  for (const auto day : days) fmt::print("  {}\n", base::french::weekday_and_day(day));
}

}  // namespace

cli::Command calendar_command() {
  return {.verb = "calendar",
          .summary = "Donne les jours fériés d’une année et ses premiers jours ouvrés",
          .right = kReadCalendar,
          .arguments = {{.name = "YEAR",
                         .help = "l’année, par exemple 2026",
                         .required = true,
                         .number = true},
                        {.name = "--alsace-moselle",
                         .help = "avec le Vendredi saint et le 26 décembre",
                         .flag = true}},
          .run = [](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto year = parse_year(input.value("YEAR"));
            if (!year)
              return base::fail(base::ErrorKind::Invalid, "ARGUMENT_VALUE",
                                "L’année est attendue en quatre chiffres, de 1583 à 9999.", "YEAR");
            const auto place =
                input.has("--alsace-moselle") ? HolidayPlace::AlsaceMoselle : HolidayPlace::France;
            const auto holidays = base::list_holidays(*year, place);
            const auto working = first_working_days(*year, place);
            if (input.json) {
              Json report;
              report["holidays"] = texts_of(holidays);
              report["first_working_days"] = texts_of(working);
              fmt::print("{}\n", json_text(report, 2));
              return 0;
            }
            fmt::print("Jours fériés\n");
            print_days(holidays);
            fmt::print("Premiers jours ouvrés\n");
            print_days(working);
            return 0;
          }};
}

}  // namespace passerelle::reference
