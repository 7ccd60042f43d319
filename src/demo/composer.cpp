#include "demo/composer.hpp"

#include <fmt/format.h>

#include <chrono>

#include "base/identifiers.hpp"

namespace passerelle::demo {
namespace {

std::string days_away(base::Date today, std::int64_t days) {
  return base::to_text(base::Date{std::chrono::sys_days(today.ymd) + std::chrono::days(days)});
}

/// "05/11/2026" for "2026-11-05": partners write both.
std::string in_french_order(const std::string& iso) {
  return iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

bool names_a_diploma(const Trade& trade) {
  return std::ranges::any_of(trade.knowledge, [](std::string_view label) {
    return label.find("iplôm") != std::string_view::npos;
  });
}

}  // namespace

Composer::Composer(std::uint64_t seed, std::int64_t offers, base::Date today)
    : seed_(seed),
      today_(today),
      dice_(seed),
      demand_(trades_),
      towns_(demand_),
      employers_(trades_.families(), offers) {
  written_.reserve(static_cast<std::size_t>(offers));
}

Line Composer::compose(std::int64_t number) {
  Line line;
  line[Column::Reference] = fmt::format("R{}-{:07}", seed_, number);
  const auto& town = towns_.draw(dice_);
  write_place(town, line);
  write_contract(line);
  write_dates(line);
  line[Column::Movement] = "C";
  do write_job(town, line);
  while (!is_first(line));
  return line;
}

bool Composer::is_first(const Line& line) {
  auto text = line[Column::Description];
  text += line.commune;
  return written_.insert(base::hash64(text)).second;
}

void Composer::write_place(const Town& town, Line& line) {
  // Without INSEE code an arrondissement's name is not what its people write.
  const bool gives_insee = !town.commune->parent.empty() || dice_.chance(80);
  const bool gives_postal_code = !gives_insee || dice_.chance(90);
  line.commune = town.commune->code;
  line.postal_code = town.postal_code;
  if (gives_insee) line[Column::InseeCode] = town.commune->code;
  if (gives_postal_code) line[Column::PostalCode] = town.postal_code;
  line[Column::Town] = town.commune->name;
}

void Composer::write_job(const Town& town, Line& line) {
  const auto& occupation = demand_.draw(dice_, town.commune->code);
  const auto& job = dice_.pick(occupation.jobs);
  const auto employer = employers_.draw(dice_, occupation.family, town.number);
  const auto size = std::to_string(employer.size);
  line[Column::Title] = job.name->label;
  line[Column::Rome] = dice_.chance(60) ? job.name->code : std::string_view{};
  line[Column::Siret] = employer.siret;
  line[Column::Employer] = employer.name;
  line[Column::Salary] = any("salary");
  line[Column::Experience] = any("experience");
  const Names names{.employer = employer.name,
                    .town = town.commune->name,
                    .hours = line[Column::WeeklyHours],
                    .reference = line[Column::Reference],
                    .job = job.name->label,
                    .size = size};
  line[Column::Description] = describe_job(*job.trade, names);
  line[Column::EmployerDescription].clear();
  append_filled(line[Column::EmployerDescription], any("about"), names);
  write_application(employer, names, line);
}

void Composer::append_any(std::string& text, std::string_view part, const Names& names) {
  append_filled(text, any(part), names);
  text += ' ';
}

void Composer::append_about(std::string& text, std::string_view part, std::size_t count,
                            Names names, std::vector<std::string_view>& labels) {
  std::string some;
  for (; count > 0 && !labels.empty(); --count) {
    const auto index = dice_.below(labels.size());
    if (!some.empty()) some += count == 1 ? " et " : ", ";
    some += labels[index];
    labels[index] = labels.back();
    labels.pop_back();
  }
  if (some.empty()) return;
  names.skills = some;
  append_any(text, part, names);
}

/// About 120 words in one or three paragraphs.
std::string Composer::describe_job(const Trade& trade, Names names) {
  auto skills = trade.skills, knowledge = trade.knowledge;
  const char between = dice_.chance(40) ? '\n' : ' ';
  std::string text;
  text.reserve(1'200);
  append_any(text, "opening", names);
  if (dice_.chance(60)) append_any(text, "team", names);
  text.back() = between;
  append_about(text, "duties", 2 + dice_.below(2), names, skills);
  if (dice_.chance(60)) append_about(text, "daily", 1, names, skills);
  append_about(text, "knowledge", 1 + dice_.below(2), names, knowledge);
  append_any(text, "trait", names);
  // Without a throw of its own, so that all else of a seed's region stays as it was.
  if (!names_a_diploma(trade) && text.size() % 8 == 0) {
    const auto& sentences = phrases_.get("no_diploma");
    append_filled(text, sentences[text.size() / 8 % sentences.size()], names);
    text += ' ';
  }
  text.back() = between;
  append_any(text, "hours", names);
  append_any(text, "place", names);
  append_any(text, "benefit", names);
  append_any(text, "closing", names);
  text.pop_back();
  return text;
}

void Composer::write_contract(Line& line) {
  const auto share = dice_.below(100);
  const auto part = share < 55   ? "contract_cdi"
                    : share < 80 ? "contract_cdd"
                    : share < 92 ? "contract_mis"
                                 : "contract_sai";
  line[Column::ContractType] = any(part);
  if (share >= 55) line[Column::ContractDuration] = any("duration");
  const bool is_apprenticeship = share >= 55 && share < 58;
  line[Column::ContractNature] = is_apprenticeship ? "E2" : "E1";
  const bool is_full_time = dice_.chance(80);
  line[Column::WeeklyHours] =
      is_full_time ? (dice_.chance(75) ? "35" : "39") : std::to_string(dice_.between(18, 30));
  line[Column::WorkingTime] = is_full_time ? "Temps plein" : "Temps partiel";
  line[Column::Positions] = std::to_string(dice_.chance(85) ? 1 : dice_.between(2, 6));
}

void Composer::write_dates(Line& line) {
  const auto published = days_away(today_, -dice_.between(1, 60));
  line[Column::PublishedOn] = dice_.chance(80) ? published : in_french_order(published);
  line[Column::EndsOn] = days_away(today_, dice_.between(5, 90));
}

/// At least one way to apply.
void Composer::write_application(const Employer& employer, const Names& names, Line& line) {
  const auto way = dice_.below(10);
  line[Column::ApplyEmail] = way < 7 ? "recrutement@" + employer.domain : "";
  line[Column::ApplyUrl] =
      way > 4 && way < 9
          ? fmt::format("https://www.{}/offres/{}", employer.domain, line[Column::Reference])
          : "";
  line[Column::ApplyText].clear();
  if (way == 9 || dice_.chance(20)) append_filled(line[Column::ApplyText], any("apply"), names);
}

}  // namespace passerelle::demo
