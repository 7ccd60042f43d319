#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "offers/alerts/alert.hpp"
#include "offers/alerts/rounds.hpp"
#include "offers/pages/alert_letters.hpp"
#include "offers/pages/alert_search.hpp"
#include "offers/tests/exchange.hpp"
#include "platform/events/events.hpp"
#include "platform/mail/dispatcher.hpp"

namespace passerelle::offers::alerts {

/// A mail as its server got it, with its lines whole again.
struct Sent {
  std::string to, text;
  bool has(std::string_view words) const { return text.find(words) != text.npos; }
  /// The secret of its link to /alerts/ACTION/; "" when there is none.
  std::string token(std::string_view action) const {
    const auto start = "/alerts/" + std::string(action) + "/";
    const auto at = text.find(start);
    return at == text.npos ? "" : text.substr(at + start.size(), 48);
  }
};

/// A base with offers, alerts and a server that takes mail, on both databases.
class AlertTest : public db::EachDatabaseTest {
 protected:
  void SetUp() override {
    EachDatabaseTest::SetUp();
    base_.context.mail = &mail_;
  }
  void import(const std::string& lines) {
    base_.import(base_.upload_of(
        "reference;libelle_metier;description;experience;type_contrat;commune;siret;courriel;"
        "mouvement\n" +
        lines));
    events::number_new_events(base_.database);
  }
  static std::string line_of(std::string_view reference, std::string_view title,
                             std::string_view town = "Avignon", std::string_view movement = "") {
    std::string line;
    for (const auto cell :
         {reference, title, std::string_view("Un travail."), std::string_view("2 ans"),
          std::string_view("CDI"), town, std::string_view("00000001800002"),
          std::string_view("rh@fictive.example"), movement})
      line += (line.empty() ? "" : ";") + std::string(cell);
    return line + "\n";
  }
  void move_to(std::string_view moment) { base_.clock = base::Clock(*base::parse_instant(moment)); }

  void ask_for(std::string search, Frequency frequency = Frequency::AtOnce,
               std::string address = "nom@exemple.fr") {
    ask(base_.context, {std::move(address), std::move(search), frequency});
  }
  /// Asks and confirms.
  void follow(std::string search, Frequency frequency = Frequency::AtOnce) {
    ask_for(std::move(search), frequency);
    const auto mails = send();
    ASSERT_EQ(mails.size(), 1u);
    ASSERT_TRUE(confirm(base_.context, mails[0].token("confirm")));
  }
  int tell(Frequency frequency = Frequency::AtOnce) {
    return tell_news(base_.context, frequency, pages::criteria_of_kept).value_or(-1);
  }
  /// What a server that answers `outcome` is given.
  std::vector<Sent> send(mail::Outcome outcome = mail::Outcome::Sent) {
    std::vector<Sent> mails;
    mail::Dispatcher dispatcher(base_.database, base_.clock, pages::alert_letters(base_.context),
                                [&](const std::string& to, std::string_view text) {
                                  mails.push_back({to, unfolded(std::string(text))});
                                  return mail::Attempt{outcome, "RCPT 550"};
                                });
    dispatcher.run();
    return mails;
  }
  std::int64_t rows_left() {
    auto session = base_.database.session();
    const auto counts = count(session);
    return counts.asked + counts.confirmed + mail::count_waiting(session, kLetters).letters;
  }

  /// Lines as they were before they were cut, and plain spaces.
  static std::string unfolded(std::string text) {
    for (const auto& [coded, plain] : {std::pair("=\r\n", ""), std::pair("=C2=A0", " ")})
      for (auto at = text.find(coded); at != text.npos; at = text.find(coded, at))
        text.replace(at, std::string_view(coded).size(), plain);
    return text;
  }

  mail::Settings mail_{.server_url = "smtp://127.0.0.1",
                       .from = "offres@exemple.fr",
                       .site = "https://emploi.exemple.fr"};
  Exchange base_{GetParam()};
};

}  // namespace passerelle::offers::alerts
