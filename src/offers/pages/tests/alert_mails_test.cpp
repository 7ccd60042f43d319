// The mails of alerts, word for word: src/offers/pages/tests/mails/ holds them as they are to be.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "offers/pages/alert_models.hpp"

namespace passerelle::offers::pages {
namespace {

const std::string kSite = "https://emploi.exemple.fr";

AlertMail sample() {
  return {.told = "«\u00a0maçon\u00a0», Arles (13) et 30\u00a0km autour",
          .frequency = alerts::Frequency::Daily,
          .ends_at = *base::parse_instant("2027-05-05T21:59:59Z"),
          .stop_href = kSite + "/alerts/stop/aaaa",
          .renew_href = {},
          .is_fictional = false};
}

std::vector<MailedOffer> offers() {
  return {{kSite + "/offers/12", "Maçon <finisseur> & coffreur", "Bâtir & Fils", "Arles (13)",
           "CDI", "2\u00a0000 à 2\u00a0300\u00a0€ brut par mois"},
          {kSite + "/offers/9", "Maçonne", "", "Tarascon (13)", "CDD de 6\u00a0mois", ""}};
}

/// With UPDATE_MAILS=1 the files are written anew, to be read before they are kept.
void expect_as_kept(const std::string& name, const std::string& text) {
  const auto path =
      std::filesystem::path(PASSERELLE_SOURCE_DIR) / "src/offers/pages/tests/mails" / name;
  if (std::getenv("UPDATE_MAILS")) std::ofstream(path, std::ios::binary) << text;
  std::ostringstream kept;
  kept << std::ifstream(path, std::ios::binary).rdbuf();
  EXPECT_EQ(text, kept.str()) << name;
}

void expect_mail(const std::string& name, const mail::Message& message) {
  expect_as_kept(name + ".txt", "Objet : " + message.subject + "\n\n" + message.text);
  expect_as_kept(name + ".html", message.html);
}

TEST(AlertMailsTest, News) {
  const auto message = render_news_mail(sample(), offers(), 23, kSite + "/offers?q=ma%C3%A7on");
  expect_mail("news", message);
  EXPECT_EQ(message.unsubscribe, kSite + "/alerts/stop/aaaa");
}

TEST(AlertMailsTest, Confirmation) {
  auto alert = sample();
  alert.stop_href.clear();
  const auto message = render_confirm_mail(alert, kSite + "/alerts/confirm/bbbb");
  expect_mail("confirm", message);
  EXPECT_EQ(message.unsubscribe, "") << "there is nothing to stop yet";
}

TEST(AlertMailsTest, EndOfAnAlertOfATrial) {
  auto alert = sample();
  alert.renew_href = kSite + "/alerts/renew/cccc";
  alert.is_fictional = true;
  expect_mail("end", render_end_mail(alert));
}

TEST(AlertMailsTest, NothingIsLoadedFromAnywhere) {
  const auto html = render_news_mail(sample(), offers(), 2, kSite + "/offers").html;
  for (const auto* sign : {"<img", "<script", "<link", "url(", "@import", "src="})
    EXPECT_EQ(html.find(sign), html.npos) << sign;
}

}  // namespace
}  // namespace passerelle::offers::pages
