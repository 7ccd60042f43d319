#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <limits>

#include "offers/api/delivery_json.hpp"
#include "offers/commands/commands.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/rights.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kAtMost = 10'000;

DeliveryId parse_id(const std::string& text) {
  DeliveryId id;
  std::from_chars(text.data(), text.data() + text.size(), id.value);
  return id;
}

void print_all(db::Session& session, const access::Actor& actor, bool json) {
  const auto deliveries = list_deliveries(
      session, actor, DeliveryId{std::numeric_limits<std::int64_t>::max()}, kAtMost);
  if (json) {
    Json list = Json::array();
    for (const auto& delivery : deliveries) list.push_back(delivery_json(delivery));
    std::cout << json_text(list) << '\n';
    return;
  }
  for (const auto& delivery : deliveries)
    fmt::print("{:>6}  {:<16} {:<9} {:>9} lignes  {}\n", delivery.id.value, delivery.partner,
               delivery.state, delivery.counts.received, base::to_text(delivery.received_at));
}

void print_lines(db::Session& session, const Delivery& delivery) {
  each_report_line(session, delivery.id, [&](ReportLine&& line) {
    for (std::size_t i = 0; i < line.codes.size(); ++i)
      fmt::print("{:>8}  {:<20} {:<14} {}\n", line.line, line.reference,
                 french_name_of(line.verdict), line.messages[i]);
    return true;
  });
}

}  // namespace

cli::Command deliveries_command(const Context& context) {
  return {
      .verb = "deliveries",
      .summary = "Liste les livraisons, ou montre le sort de chaque ligne de l’une d’elles",
      .right = kOperate,
      .arguments = {{.name = "ID", .help = "le numéro d’une livraison", .number = true}},
      .run = [&context](const access::Actor& actor, const cli::Input& input) -> base::Result<int> {
        auto session = context.database.session();
        if (input.value("ID").empty()) {
          print_all(session, actor, input.json);
          return 0;
        }
        const auto delivery = TRY(get_delivery(session, actor, parse_id(input.value("ID"))));
        if (input.json)
          write_report_json(context, delivery, [](std::string_view text) {
            return static_cast<bool>(std::cout << text);
          });
        else
          print_lines(session, delivery);
        return 0;
      }};
}

cli::Command release_command(const Context& context) {
  return {
      .verb = "release",
      .summary = "Décide d’une livraison retenue : retire les offres absentes, ou non",
      .right = kOperate,
      .arguments =
          {{.name = "ID", .help = "le numéro de la livraison", .required = true, .number = true},
           {.name = "--without-withdrawal",
            .help = "ferme la livraison sans rien retirer",
            .flag = true}},
      .run = [&context](const access::Actor& actor, const cli::Input& input) -> base::Result<int> {
        const auto delivery = TRY(release(context, actor, parse_id(input.value("ID")),
                                          !input.has("--without-withdrawal")));
        events::number_new_events(context.database);
        if (input.json)
          std::cout << json_text(import_json(delivery)) << '\n';
        else
          fmt::print("Livraison {} fermée.\n", delivery.id.value);
        return 0;
      }};
}

}  // namespace passerelle::offers
