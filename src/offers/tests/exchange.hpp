#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>

#include "offers/delivery/delivery.hpp"
#include "platform/storage/file_store.hpp"
#include "platform/testing/fresh_database.hpp"

namespace passerelle::offers {

/// A base of one test's own that files can be sent to, on 5 November 2026.
class Exchange {
 public:
  explicit Exchange(db::Dialect dialect) : fresh_(dialect) {
    std::filesystem::create_directories(fresh_.folder());
    if (!database.migrate(clock.now())) throw std::runtime_error("the base is not migrated");
  }

  Upload upload_of(std::string_view text, std::string partner = "brea", Mode mode = Mode::Delta) {
    const auto path = fresh_.folder() / "offres.csv";
    std::ofstream(path, std::ios::binary) << text;
    return {.file = path, .file_name = "offres.csv", .partner = std::move(partner), .mode = mode};
  }
  const std::filesystem::path& folder() const { return fresh_.folder(); }
  Delivery import(const Upload& upload) {
    const auto received = receive(context, actor, upload);
    if (!received) throw std::runtime_error(received.error().code);
    const auto applied = apply(context, actor, received->id);
    if (!applied) throw std::runtime_error(applied.error().code);
    return *applied;
  }

 private:
  db::FreshDatabase fresh_;

 public:
  db::Database database{fresh_.url()};
  storage::FileStore files{fresh_.folder() / "files"};
  base::Clock clock{*base::parse_instant("2026-11-05T09:00:00Z")};
  Context context{.database = database, .files = files, .clock = clock};
  access::Actor actor{.who = "essai", .role = access::Role::Operator};
};

/// Tests of what holds whatever is sent, in an order that a seed draws.
class ExchangeProperty : public testing::TestWithParam<unsigned> {
 protected:
  unsigned pick(unsigned below) {
    return std::uniform_int_distribution<unsigned>(0, below - 1)(random_);
  }
  /// Each line has its verdict once, in order, and the counts and rules are what the report tells.
  Delivery expect_conserved(DeliveryId id) {
    auto session = base_.database.session();
    auto delivery = *get_delivery(session, base_.actor, id);
    Counts told;
    std::map<std::string, std::int64_t> by_rule;
    each_report_line(session, id, [&](ReportLine&& line) {
      EXPECT_EQ(line.line, ++told.received);
      EXPECT_EQ(line.messages.size(), line.codes.size());
      told.created += line.verdict == "created";
      told.duplicate += line.verdict == "duplicate";
      told.set_aside += line.verdict == "set_aside";
      told.refused += line.verdict == "refused";
      for (const auto& code : line.codes) ++by_rule[code];
      return true;
    });
    EXPECT_TRUE(delivery.counts.is_conserved());
    EXPECT_EQ(told.received, delivery.counts.received);
    EXPECT_EQ(told.created, delivery.counts.created);
    EXPECT_EQ(told.duplicate, delivery.counts.duplicate);
    EXPECT_EQ(told.set_aside, delivery.counts.set_aside);
    EXPECT_EQ(told.refused, delivery.counts.refused);
    EXPECT_EQ(by_rule, delivery.by_rule);
    return delivery;
  }

  std::mt19937 random_{GetParam()};
  Exchange base_{db::Dialect::Sqlite};
};

}  // namespace passerelle::offers
