#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "offers/intake/stages.hpp"
#include "offers/messages.hpp"

namespace passerelle::offers {

bool Draft::is_refused() const {
  return std::ranges::any_of(findings, [](const Finding& finding) {
    return get_rule(finding.code).severity == Severity::Refuse;
  });
}

bool Draft::is_stopped() const {
  return std::ranges::any_of(findings, [](const Finding& finding) {
    return get_rule(finding.code).severity <= Severity::SetAside;
  });
}

}  // namespace passerelle::offers

namespace passerelle::offers::intake {
namespace {

void read_movement(const SourceRecord& record, Draft& draft) {
  const auto word = base::fold(record[Field::Movement]);
  if (word == "s" || word == "suppression" || word == "retrait")
    draft.movement = Movement::Withdraw;
  else if (!word.empty() && word != "c" && word != "m" && word != "creation" &&
           word != "modification")
    draft.add("MOVEMENT_UNKNOWN", Field::Movement, record[Field::Movement]);
}

struct Stage {
  std::string_view name;
  void (*run)(const SourceRecord& record, const Setting& setting, Draft& draft);
};

constexpr auto kStages = std::to_array<Stage>({
    {"texts", normalise_texts},
    {"working_time", read_working_time},
    {"contract", read_contract},
    {"experience", read_experience},
    {"siret", repair_siret},
    {"dates", read_dates},
    {"salary", read_salary},
    {"application", read_application},
    {"workplace", find_workplace},
    {"other_places", [](const SourceRecord& record, const Setting&,
                        Draft& draft) { find_other_places(record, draft); }},
    {"occupation", find_occupation},
});

void run_stages(const SourceRecord& record, const Setting& setting, Draft& draft,
                const StageWatch& watch) {
  draft.reference = base::one_line(record[Field::Reference]);
  read_movement(record, draft);
  require_fields(record, setting, draft);
  if (watch) watch("required");
  if (draft.is_refused() || draft.movement == Movement::Withdraw) return;
  for (const auto& stage : kStages) {
    stage.run(record, setting, draft);
    if (watch) watch(stage.name);
  }
}

/// A partner may want its lines back rather than repaired.
void decline_repairs(const Setting& setting, Draft& draft) {
  if (setting.profile.accepts_repairs || draft.is_stopped()) return;
  const bool is_repaired = std::ranges::any_of(draft.findings, [](const Finding& finding) {
    return get_rule(finding.code).severity == Severity::Repair;
  });
  if (is_repaired) draft.add("REPAIR_DECLINED", Field::Reference, draft.reference);
}

void append_number(std::string& text, double value) {
  // Most are whole, and six decimals of a real one take longer than all the rest of the content.
  if (const auto whole = static_cast<std::int64_t>(value); static_cast<double>(whole) == value)
    fmt::format_to(std::back_inserter(text), "{}.000000\x1f", whole);
  else
    fmt::format_to(std::back_inserter(text), "{:.6f}\x1f", value);
}

/// Nothing where there is one place, so that such offers keep the number that they have.
void append_other_places(std::string& text, const Draft& draft) {
  for (const auto& place : draft.other_places)
    for (const auto* part : {&place.kind, &place.label, &place.commune, &place.department,
                             &place.region, &place.postal_code})
      text += *part + '\x1f';
}

/// Which places, in whatever order they are told.
std::string places_of(const Draft& draft) {
  std::vector<std::string> places;
  const auto add = [&](const Place& place) {
    places.push_back(place.kind + place.commune + '/' + place.department + '/' + place.region);
  };
  add(draft.place);
  for (const auto& place : draft.other_places) add(place);
  std::ranges::sort(places);
  return base::join(places, "\n");
}

}  // namespace

Draft draft_of(const SourceRecord& record, const Setting& setting, const StageWatch& watch) {
  Draft draft;
  draft.line = record.line;
  draft.details = record.details;
  draft.reference = base::one_line(record[Field::Reference]);
  if (!record.unreadable.empty()) {
    draft.add(record.unreadable == "LINE_COLUMNS" ? "LINE_COLUMNS" : "LINE_UNREADABLE",
              Field::Reference, record.unreadable_detail);
    return draft;
  }
  if (record.encoding_repaired) draft.add("ENCODING_REPAIRED", Field::Description);
  const auto cleaned = clean_cells(record, draft);
  if (watch) watch("cells");
  run_stages(cleaned ? *cleaned : record, setting, draft, watch);
  decline_repairs(setting, draft);
  return draft;
}

std::int64_t source_hash_of(const SourceRecord& record, const Setting& setting) {
  auto text = fmt::format("{}\x1f{}\x1f", setting.ruling, record.encoding_repaired);
  text.reserve(record.raw.size() + 256);
  for (const auto& value : record.values) {
    text += value;
    text += '\x1f';
  }
  text += record.details;
  const auto hash = base::hash64(text);
  return hash == 0 ? 1 : hash;
}

std::int64_t content_hash_of(const Draft& d) {
  std::string text;
  text.reserve(d.description.size() + 512);
  for (const auto* part : {&d.title,
                           &d.description,
                           &d.employer,
                           &d.employer_description,
                           &d.siret,
                           &d.contract,
                           &d.contract_nature,
                           &d.experience_text,
                           &d.salary_text,
                           &d.place.kind,
                           &d.place.label,
                           &d.place.commune,
                           &d.place.department,
                           &d.place.region,
                           &d.place.postal_code,
                           &d.rome,
                           &d.job_name,
                           &d.working_hours,
                           &d.sector,
                           &d.apply_email,
                           &d.apply_url,
                           &d.apply_text,
                           &d.origin_url}) {
    text += *part;
    text += '\x1f';
  }
  append_number(text, d.duration ? d.duration->months : -1);
  append_number(text, static_cast<double>(d.positions));
  append_number(text, d.weekly_hours.value_or(-1));
  append_number(text, static_cast<double>(d.salary_year_min_cents.value_or(-1)));
  append_number(text, static_cast<double>(d.salary_year_max_cents.value_or(-1)));
  append_number(text, d.is_apprenticeship);
  append_number(text, d.place.point ? d.place.point->latitude : 999);
  append_number(text, d.place.point ? d.place.point->longitude : 999);
  if (d.ends_at) fmt::format_to(std::back_inserter(text), "{}", d.ends_at->us);
  text += '\x1f';
  // A publication date that the partner did not give is the day of reception, another each time:
  // it must not make a change.
  if (d.published_given) fmt::format_to(std::back_inserter(text), "{}", d.published_at.us);
  text += '\x1f';
  text += d.details;
  append_other_places(text, d);
  return base::hash64(text);
}

std::int64_t text_hash_of(const Draft& draft) {
  return base::hash64(base::fold(draft.title) + '\n' + base::fold(draft.description) + '\n' +
                      places_of(draft));
}

}  // namespace passerelle::offers::intake
