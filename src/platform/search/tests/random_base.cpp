#include "platform/search/tests/random_base.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passerelle::search {
namespace {

constexpr std::array kWords = {"macon", "macons", "maconne", "agent",   "agents",  "de",
                               "boss",  "la",     "coote",   "cote",    "cotes",   "l'",
                               "chef",  "cheffe", "chefs",   "soudeur", "soudeuse"};

std::string random_words(const Dice& dice, std::uint32_t most) {
  std::string text;
  for (auto left = dice(most + 1); left > 0; --left) {
    // A common word half of the time, a rare one now and then.
    const auto kind = dice(8);
    if (!text.empty()) text += ' ';
    if (kind == 0)
      text += "rare" + std::to_string(dice(40));
    else
      text += kWords[dice(kind < 4 ? 4 : kWords.size())];
  }
  return text;
}

std::vector<std::string> random_values(const Dice& dice, const char* prefix, std::uint32_t kinds,
                                       std::uint32_t most) {
  std::vector<std::string> values;
  for (auto left = dice(most + 1); left > 0; --left)
    values.push_back(prefix + std::to_string(std::min(dice(kinds), dice(kinds))));
  return values;
}

base::Point random_point(const Dice& dice) {
  return {43 + 0.125 * dice(12), 4 + 0.125 * dice(16)};
}

std::optional<std::int64_t> random_number(const Dice& dice, std::uint32_t limit) {
  if (dice(10) == 0) return std::nullopt;
  return static_cast<std::int64_t>(dice(limit)) - 20;
}

Atom random_atom(const Dice& dice) {
  const auto kind = dice(6);
  Atom atom{kind == 0   ? AtomKind::Prefix
            : kind == 1 ? AtomKind::Phrase
                        : AtomKind::Words,
            trial_words(random_words(dice, kind == 1 ? 4 : 1))};
  if (atom.kind == AtomKind::Prefix && !atom.tokens.empty())
    atom.tokens.back().exact.resize(1 + dice(3), 'a');
  return atom;
}

Group random_group(const Dice& dice) {
  Group group{.typed = "typed", .alternatives = {}};
  for (auto left = 1 + (dice(4) == 0 ? dice(3) : 0); left > 0; --left) {
    Alternative alternative{.weight = 0.25 * (1 + dice(4))};
    for (auto atoms = 1 + (dice(4) == 0 ? 1U : 0U); atoms > 0; --atoms) {
      auto atom = random_atom(dice);
      if (!atom.tokens.empty()) alternative.atoms.push_back(std::move(atom));
    }
    if (!alternative.atoms.empty()) group.alternatives.push_back(std::move(alternative));
  }
  return group;
}

AnyOf random_any_of(const Dice& dice) {
  AnyOf any_of;
  for (auto left = 1 + dice(3); left > 0; --left) {
    const std::size_t field = dice(3);
    constexpr std::array kPrefixes = {"area", "kind", "tag"};
    any_of.values.push_back({field, kPrefixes[field] + std::to_string(dice(8))});
  }
  return any_of;
}

}  // namespace

std::vector<Token> trial_words(std::string_view text) {
  std::vector<Token> tokens;
  std::uint32_t position = 0;
  for (const auto word : base::split(text, ' ')) {
    if (word.empty()) continue;
    const auto at = position++;
    if (word == "l'") continue;
    Token token{.exact = std::string(word), .stems = {}, .position = at};
    token.is_stop = word == "de" || word == "la";
    auto stem = token.exact;
    while (stem.size() > 3 && (stem.back() == 's' || stem.back() == 'e')) stem.pop_back();
    token.stems.push_back(stem);
    if (const auto twice = stem.find("oo"); twice != std::string::npos)
      token.stems.push_back(stem.substr(0, twice) + stem.substr(twice + 1));
    tokens.push_back(token);
    if (word.starts_with("chef")) {  // one more word at the same place
      token.exact = token.stems[0] = "boss";
      tokens.push_back(std::move(token));
    }
  }
  return tokens;
}

Schema trial_schema() {
  Schema schema;
  schema.texts = {{.name = "title", .has_positions = true, .weight = 3, .typical_words = 4},
                  {.name = "name", .has_positions = true, .weight = 2, .typical_words = 3},
                  {.name = "text", .weight = 1, .typical_words = 8}};
  schema.keywords = {{"area"}, {"kind"}, {"tag"}};
  schema.numbers = {{"day"}, {"wage"}};
  schema.layout = {.before_place = {0}, .by_place = true, .after_place = {1}};
  schema.ranking.freshness = Freshness{.number = 0, .half_life = 30, .weight = 0.5};
  schema.ranking.nearness = Nearness{.scale_km = 20, .weight = 0.5};
  return schema;
}

Document random_document(const Dice& dice, std::uint64_t id) {
  Document document{.id = id};
  document.texts = {random_words(dice, 5), random_words(dice, 3), random_words(dice, 10)};
  document.keywords = {random_values(dice, "area", 6, 1), random_values(dice, "kind", 12, 2),
                       random_values(dice, "tag", 300, 3)};
  document.numbers = {random_number(dice, 120), random_number(dice, 60000)};
  for (auto left = dice(8) == 0 ? dice(4) : 1; left > 0; --left)
    document.points.push_back(random_point(dice));
  return document;
}

Query random_query(const Dice& dice) {
  Query query;
  query.relaxes = false;
  for (auto left = dice(4); left > 0; --left) {
    auto group = random_group(dice);
    if (!group.alternatives.empty()) query.words.groups.push_back(std::move(group));
  }
  if (dice(4) == 0) query.words.excluded.push_back(random_group(dice));
  for (auto left = dice(3); left > 0; --left) query.any_of.push_back(random_any_of(dice));
  if (dice(4) == 0) query.ranges.push_back({dice(2), random_number(dice, 100), std::nullopt});
  if (dice(4) == 0) query.ranges.push_back({dice(2), std::nullopt, random_number(dice, 60000)});
  if (dice(3) == 0) query.circle = Circle{random_point(dice), 1.0 * dice(80)};
  if (dice(5) == 0) query.near = random_point(dice);
  for (std::size_t f = 0; f < 3; ++f)
    if (dice(3) != 0) query.facets.push_back(f);
  if (dice(2) == 0) query.facet_values = dice(12);
  query.sort = static_cast<Sort>(dice(3));
  query.limit = 1 + dice(30);
  query.explains = dice(4) == 0;
  query.offset = dice(3) == 0 ? dice(40) : 0;
  return query;
}

}  // namespace passerelle::search
