#include "platform/settings/settings.hpp"

#include "platform/testing/fresh_database.hpp"

namespace passerelle::settings {
namespace {

class SettingsTest : public db::DatabaseTest {
 protected:
  void set(std::string_view name, std::string_view value) {
    ASSERT_TRUE(database_->write([&](db::Session& session) -> base::Result<void> {
      record(session, name, value);
      return {};
    }));
  }
  std::optional<std::string> read(std::string_view name) {
    auto session = database_->session();
    return find(session, name);
  }
  bool is_a_trial() {
    auto session = database_->session();
    return is_trial(session);
  }
};

TEST_P(SettingsTest, IsNothingUntilItIsSet) {
  EXPECT_EQ(read("region.name"), std::nullopt);
  set("region.name", "Provence-Alpes-Côte d’Azur");
  EXPECT_EQ(read("region.name"), "Provence-Alpes-Côte d’Azur");
  EXPECT_EQ(read("region"), std::nullopt);
  set("region.name", "");
  EXPECT_EQ(read("region.name"), "") << "set to nothing is set";
}

TEST_P(SettingsTest, TheLastValueHolds) {
  set("a", "1");
  set("b", "2");
  set("a", "3");
  EXPECT_EQ(read("a"), "3");
  EXPECT_EQ(read("b"), "2");
}

TEST_P(SettingsTest, GoesWithTheWriteThatSetIt) {
  EXPECT_FALSE(database_->write([](db::Session& session) -> base::Result<void> {
    record(session, "a", "1");
    EXPECT_EQ(find(session, "a"), "1");
    return base::fail(base::ErrorKind::Conflict, "TRIED", "Essai.");
  }));
  EXPECT_EQ(read("a"), std::nullopt);
}

TEST_P(SettingsTest, ABaseIsATrialUntilItIsDeclaredReal) {
  EXPECT_TRUE(is_a_trial());
  set("base.mode", "Real");
  EXPECT_TRUE(is_a_trial()) << "nothing but the word itself";
  set("base.mode", "real");
  EXPECT_FALSE(is_a_trial());
  set("base.mode", "trial");
  EXPECT_TRUE(is_a_trial());
}

RUN_ON_BOTH_DATABASES(SettingsTest);

}  // namespace
}  // namespace passerelle::settings
