#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "offers/commands/commands.hpp"
#include "offers/exports/write.hpp"
#include "offers/rights.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

base::Result<std::int64_t> write_file(const Context& context, const std::string& target,
                                      const std::string& path) {
  std::ofstream file(path, std::ios::binary);
  auto session = context.database.session();
  const exports::Write write = [&](std::string_view text) { file << text; };
  const auto now = context.clock.now();
  const auto count = target == "france-travail" ? exports::write_france_travail(session, now, write)
                                                : exports::write_open_data(session, now, write);
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
                         .choices = {"open-data", "france-travail"}}},
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            const auto count =
                TRY(write_file(context, input.value("--target"), input.value("FILE")));
            if (input.json)
              std::cout << json_text(Json{{"offers", count}}) << '\n';
            else
              fmt::print("{} offres écrites.\n", count);
            return 0;
          }};
}

}  // namespace passerelle::offers
