#include "platform/mail/address.hpp"

#include <gtest/gtest.h>

namespace passerelle::mail {
namespace {

TEST(AddressTest, IsWrittenOneWay) {
  EXPECT_EQ(parse_address("  Prenom.Nom+Emploi@Exemple.FR ").value(),
            "prenom.nom+emploi@exemple.fr");
  EXPECT_EQ(parse_address("a@b.co").value(), "a@b.co");
  EXPECT_EQ(domain_of("nom@exemple.fr"), "exemple.fr");
}

TEST(AddressTest, RefusesWhatNoServerWouldTake) {
  const auto label = std::string(64, 'a');
  for (const auto& typed : std::vector<std::string>{"",
                                                    "nom",
                                                    "@exemple.fr",
                                                    "nom@",
                                                    "nom@exemple",
                                                    "nom@@exemple.fr",
                                                    ".nom@exemple.fr",
                                                    "no..m@exemple.fr",
                                                    "nom.@exemple.fr",
                                                    "nom@-exemple.fr",
                                                    "nom@exemple-.fr",
                                                    "nom@exemple..fr",
                                                    "nom@192.0.2.1",
                                                    "nom@[192.0.2.1]",
                                                    "\"nom\"@exemple.fr",
                                                    "nom@exemple.fr\r\nBcc: tous@exemple.fr",
                                                    "nom@exemple.fr,autre@exemple.fr",
                                                    "nom prenom@exemple.fr",
                                                    "<nom@exemple.fr>",
                                                    label + "a@exemple.fr",
                                                    "nom@" + label + ".fr"}) {
    const auto parsed = parse_address(typed);
    ASSERT_FALSE(parsed) << typed;
    EXPECT_EQ(parsed.error().code, "ADDRESS_INVALID") << typed;
    EXPECT_EQ(parsed.error().field, "address");
  }
}

TEST(AddressTest, SaysWhenAnAccentIsAtFault) {
  EXPECT_EQ(parse_address("rené@exemple.fr").error().code, "ADDRESS_NOT_PLAIN");
}

}  // namespace
}  // namespace passerelle::mail
