#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace passerelle::db {

/// One file of db/migrations, expanded by the build for each database.
struct Migration {
  std::string_view name;
  std::string_view checksum;  ///< SHA-256 of the file: a migration that ran never changes
  std::string_view sqlite;
  std::string_view postgres;
};

class Database;

/// In the order of their timestamps.
std::span<const Migration> migrations();

/// Runs those of `migrations` that are missing, each in its transaction; gives their names.
/// MIGRATION_CHANGED when one that ran is no longer the same, MIGRATION_UNKNOWN when the base
/// holds one that is not among them: nothing runs then.
base::Result<std::vector<std::string>> run_migrations(Database& database,
                                                      std::span<const Migration> migrations,
                                                      base::Instant now);

}  // namespace passerelle::db
