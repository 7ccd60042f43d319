#include "reference/commands/place.hpp"

#include <fmt/format.h>

#include "platform/json/json.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

constexpr access::Right kFindPlace("reference.place", access::Right::Least::Anyone);

std::string_view name_of(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Commune:
      return "commune";
    case PlaceKind::Department:
      return "department";
    case PlaceKind::Region:
      return "region";
    case PlaceKind::Country:
      return "country";
    case PlaceKind::Ambiguous:
      return "ambiguous";
    case PlaceKind::Unknown:
      break;
  }
  return "unknown";
}

std::string_view french_name_of(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Commune:
      return "commune";
    case PlaceKind::Department:
      return "département";
    case PlaceKind::Region:
      return "région";
    case PlaceKind::Country:
      return "pays";
    case PlaceKind::Ambiguous:
      return "à préciser";
    case PlaceKind::Unknown:
      break;
  }
  return "lieu inconnu";
}

void print_json(const PlaceAnswer& answer) {
  Json report{{"kind", name_of(answer.kind)},
              {"code", answer.code},
              {"label", answer.label},
              {"rule", answer.rule},
              {"corrected", answer.corrected},
              {"repaired_postal_code", answer.repaired_postal},
              {"postal_code_disagrees", answer.postal_disagrees},
              {"candidates", Json::array()}};
  for (const auto& code : answer.candidates)
    report["candidates"].push_back({{"code", code}, {"label", find_commune(code)->name}});
  fmt::print("{}\n", json_text(report, 2));
}

void print_text(const PlaceAnswer& answer) {
  fmt::print("{} {} {} ({})\n", french_name_of(answer.kind), answer.code, answer.label,
             answer.rule);
  if (!answer.corrected.empty()) fmt::print("Lu comme {}.\n", answer.corrected);
  if (!answer.repaired_postal.empty()) fmt::print("Code postal {}.\n", answer.repaired_postal);
  if (answer.postal_disagrees) fmt::print("Le code postal n’est pas celui de la commune.\n");
  for (const auto& code : answer.candidates) {
    const auto* commune = find_commune(code);
    fmt::print("  {} {} ({})\n", code, commune->name, commune->department);
  }
}

std::string_view name_of(const NamedPlace& place) {
  const auto* commune = place.kind == PlaceKind::Commune ? find_commune(place.code) : nullptr;
  return commune && !commune->parent.empty() ? "arrondissement" : name_of(place.kind);
}

int print_reading(const TextReading& reading, bool json) {
  Json places = Json::array();
  for (const auto& place : reading.places)
    places.push_back({{"kind", name_of(place)}, {"code", place.code}, {"label", place.label}});
  if (json) {
    fmt::print("{}\n", json_text(Json{{"places", places},
                                      {"words", reading.words},
                                      {"sure", reading.is_sure},
                                      {"corrected", reading.corrected}},
                                 2));
    return reading.places.empty() ? 1 : 0;
  }
  for (const auto& place : reading.places)
    fmt::print("{} {} {}\n", french_name_of(place.kind), place.code, place.label);
  fmt::print("Mots\u00a0: {}\n", reading.words);
  return reading.places.empty() ? 1 : 0;
}

}  // namespace

cli::Command place_command() {
  return {.verb = "place",
          .summary = "Montre le lieu que l’import comprend, et par quelle règle",
          .right = kFindPlace,
          .arguments = {{.name = "TEXT", .help = "un lieu écrit librement"},
                        {.name = "--insee", .help = "un code INSEE", .value_name = "CODE"},
                        {.name = "--postal-code", .help = "un code postal", .value_name = "CODE"},
                        {.name = "--town", .help = "une commune", .value_name = "NAME"},
                        {.name = "--search",
                         .help = "lit le texte comme celui d’une recherche, mots compris",
                         .flag = true}},
          .run = [](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            if (input.has("--search"))
              return print_reading(read_places(input.value("TEXT")), input.json);
            const auto answer = find_place({.insee = input.value("--insee"),
                                            .postal_code = input.value("--postal-code"),
                                            .town = input.value("--town"),
                                            .text = input.value("TEXT")});
            input.json ? print_json(answer) : print_text(answer);
            return answer.kind == PlaceKind::Unknown ? 1 : 0;
          }};
}

}  // namespace passerelle::reference
