#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>

#include "offers/commands/commands.hpp"
#include "offers/exports/write.hpp"
#include "offers/partner.hpp"
#include "offers/rights.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

constexpr auto kTargets =
    std::to_array<std::pair<std::string_view, decltype(&exports::write_brea)>>(
        {{"brea", exports::write_brea},
         {"open-data", exports::write_open_data},
         {"france-travail", exports::write_france_travail}});

std::vector<std::string> target_names() {
  std::vector<std::string> names;
  for (const auto& [name, write] : kTargets) names.emplace_back(name);
  return names;
}

base::Result<std::int64_t> write_file(const Context& context, const cli::Input& input) {
  const auto path = input.value("FILE"), partner = input.value("--partner");
  auto session = context.database.session();
  if (!partner.empty()) TRY(get_profile(session, partner));
  const auto target = std::ranges::find(kTargets, input.value("--target"),
                                        [](const auto& entry) { return entry.first; });
  std::ofstream file(path, std::ios::binary);
  const auto count = target->second(session, {.now = context.clock.now(), .partner = partner},
                                    [&](std::string_view text) { file << text; });
  file.close();
  if (file) return count;
  return base::fail(base::ErrorKind::Unavailable, "EXPORT_WRITE",
                    "Le fichier « " + path + " » n’a pas pu être écrit.");
}

}  // namespace

cli::Command export_command(const Context& context) {
  return {.verb = "export",
          .summary = "Écrit les offres publiées dans un fichier",
          .right = kOperate,
          .arguments = {{.name = "FILE", .help = "le fichier à écrire", .required = true},
                        {.name = "--target",
                         .help = "la forme",
                         .required = true,
                         .value_name = "TARGET",
                         .choices = target_names()},
                        {.name = "--partner",
                         .help = "seulement les offres de ce partenaire",
                         .value_name = "CODE"}},
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto count = TRY(write_file(context, input));
            if (input.json)
              std::cout << json_text(Json{{"offers", count}}) << '\n';
            else
              fmt::print("{} offres écrites.\n", count);
            return 0;
          }};
}

}  // namespace passerelle::offers
