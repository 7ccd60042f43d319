#pragma once

#include <array>
#include <span>
#include <string_view>

namespace passerelle::db {

/// One file of db/migrations, expanded by the build for each database.
struct Migration {
  std::string_view name;
  std::string_view checksum;  ///< SHA-256 of the file: a migration that ran never changes
  std::string_view sqlite;
  std::string_view postgres;
};

/// In the order of their timestamps.
std::span<const Migration> migrations();

}  // namespace passerelle::db
