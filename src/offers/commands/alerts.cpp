#include <fmt/format.h>

#include <iostream>

#include "base/french.hpp"
#include "offers/alerts/alert.hpp"
#include "offers/commands/commands.hpp"
#include "offers/rights.hpp"
#include "platform/json/json.hpp"
#include "platform/mail/queue.hpp"

namespace passerelle::offers {
namespace {

using base::french::count;

Json when(const std::optional<base::Instant>& at) {
  return at ? Json(base::to_text(*at)) : Json(nullptr);
}

Json json_of(const alerts::Counts& alerts, const mail::Waiting& mails) {
  return {{"confirmed", alerts.confirmed},
          {"daily", alerts.daily},
          {"at_once", alerts.at_once},
          {"asked", alerts.asked},
          {"oldest_confirmed_at", when(alerts.oldest_confirmed_at)},
          {"mails_waiting", mails.letters},
          {"mails_tried", mails.tried},
          {"oldest_mail_at", when(mails.oldest)}};
}

void print(const alerts::Counts& alerts, const mail::Waiting& mails) {
  fmt::print("{}, dont {} par jour et {} dès la publication\n",
             count(alerts.confirmed, "alerte confirmée", "alertes confirmées"), alerts.daily,
             alerts.at_once);
  if (alerts.oldest_confirmed_at)
    fmt::print("la plus ancienne depuis le {}\n",
               base::french::day_and_time(*alerts.oldest_confirmed_at));
  fmt::print("{} de confirmation\n",
             count(alerts.asked, "demande en attente", "demandes en attente"));
  fmt::print("{} à envoyer, dont {} déjà en vain\n", count(mails.letters, "courriel", "courriels"),
             mails.tried);
  if (mails.oldest)
    fmt::print("le plus ancien depuis le {}\n", base::french::day_and_time(*mails.oldest));
}

}  // namespace

cli::Command alerts_command(const Context& context) {
  return {.verb = "alerts",
          .summary = "Compte les alertes par courriel et ce qui reste à envoyer",
          .right = kOperate,
          .run = [&context](const access::Actor&, const cli::Input& input) -> base::Result<int> {
            auto session = context.database.session();
            const auto alerts = alerts::count(session);
            const auto mails = mail::count_waiting(session, alerts::kLetters);
            if (input.json)
              std::cout << json_text(json_of(alerts, mails)) << '\n';
            else
              print(alerts, mails);
            return 0;
          }};
}

}  // namespace passerelle::offers
