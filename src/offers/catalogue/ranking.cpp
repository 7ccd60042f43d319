#include <toml++/toml.h>

#include <array>
#include <stdexcept>

#include "offers/catalogue/searchable.hpp"

namespace passerelle::offers::searchable {
namespace {

constexpr char kRanking[] = {
#embed "../ranking.toml"
};
constexpr std::array<std::string_view, kTexts> kTextNames{"title", "job_name", "employer",
                                                          "description", "facts"};
constexpr auto kKeywordNames = std::to_array<const char*>({"contract",
                                                           "nature",
                                                           "town",
                                                           "commune",
                                                           "department",
                                                           "region",
                                                           "epci",
                                                           "basin",
                                                           "rome",
                                                           "domain",
                                                           "experience",
                                                           "working_time",
                                                           "partner",
                                                           "employer",
                                                           "sector",
                                                           "apprenticeship",
                                                           "job_number",
                                                           "activity",
                                                           "experience_years",
                                                           "experience_demanded",
                                                           "origin",
                                                           "qualification",
                                                           "education",
                                                           "diploma",
                                                           "duration",
                                                           "licence",
                                                           "mark",
                                                           "sent_by"});
constexpr auto kNumberNames = std::to_array<const char*>(
    {"published_at", "salary", "experience_months", "duration_months", "weekly_minutes"});
static_assert(kKeywordNames.size() == kKeywords && kNumberNames.size() == kNumbers);
constexpr double kDayUs = 86'400e6;

const toml::table& ranking() {
  static const auto table = toml::parse(std::string_view(kRanking, sizeof kRanking));
  return table;
}

double number_of(const toml::node_view<const toml::node>& node, std::string_view name) {
  const auto value = node[name].value<double>();
  if (!value) throw std::logic_error("ranking.toml: no " + std::string(name));
  return *value;
}

search::TextField text_of(const toml::node_view<const toml::node>& text, std::size_t index) {
  if (text["name"].value<std::string_view>() != kTextNames[index])
    throw std::logic_error("ranking.toml: text " + std::to_string(index) + " is not " +
                           std::string(kTextNames[index]));
  return {.name = std::string(kTextNames[index]),
          // A phrase of the description is looked for in the stored text: its places would be
          // half of the catalogue's memory.
          .has_positions = index != kDescription,
          .weight = number_of(text, "weight"),
          .saturation = number_of(text, "saturation"),
          .typical_words = number_of(text, "typical_words")};
}

search::Ranking ranking_of(const toml::node_view<const toml::node>& root) {
  const auto words = root["words"];
  const auto freshness = root["freshness"], nearness = root["nearness"];
  return {
      .k1 = number_of(words, "k1"),
      .stem_factor = number_of(words, "stem_factor"),
      .corrected_factor = number_of(words, "corrected_factor"),
      .freshness = search::Freshness{.number = kPublishedAt,
                                     .half_life = number_of(freshness, "half_life_days") * kDayUs,
                                     .weight = number_of(freshness, "weight")},
      .nearness = search::Nearness{.scale_km = number_of(nearness, "scale_km"),
                                   .weight = number_of(nearness, "weight")}};
}

double word_factor(std::string_view name) {
  return number_of(toml::node_view<const toml::node>(ranking())["words"], name);
}

}  // namespace

search::Schema schema() {
  const toml::node_view<const toml::node> root(ranking());
  search::Schema schema;
  for (std::size_t i = 0; i < kTexts; ++i) schema.texts.push_back(text_of(root["text"][i], i));
  for (const auto* name : kKeywordNames) schema.keywords.push_back({name});
  for (const auto* name : kNumberNames) schema.numbers.push_back({name});
  schema.newest = kPublishedAt;
  schema.layout = {.before_place = {kRegion, kDepartment}, .by_place = true, .after_place = {}};
  schema.ranking = ranking_of(root);
  return schema;
}

double same_occupation_factor() {
  static const auto factor = word_factor("same_occupation_factor");
  return factor;
}

double same_family_factor() {
  static const auto factor = word_factor("same_family_factor");
  return factor;
}

double other_name_factor() {
  static const auto factor = word_factor("other_name_factor");
  return factor;
}

}  // namespace passerelle::offers::searchable
