#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/db/db.hpp"

namespace passerelle::db {

/// What a Session needs of a client library. One thread at a time.
class Connection {
 public:
  using IndexedRowFunction = void (*)(void* target, std::size_t index, RowReader& row);
  virtual ~Connection() = default;
  virtual void begin_write(Durability durability) = 0;
  virtual void begin_read() = 0;
  virtual void commit() = 0;
  virtual void roll_back() noexcept = 0;
  virtual std::int64_t run(const Statement& statement, const void* query, BindFunction bind,
                           void* target, RowFunction row) = 0;
  virtual std::int64_t run_many(const Statement& statement, const void* queries, std::size_t stride,
                                std::size_t count, BindFunction bind, void* target,
                                IndexedRowFunction row) = 0;
  virtual void run_script(std::string_view sql) = 0;
  virtual std::string schema_text() = 0;
  /// Fit to be lent: reached, and in no transaction.
  virtual bool is_usable() = 0;
  virtual Dialect dialect() const = 0;
};

std::unique_ptr<Connection> open_sqlite(const std::string& path);
std::unique_ptr<Connection> open_postgres(const std::string& url);

}  // namespace passerelle::db
