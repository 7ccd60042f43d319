#include "platform/mail/settings.hpp"

#include <gtest/gtest.h>

#include "platform/mail/smtp.hpp"

namespace passerelle::mail {
namespace {

constexpr auto kSite = "https://emploi.exemple.fr/", kFrom = "Offres@exemple.fr";

TEST(MailSettingsTest, WithoutServerNothingIsSent) {
  EXPECT_FALSE(parse_settings({}).value().is_open());
  for (const Asked& asked : {Asked{.from = kFrom}, Asked{.tls = "starttls"}})
    EXPECT_EQ(parse_settings(asked).error().field, "--smtp") << "said for nothing";
  EXPECT_FALSE(parse_settings({.site = kSite}).value().is_open());
}

TEST(MailSettingsTest, TheWayIsKeptFromOthersEyes) {
  const auto tls_of = [](std::string server, std::string tls) {
    return parse_settings(
               {.server = std::move(server), .tls = std::move(tls), .from = kFrom, .site = kSite})
        .value()
        .tls;
  };
  EXPECT_EQ(tls_of("smtp://relais.exemple.fr:587", ""), Tls::StartTls);
  EXPECT_EQ(tls_of("smtps://relais.exemple.fr", ""), Tls::Implicit);
  EXPECT_EQ(tls_of("smtp://127.0.0.1:25", ""), Tls::None);
  EXPECT_EQ(tls_of("smtp://[::1]:25", ""), Tls::None);
  EXPECT_EQ(tls_of("smtp://localhost", "starttls"), Tls::StartTls);
}

TEST(MailSettingsTest, SaysWhichOptionIsAtFault) {
  struct Case {
    Asked asked;
    const char* option;
  };
  for (const auto& [asked, option] :
       std::vector<Case>{{{"http://exemple.fr", "", kFrom, kSite}, "--smtp"},
                         {{"smtp://", "", kFrom, kSite}, "--smtp"},
                         {{"smtp://nom:secret@exemple.fr", "", kFrom, kSite}, "--smtp"},
                         {{"smtp://exemple.fr", "none", kFrom, kSite}, "--smtp-tls"},
                         {{"smtp://127.0.0.1.exemple.fr", "none", kFrom, kSite}, "--smtp-tls"},
                         {{"smtp://exemple.fr", "implicit", kFrom, kSite}, "--smtp-tls"},
                         {{"smtps://exemple.fr", "starttls", kFrom, kSite}, "--smtp-tls"},
                         {{"smtp://exemple.fr", "", "offres", kSite}, "--mail-from"},
                         {{"smtp://exemple.fr", "", kFrom, ""}, "--public-url"},
                         {{"smtp://exemple.fr", "", kFrom, "emploi.exemple.fr"}, "--public-url"}}) {
    const auto parsed = parse_settings(asked);
    ASSERT_FALSE(parsed) << asked.server << " " << asked.tls;
    EXPECT_EQ(parsed.error().field, option) << asked.server;
    EXPECT_EQ(parsed.error().message.find("secret"), std::string::npos);
  }
}

TEST(MailSettingsTest, AddressesAreWrittenOneWay) {
  const auto settings =
      parse_settings({.server = "smtp://exemple.fr", .from = kFrom, .site = kSite}).value();
  EXPECT_EQ(settings.from, "offres@exemple.fr");
  EXPECT_EQ(settings.site, "https://emploi.exemple.fr");
}

TEST(SmtpTest, OnlyARecipientRefusedForGoodStops) {
  EXPECT_EQ(outcome_of("RCPT", 550), Outcome::AddressRefused);
  EXPECT_EQ(outcome_of("RCPT", 451), Outcome::LetterLater) << "grey listing";
  EXPECT_EQ(outcome_of("BODY", 554), Outcome::LetterLater);
  EXPECT_EQ(outcome_of("DATA", 452), Outcome::LetterLater);
  EXPECT_EQ(outcome_of("RCPT", 421), Outcome::ServerLater);
  EXPECT_EQ(outcome_of("", 0), Outcome::ServerLater) << "it did not answer";
  for (const auto* verb : {"", "EHLO", "STARTTLS", "AUTH", "MAIL"})
    EXPECT_EQ(outcome_of(verb, 550), Outcome::ServerLater) << verb;
}

}  // namespace
}  // namespace passerelle::mail
