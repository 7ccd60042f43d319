#include <map>

#include "platform/db/connection.hpp"
#include "platform/db/migrations.hpp"
#include "platform/queries.hpp"

namespace passerelle::db {
namespace {

std::string_view script_of(const Migration& migration, Dialect dialect) {
  return dialect == Dialect::Sqlite ? migration.sqlite : migration.postgres;
}

/// The table of what ran must exist before anything can be said to have run. Under the lock: two
/// nodes that make it at once would break PostgreSQL's own tables, IF NOT EXISTS or not.
base::Result<void> ensure_ledger(Database& database) {
  return database.write([&](Session& lent) -> base::Result<void> {
    lent.execute(platform::sql::LockMigrations{});
    database.execute_script(lent,
                            "CREATE TABLE IF NOT EXISTS platform_migration (name TEXT PRIMARY KEY,"
                            " checksum TEXT NOT NULL, applied_at BIGINT NOT NULL)");
    return {};
  });
}

std::map<std::string, std::string> list_applied(Session& session) {
  std::map<std::string, std::string> applied;
  for (auto& row : session.list(platform::sql::ListMigrations{}))
    applied.emplace(std::move(row.name), std::move(row.checksum));
  return applied;
}

base::Result<void> check_known(const std::map<std::string, std::string>& applied,
                               std::span<const Migration> migrations) {
  auto unknown = applied;
  for (const auto& migration : migrations) {
    const auto found = unknown.find(std::string(migration.name));
    if (found == unknown.end()) continue;
    if (found->second != migration.checksum)
      return base::fail(
          base::ErrorKind::Conflict, "MIGRATION_CHANGED",
          "La migration « " + found->first + " » a été modifiée après avoir été appliquée.");
    unknown.erase(found);
  }
  if (unknown.empty()) return {};
  return base::fail(base::ErrorKind::Conflict, "MIGRATION_UNKNOWN",
                    "La base vient d’une version plus récente (« " + unknown.begin()->first +
                        " ») : mettez le programme à jour.");
}

}  // namespace

base::Result<std::vector<std::string>> run_migrations(Database& database,
                                                      std::span<const Migration> migrations,
                                                      base::Instant now) {
  TRY(ensure_ledger(database));
  std::vector<std::string> done;
  for (const auto& migration : migrations) {
    const auto one = database.write([&](Session& lent) -> base::Result<bool> {
      lent.execute(platform::sql::LockMigrations{});
      const auto applied = list_applied(lent);
      TRY(check_known(applied, migrations));
      if (applied.contains(std::string(migration.name))) return false;
      database.execute_script(lent, script_of(migration, database.dialect()));
      lent.execute(platform::sql::RecordMigration{
          .name = migration.name, .checksum = migration.checksum, .applied_at = now});
      return true;
    });
    if (!one) return std::unexpected(one.error());
    if (*one) done.emplace_back(migration.name);
  }
  return done;
}

base::Result<std::vector<std::string>> Database::migrate(base::Instant now) {
  return run_migrations(*this, migrations(), now);
}

}  // namespace passerelle::db
