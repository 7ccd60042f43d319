#include "offers/api/employment_service/parameters.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.hpp"
#include "offers/api/employment_service/filters.hpp"
#include "offers/api/employment_service/values.hpp"
#include "offers/api/employment_service/window.hpp"
#include "offers/catalogue/searchable.hpp"
#include "platform/search/analysis.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

using namespace searchable;

constexpr double kYearHours = 1820;

/// Every word has to be found; signs that our own box gives a meaning to have none here.
base::Result<search::Words> read_words(const http::Request& request) {
  std::string words;
  for (const auto& part : list_values(request, "motsCles")) {
    const auto characters =
        std::ranges::count_if(part, [](unsigned char c) { return (c & 0xC0) != 0x80; });
    if (characters < 2)
      return refuse("motsCles",
                    "Le paramètre « motsCles » attend deux caractères au moins par mot.");
    for (const auto word : base::split(part, ' ')) {
      const auto bare = word.substr(std::min(word.find_first_not_of("-\""), word.size()));
      words.append(words.empty() ? "" : " ").append(bare);
    }
  }
  std::erase_if(words, [](char c) { return c == '"' || c == '*'; });
  return search::parse_words(words, search::analyse);
}

void add_range(search::Query& query, std::size_t number, std::optional<std::int64_t> min,
               std::optional<std::int64_t> max) {
  if (min || max) query.ranges.push_back({.number = number, .min = min, .max = max});
}

std::optional<std::int64_t> rounded(std::optional<double> value) {
  if (!value) return {};
  return std::llround(*value);
}

base::Result<void> add_dates(const http::Request& request, base::Instant now,
                             search::Query& query) {
  const auto from = TRY(read_instant(request, "minCreationDate"));
  const auto until = TRY(read_instant(request, "maxCreationDate"));
  add_range(query, kPublishedAt, from ? std::optional(from->us) : std::nullopt,
            until ? std::optional(until->us) : std::nullopt);
  const auto days = TRY(read_number(request, "publieeDepuis", 1, 31));
  if (!days) return {};
  if (constexpr std::array kPeriods{1.0, 3.0, 7.0, 14.0, 31.0};
      std::ranges::find(kPeriods, *days) == kPeriods.end())
    return wrong_value("publieeDepuis");
  add_range(query, kPublishedAt, now.us - std::llround(*days) * base::kDayUs, {});
  return {};
}

/// The wage is compared over a year; a fee a performance has none.
base::Result<void> add_salary(const http::Request& request, Wanted& wanted) {
  const auto least = TRY(read_number(request, "salaireMin", 0, 1e9));
  const auto period = request.find_query("periodeSalaire").value_or("");
  if (!least && period.empty()) return {};
  if (!least || period.empty())
    return refuse("salaireMin",
                  "Les paramètres « salaireMin » et « periodeSalaire » vont ensemble.");
  if (period != "M" && period != "A" && period != "H" && period != "C")
    return wrong_value("periodeSalaire");
  wanted.is_nothing |= period == "C";
  const auto times = period == "M" ? 12 : period == "H" ? kYearHours : 1;
  add_range(wanted.query, kSalary, std::llround(std::ceil(*least * times)), {});
  return {};
}

base::Result<void> add_durations(const http::Request& request, search::Query& query) {
  const auto from = TRY(read_number(request, "dureeContratMin", 0, 99));
  const auto until = TRY(read_number(request, "dureeContratMax", 0, 99));
  add_range(query, kDurationMonths, rounded(from), rounded(until));
  const auto least = TRY(read_minutes(request, "dureeHebdoMin"));
  const auto most = TRY(read_minutes(request, "dureeHebdoMax"));
  add_range(query, kWeeklyMinutes, least, most);
  return {};
}

base::Result<void> set_order(const http::Request& request, search::Query& query) {
  const auto sort = request.find_query("sort").value_or("0");
  if (sort != "0" && sort != "1" && sort != "2") return wrong_value("sort");
  if (sort == "2" && query.circle)
    query.sort = search::Sort::Distance;
  else if (sort != "0" || query.words.groups.empty())
    query.sort = search::Sort::Newest;
  return {};
}

}  // namespace

base::Result<Wanted> parse_parameters(const http::Request& request, Catalogue& catalogue,
                                      base::Instant now) {
  Wanted wanted;
  auto& query = wanted.query;
  if (const auto range = request.find_query("range")) wanted.window = TRY(parse_window(*range));
  query.words = TRY(read_words(request));
  query.relaxes = false;
  TRY(add_filters(request, catalogue, wanted));
  TRY(add_dates(request, now, query));
  TRY(add_salary(request, wanted));
  TRY(add_durations(request, query));
  TRY(set_order(request, query));
  query.facets = {kContract, kExperienceYears, kQualification, kNature};
  query.offset = static_cast<std::size_t>(wanted.window.first);
  query.limit = static_cast<std::size_t>(wanted.window.last - wanted.window.first + 1);
  return wanted;
}

}  // namespace passerelle::offers::api::employment_service
