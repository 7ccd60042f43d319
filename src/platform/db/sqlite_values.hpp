#pragma once

#include <sqlite3.h>

#include "platform/db/db.hpp"

namespace passerelle::db {

class SqliteBinder final : public Binder {
 public:
  explicit SqliteBinder(sqlite3_stmt* statement) : statement_(statement) {}
  void null() override { sqlite3_bind_null(statement_, ++index_); }
  void integer(std::int64_t value) override { sqlite3_bind_int64(statement_, ++index_, value); }
  void real(double value) override { sqlite3_bind_double(statement_, ++index_, value); }
  void boolean(bool value) override { sqlite3_bind_int(statement_, ++index_, value ? 1 : 0); }
  // The values outlive the step: the query struct that holds them stands until its rows are read,
  // and the bindings are cleared then. Copies of some kilobytes a row would cost a tenth of it.
  void text(std::string_view value) override { bind_text(value, SQLITE_STATIC); }
  void written(std::string_view value) override { bind_text(value, SQLITE_TRANSIENT); }
  void bytes(std::string_view value) override {
    sqlite3_bind_blob64(statement_, ++index_, value.data() ? value.data() : "", value.size(),
                        SQLITE_STATIC);
  }

 private:
  void bind_text(std::string_view value, sqlite3_destructor_type lifetime) {
    sqlite3_bind_text64(statement_, ++index_, value.data() ? value.data() : "", value.size(),
                        lifetime, SQLITE_UTF8);
  }
  sqlite3_stmt* statement_;
  int index_ = 0;
};

class SqliteRow final : public RowReader {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
  bool is_null() override { return sqlite3_column_type(statement_, column_) == SQLITE_NULL; }
  void skip() override { ++column_; }
  std::int64_t integer() override { return sqlite3_column_int64(statement_, column_++); }
  double real() override { return sqlite3_column_double(statement_, column_++); }
  bool boolean() override { return sqlite3_column_int(statement_, column_++) != 0; }
  std::string text() override { return bytes(); }
  std::string bytes() override {
    const void* data = sqlite3_column_blob(statement_, column_);
    const int size = sqlite3_column_bytes(statement_, column_++);
    return data ? std::string(static_cast<const char*>(data), static_cast<std::size_t>(size))
                : std::string();
  }

 private:
  sqlite3_stmt* statement_;
  int column_ = 0;
};

}  // namespace passerelle::db
