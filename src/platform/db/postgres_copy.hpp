#pragma once

#include <libpq-fe.h>

#include <cstdint>
#include <span>
#include <string>

#include "platform/db/postgres_values.hpp"

namespace passerelle::db {

/// Rows sent by COPY in its binary form, which costs the server several times less than as many
/// INSERTs. Nothing is written unless finish() is reached.
class PostgresCopy {
 public:
  PostgresCopy(PGconn* handle, const Statement& statement);
  ~PostgresCopy();
  PostgresCopy(const PostgresCopy&) = delete;
  PostgresCopy& operator=(const PostgresCopy&) = delete;

  void add(const PostgresBinder& values);
  /// Rows written. Throws a Failure when the server refuses one, as the others do.
  std::int64_t finish();

 private:
  void send();
  [[noreturn]] void fail(const std::string& why);

  PGconn* handle_;
  const Statement& statement_;
  std::string buffer_;
  bool is_open_ = false;
};

}  // namespace passerelle::db
