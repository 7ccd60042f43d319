#include <fmt/format.h>

#include "platform/search/checksum.hpp"
#include "platform/search/snapshot.hpp"

namespace passerelle::search {
namespace {

std::uint64_t sum_of(std::string_view text) {
  Checksum checksum;
  checksum.add(text.data(), text.size());
  return checksum.value();
}

}  // namespace

std::uint64_t fingerprint_of_fields(const Schema& schema) {
  std::string text;
  for (const auto& field : schema.texts)
    text += fmt::format("t{}:{};", field.name, field.has_positions);
  for (const auto& field : schema.keywords) text += fmt::format("k{};", field.name);
  for (const auto& field : schema.numbers) text += fmt::format("n{};", field.name);
  for (const auto field : schema.layout.before_place) text += fmt::format("b{};", field);
  for (const auto field : schema.layout.after_place) text += fmt::format("a{};", field);
  text += fmt::format("p{};s{}", schema.layout.by_place, schema.newest);
  return sum_of(text);
}

std::uint64_t fingerprint_of_ranking(const Schema& schema) {
  const auto& ranking = schema.ranking;
  std::string text;
  for (const auto& field : schema.texts)
    text += fmt::format("{} {} {};", field.weight, field.saturation, field.typical_words);
  text += fmt::format("{} {} {};", ranking.k1, ranking.stem_factor, ranking.corrected_factor);
  if (const auto& fresh = ranking.freshness)
    text += fmt::format("f{} {} {};", fresh->number, fresh->half_life, fresh->weight);
  if (const auto& near = ranking.nearness)
    text += fmt::format("d{} {};", near->scale_km, near->weight);
  return sum_of(text);
}

}  // namespace passerelle::search
