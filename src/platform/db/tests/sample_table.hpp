#pragma once

#include <cstdint>
#include <set>
#include <string_view>

#include "platform/test_queries.hpp"
#include "platform/testing/fresh_database.hpp"

namespace passerelle::db {

namespace sql = platform::sql;

/// Tests of the database layer itself, on a table with a column of every type.
class SampleTest : public DatabaseTest {
 protected:
  void prepare() override {
    auto session = database_->session();
    database_->execute_script(session, GetParam() == Dialect::Sqlite ? kSqlite : kPostgres);
  }

  /// One write of its own.
  void add(std::int64_t id, std::int64_t whole = 0) {
    ASSERT_TRUE(database_->write([&](Session& session) -> base::Result<std::int64_t> {
      return session.execute(sql::AddSample{.id = id, .whole = whole});
    }));
  }
  /// The samples that everybody sees.
  std::set<std::int64_t> ids() {
    std::set<std::int64_t> ids;
    for (const auto& row : database_->session().list(sql::ListSamples{})) ids.insert(row.id);
    return ids;
  }
  std::int64_t whole_of(std::int64_t id) {
    return database_->session().find(sql::FindSample{.id = id})->whole.value();
  }

 private:
  static constexpr std::string_view kSqlite =
      "CREATE TABLE platform_sample (id INTEGER PRIMARY KEY, whole INTEGER, ratio REAL,"
      " done INTEGER, label TEXT, day TEXT, at INTEGER, content TEXT, raw BLOB) STRICT;"
      "CREATE TABLE platform_sample_part (sample_id INTEGER NOT NULL"
      " REFERENCES platform_sample (id) DEFERRABLE INITIALLY DEFERRED) STRICT";
  static constexpr std::string_view kPostgres =
      "CREATE TABLE platform_sample (id BIGINT PRIMARY KEY, whole BIGINT, ratio DOUBLE PRECISION,"
      " done BOOLEAN, label TEXT, day DATE, at BIGINT, content JSON, raw BYTEA);"
      "CREATE TABLE platform_sample_part (sample_id BIGINT NOT NULL"
      " REFERENCES platform_sample (id) DEFERRABLE INITIALLY DEFERRED)";
};

}  // namespace passerelle::db
