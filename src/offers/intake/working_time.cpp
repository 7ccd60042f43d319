#include <cctype>
#include <cmath>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr double kMostWeeklyHours = 60;
constexpr double kWeeksInMonth = 52.0 / 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

double take_digits(std::string_view text, std::size_t& at) {
  double value = 0;
  while (at < text.size() && is_digit(text[at])) value = value * 10 + (text[at++] - '0');
  return value;
}

/// "37,5" is 37.5; "37H30" and "37:30" are 37.5 too.
double take_part(std::string_view text, std::size_t& at, bool& has_hour) {
  while (at < text.size() && text[at] == ' ') ++at;
  if (at >= text.size()) return 0;
  const char mark = static_cast<char>(text[at] | 32);
  const bool is_hour = mark == 'h' || text[at] == ':';
  const bool is_decimal = text[at] == ',' || text[at] == '.';
  if (!is_hour && !is_decimal) return 0;
  has_hour = has_hour || is_hour;
  const auto start = ++at;
  const double part = take_digits(text, at);
  if (at == start) return 0;
  return is_hour ? part / 60 : part / std::pow(10, at - start);
}

bool says_part_time(std::string_view text) {
  const auto folded = base::fold(text);
  return folded.find("temps partiel") != std::string::npos ||
         folded.find("mi temps") != std::string::npos ||
         folded.find("part time") != std::string::npos;
}

/// Of a text that speaks of more than hours: only a number that "h" follows.
std::optional<double> hours_within(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == ',')))
      continue;
    auto end = at;
    take_digits(text, end);
    while (end < text.size() && text[end] == ' ') ++end;
    const auto rest = base::fold(text.substr(end, 12));
    if (rest == "h" || rest.starts_with("h ") || rest.starts_with("heure") ||
        (rest.size() > 1 && rest[0] == 'h' && is_digit(rest[1])))
      if (const auto hours = parse_weekly_hours(text.substr(at))) return hours;
  }
  return {};
}

}  // namespace

std::optional<double> parse_weekly_hours(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && !is_digit(text[at])) ++at;
  if (at == text.size()) return {};
  double value = take_digits(text, at);
  bool has_hour = false;
  value += take_part(text, at, has_hour);
  const auto rest = base::fold(text.substr(at));
  const bool is_monthly =
      rest.find("mois") != std::string::npos || rest.find("mensuel") != std::string::npos;
  if (!has_hour && !rest.empty() && rest[0] != 'h') return {};
  if (value > kMostWeeklyHours && value <= 200 && (is_monthly || std::abs(value - 151.67) < 0.1))
    value = std::round(value / kWeeksInMonth * 100) / 100;
  if (value < 1 || value > kMostWeeklyHours) return {};
  return value;
}

void read_working_time(const SourceRecord& record, const Setting&, Draft& draft) {
  const auto contract = base::one_line(record[Field::ContractType]);
  const auto hours = base::one_line(record[Field::WeeklyHours]);
  draft.working_hours = base::one_line(record[Field::WorkingTime]);
  draft.weekly_hours = parse_weekly_hours(hours);
  if (!hours.empty() && !draft.weekly_hours) draft.add("HOURS_INVALID", Field::WeeklyHours, hours);
  for (const auto& text : {draft.working_hours, contract})
    if (!draft.weekly_hours) draft.weekly_hours = hours_within(text);
  const bool is_part_time_contract = says_part_time(contract);
  // Said with the contract alone, it must not be lost to whoever reads the hours.
  if (is_part_time_contract && !says_part_time(draft.working_hours))
    draft.working_hours =
        "Temps partiel" + (draft.working_hours.empty() ? "" : ", " + draft.working_hours);
  draft.is_part_time = is_part_time_contract || says_part_time(draft.working_hours) ||
                       says_part_time(hours) || says_part_time(draft.title);
}

}  // namespace passerelle::offers::intake
