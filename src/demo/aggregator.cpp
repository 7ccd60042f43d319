#include "demo/aggregator.hpp"

#include <fmt/format.h>

#include <array>

#include "reference/reference.hpp"

namespace passerelle::demo {
namespace {

constexpr std::size_t kFaultPercent = 16;

struct AggregatorFault {
  AggregatorExpectation expected;
  void (*spoil)(Line& line, Composer& composer);
};

constexpr AggregatorExpectation published_with(std::string_view code) {
  return {.on_trial = {"created", code}, .strict = {"created", code}};
}

template <Column... columns>
void leave_out(Line& line, Composer&) {
  (line[columns].clear(), ...);
}

void invent_contract(Line& line, Composer&) {
  line[Column::ContractType] = "Contrat sympa";
  line[Column::ContractDuration].clear();
}

void lose_place(Line& line, Composer& composer) {
  leave_out<Column::InseeCode, Column::PostalCode, Column::Latitude, Column::Longitude>(line,
                                                                                        composer);
  line[Column::Town] = composer.dice().pick(composer.phrases().get("lost_town"));
}

/// Where there is only sea, or nothing.
void drown_point(Line& line, Composer& composer) {
  const bool is_zero = composer.dice().chance(50);
  line[Column::Latitude] = is_zero ? "0" : "inconnue";
  line[Column::Longitude] = is_zero ? "0.0" : line[Column::Longitude];
}

/// In one cell, with nothing else to say which.
void name_two_towns(Line& line, Composer& composer) {
  leave_out<Column::InseeCode, Column::PostalCode, Column::Latitude, Column::Longitude>(line,
                                                                                        composer);
  line[Column::Town] = composer.dice().chance(50) ? "Gap / Martigues" : "Arles ; Digne-les-Bains";
}

void mark_up(Line& line, Composer&) {
  auto& text = line[Column::Description];
  text = "<div>" + text + "</div>";
}

constexpr auto kFaults = std::to_array<AggregatorFault>({
    {published_with("CONTRACT_ABSENT"), leave_out<Column::ContractType, Column::ContractDuration>},
    {published_with("CONTRACT_UNREAD"), invent_contract},
    {published_with("SIRET_IGNORED"),
     [](Line& line, Composer&) { line[Column::Siret] = "à demander"; }},
    {published_with("PLACE_ABSENT"), leave_out<Column::InseeCode, Column::PostalCode, Column::Town,
                                               Column::Latitude, Column::Longitude>},
    {published_with("PLACE_UNREAD"), lose_place},
    {published_with("POINT_INVALID"), drown_point},
    {published_with("PLACE_SEVERAL"), name_two_towns},
    {published_with("OTHER_PLACE_UNREAD"),
     [](Line& line, Composer& composer) {
       line[Column::OtherPlaces] = composer.dice().pick(composer.phrases().get("lost_town"));
     }},
    {{.on_trial = {"set_aside", "OTHER_PLACE_AMBIGUOUS"},
      .strict = {"set_aside", "OTHER_PLACE_AMBIGUOUS"}},
     [](Line& line, Composer&) { line[Column::OtherPlaces] = "Vitrolles"; }},
    {{.on_trial = {"created", "DESCRIPTION_HTML"},
      .strict = {"set_aside", "DESCRIPTION_HTML,REPAIR_DECLINED"}},
     mark_up},
});

void leave_what_they_leave(Line& line, Dice& dice) {
  line[Column::Reference].front() = 'A';
  line[Column::Siret].clear();
  line[Column::Movement].clear();
  if (dice.chance(60)) line[Column::Experience].clear();
  if (line[Column::ContractType] == "CDD" && dice.chance(30))
    line[Column::ContractDuration].clear();
}

void write_point(Line& line) {
  const auto* commune = reference::find_commune(line.commune);
  if (!commune || !commune->point) return;
  line[Column::Latitude] = fmt::format("{:.5f}", commune->point->latitude);
  line[Column::Longitude] = fmt::format("{:.5f}", commune->point->longitude);
}

}  // namespace

AggregatorExpectation compose_for_aggregator(Composer& composer, std::int64_t number, Line& line) {
  auto& dice = composer.dice();
  line = composer.compose(number);
  line.columns = kColumnCount;
  const auto siret = line[Column::Siret];
  leave_what_they_leave(line, dice);
  write_point(line);
  if (dice.chance(kFaultPercent)) {
    const auto& fault = dice.pick<AggregatorFault>(kFaults);
    fault.spoil(line, composer);
    return fault.expected;
  }
  // A real base knows that no such employer exists.
  const bool tells_siret = dice.chance(30);
  if (dice.chance(8)) line[Column::OtherPlaces] = "13127 Vitrolles ; 13300 Salon-de-Provence";
  if (tells_siret) line[Column::Siret] = siret;
  return {.on_trial = {"created", {}},
          .strict = tells_siret ? Expectation{"set_aside", "SIRET_FICTIONAL"}
                                : Expectation{"created", {}}};
}

}  // namespace passerelle::demo
