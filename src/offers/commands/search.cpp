#include <fmt/format.h>

#include <cstdlib>
#include <iostream>

#include "offers/commands/commands.hpp"
#include "offers/listing/search.hpp"
#include "offers/listing/search_json.hpp"
#include "offers/listing/told_filters.hpp"
#include "offers/rights.hpp"
#include "platform/events/events.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

double number_of(const cli::Input& input, const std::string& name) {
  return std::strtod(input.value(name).c_str(), nullptr);
}

base::Result<Criteria> criteria_of(const cli::Input& input, base::Instant now) {
  Criteria criteria{.words = input.value("TEXT"),
                    .limit = static_cast<std::int64_t>(number_of(input, "--limit")),
                    .offset = static_cast<std::int64_t>(number_of(input, "--offset"))};
  if (const auto& contract = input.value("--contract"); !contract.empty())
    criteria.filters.push_back({searchable::kContract, {contract}});
  if (const auto& rome = input.value("--rome"); !rome.empty())
    criteria.filters.push_back(filter_by_occupation(rome));
  TRY(add_filters(parse_told_filters(input.value("--filter")), {}, now, criteria));
  const auto& near = input.value("--near");
  criteria.reads_places = near.empty();
  criteria.place_radius_km = number_of(input, "--radius-km");
  if (near.empty()) return criteria;
  const auto* commune = reference::find_commune(near);
  if (!commune)
    return base::fail(base::ErrorKind::Invalid, "COMMUNE_UNKNOWN",
                      "Le code INSEE « " + near + " » n’est pas celui d’une commune.", "--near");
  criteria.near = commune->point;
  criteria.radius_km = number_of(input, "--radius-km");
  if (criteria.radius_km <= 0) {
    criteria.near.reset();
    criteria.commune = near;
  }
  return criteria;
}

/// "« cariste », rareté 5,1 × force 0,94 × 1": the arithmetic of a line.
std::string told_of(const search::Contribution& part) {
  switch (part.kind) {
    case search::Contribution::Kind::Freshness:
      return "fraîcheur";
    case search::Contribution::Kind::Nearness:
      return "proximité";
    case search::Contribution::Kind::Word:
      break;
  }
  return fmt::format("« {} »{} : rareté {:.3f} × force {:.3f} × {:.2f}", part.what,
                     part.is_exact ? "" : " (autre forme)", part.rarity, part.force, part.factor);
}

void print(const SearchResult& result) {
  fmt::print("{}{} offres\n", result.at_least ? "au moins " : "", result.total);
  if (!result.reading.message.empty()) fmt::print("{}\n", result.reading.message);
  for (const auto& found : result.found) {
    fmt::print("{:>8}  {:<40.40} {:<24.24} {}\n", found.id.value, found.title, found.place_label,
               found.contract);
    for (const auto& part : found.explanation)
      fmt::print("          {:>6.3f}  {}\n", part.points, told_of(part));
  }
}

}  // namespace

cli::Command search_command(const Context& context, Catalogue& catalogue) {
  return {.verb = "search",
          .summary = "Cherche parmi les offres publiées",
          .right = kReadOffers,
          .arguments =
              {{.name = "TEXT", .help = "les mots"},
               {.name = "--near", .help = "une commune", .value_name = "INSEE"},
               {.name = "--radius-km",
                .help = "rayon autour de la commune",
                .value_name = "KM",
                .default_value = "0",
                .number = true},
               {.name = "--contract", .help = "CDI, CDD…", .value_name = "CODE"},
               {.name = "--rome", .help = "un métier et ses spécialités", .value_name = "CODE"},
               {.name = "--filter",
                .help = "comme dans l’adresse de l’API : « contract=CDI,CDD&epci=200054807 »",
                .value_name = "FILTRES"},
               {.name = "--explain", .help = "comment chaque résultat a été classé", .flag = true},
               {.name = "--limit",
                .help = "au plus 10 000",
                .value_name = "N",
                .default_value = "20",
                .number = true},
               {.name = "--offset",
                .help = "à partir de",
                .value_name = "N",
                .default_value = "0",
                .number = true}},
          .run = [&context, &catalogue](const access::Actor&,
                                        const cli::Input& input) -> base::Result<int> {
            auto criteria = TRY(criteria_of(input, context.clock.now()));
            criteria.limit = std::clamp<std::int64_t>(criteria.limit, 0, 10'000);
            criteria.explains = input.has("--explain");
            auto session = context.database.session();
            events::number_new_events(context.database);
            catalogue.refresh();
            const auto result = TRY(search(catalogue, session, criteria));
            if (input.json)
              std::cout << json_text(search_json(result, criteria.reads_places)) << '\n';
            else
              print(result);
            return 0;
          }};
}

}  // namespace passerelle::offers
