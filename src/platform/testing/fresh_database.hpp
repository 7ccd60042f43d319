#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

#include "base/identifiers.hpp"
#include "platform/db/db.hpp"

namespace passerelle::db {

inline std::string_view name_of(Dialect dialect) {
  return dialect == Dialect::Sqlite ? "sqlite" : "postgres";
}
inline void PrintTo(Dialect dialect, std::ostream* out) {
  *out << name_of(dialect);
}

/// The server that ./dev test starts; "" when there is none.
inline std::string test_server() {
  const char* url = std::getenv("PASSERELLE_TEST_POSTGRES");
  return url ? url : "";
}

/// An empty database of one test's own, gone when the test ends.
class FreshDatabase {
 public:
  explicit FreshDatabase(Dialect dialect) : dialect_(dialect) {
    if (dialect_ == Dialect::Postgres) run_on_server("CREATE DATABASE " + name_);
  }
  ~FreshDatabase() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
    if (dialect_ == Dialect::Postgres)
      run_on_server("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
  }
  FreshDatabase(const FreshDatabase&) = delete;
  FreshDatabase& operator=(const FreshDatabase&) = delete;

  std::string url() const {
    if (dialect_ == Dialect::Sqlite) return "sqlite:" + (folder_ / "passerelle.db").string();
    constexpr std::string_view kScheme = "://", kFirst = "/postgres";
    auto url = test_server();
    const auto place = url.find(kFirst, url.find(kScheme) + kScheme.size());
    return url.replace(place, kFirst.size(), "/" + name_);
  }
  /// Where SQLite keeps its files.
  const std::filesystem::path& folder() const { return folder_; }

 private:
  static void run_on_server(const std::string& sql) {
    Database server(test_server());
    auto session = server.session();
    server.execute_script(session, sql);
  }
  Dialect dialect_;
  std::string name_ = "unit_" + base::random_hex(6);
  std::filesystem::path folder_ = std::filesystem::temp_directory_path() / name_;
};

/// Tests written once and run on both databases.
class EachDatabaseTest : public ::testing::TestWithParam<Dialect> {
 protected:
  void SetUp() override {
    // One program run by hand has no server; ./dev test, which CI runs, always gives one.
    if (GetParam() == Dialect::Postgres && test_server().empty())
      GTEST_SKIP() << "PASSERELLE_TEST_POSTGRES is not set: ./dev test starts a server";
  }
};

/// Those that each have a fresh one.
class DatabaseTest : public EachDatabaseTest {
 protected:
  void SetUp() override {
    EachDatabaseTest::SetUp();
    if (IsSkipped()) return;
    fresh_.emplace(GetParam());
    database_.emplace(fresh_->url());
    prepare();
  }
  /// The tables that the test needs: all of Passerelle's, unless a suite says otherwise.
  virtual void prepare() { ASSERT_TRUE(database_->migrate(kNow)); }

  static constexpr base::Instant kNow{1'480'000'000 * base::kSecondUs};
  std::optional<FreshDatabase> fresh_;
  std::optional<Database> database_;
};

}  // namespace passerelle::db

/// Runs a suite that derives from DatabaseTest on SQLite and on PostgreSQL, or on one of them.
#define RUN_ON_BOTH_DATABASES(suite) \
  RUN_ON_DATABASES(suite, passerelle::db::Dialect::Sqlite, passerelle::db::Dialect::Postgres)
#define RUN_ON_DATABASES(suite, ...)                                                         \
  INSTANTIATE_TEST_SUITE_P(On, suite, ::testing::Values(__VA_ARGS__), [](const auto& info) { \
    return std::string(passerelle::db::name_of(info.param));                                 \
  })
