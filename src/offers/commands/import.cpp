#include <fmt/format.h>

#include <iostream>

#include "base/french.hpp"
#include "offers/api/delivery_json.hpp"
#include "offers/commands/commands.hpp"
#include "offers/rights.hpp"
#include "platform/cli/progress.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {
namespace {

std::string sentence_of(const Delivery& delivery) {
  const auto& counts = delivery.counts;
  auto text = fmt::format(
      "Livraison {} ({}) : {} reçues = {} refusées + {} mises de côté + {} doublons + {} "
      "inchangées + {} mises à jour + {} créées + {} retirées.\n",
      delivery.id.value, delivery.state, counts.received, counts.refused, counts.set_aside,
      counts.duplicate, counts.unchanged, counts.updated, counts.created, counts.withdrawn);
  if (delivery.state == "held")
    text += fmt::format(
        "Retenue : {} offres absentes du fichier attendent une décision (offers release {}).\n",
        delivery.absent, delivery.id.value);
  return text;
}

base::Result<Delivery> import_file(const Context& context, const access::Actor& actor,
                                   const Upload& upload) {
  const auto received = TRY(receive(context, actor, upload));
  if (received.state != "applying") return received;
  cli::Progress progress("lignes");
  return apply(context, actor, received.id,
               [&](std::int64_t done, std::int64_t all) { progress.show(done, all); });
}

int print(const Delivery& delivery, bool json) {
  if (delivery.state == "refused") std::cerr << delivery.refusal_message << '\n';
  if (json)
    std::cout << json_text(import_json(delivery)) << '\n';
  else if (delivery.state != "refused")
    std::cout << sentence_of(delivery);
  const bool is_clean =
      delivery.state != "refused" && delivery.counts.set_aside == 0 && delivery.counts.refused == 0;
  return is_clean ? 0 : 1;
}

}  // namespace

cli::Command import_command(const Context& context) {
  return {
      .verb = "import",
      .summary = "Intègre un fichier d’offres d’un partenaire",
      .right = kOperate,
      .arguments = {{.name = "FILE", .help = "le fichier, compressé ou non", .required = true},
                    {.name = "--partner",
                     .help = "le code du partenaire",
                     .required = true,
                     .value_name = "CODE"},
                    {.name = "--format",
                     .help = "reconnu par le contenu si absent",
                     .value_name = "FORMAT",
                     .default_value = "auto",
                     .choices = list_format_names()},
                    {.name = "--mode",
                     .help = "full : ce qui n’est plus dans le fichier est retiré",
                     .value_name = "MODE",
                     .default_value = "delta",
                     .choices = {"full", "delta"}},
                    {.name = "--dry-run",
                     .help = "montre ce que donnerait l’import, sans rien garder",
                     .flag = true}},
      .run = [&context](const access::Actor& actor, const cli::Input& input) -> base::Result<int> {
        const std::filesystem::path file(input.value("FILE"));
        const Upload upload{.file = file,
                            .file_name = file.filename().string(),
                            .partner = input.value("--partner"),
                            .format = *parse_format(input.value("--format")),
                            .mode = *parse_mode(input.value("--mode"))};
        if (input.has("--dry-run")) return print(TRY(try_out(context, actor, upload)), input.json);
        const auto delivery = TRY(import_file(context, actor, upload));
        events::number_new_events(context.database);
        return print(delivery, input.json);
      }};
}

}  // namespace passerelle::offers
