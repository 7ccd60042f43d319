#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <thread>
#include <unordered_map>

#include "platform/db/connection.hpp"
#include "platform/db/sqlite_values.hpp"

namespace passerelle::db {
namespace {

constexpr int kBusyTries = 10'000;  // one a millisecond: a writer waits 10 s at most
// Rows of 3 kB: SQLite's usual pages of 4 KiB would hold one each, a third of them empty.
constexpr int kPageBytes = 16'384;
// Pages in the write-ahead log: from the first figure (32 MiB) it is copied back after each commit;
// past the second (96 MiB) the log is made to start again (SQLite's own checkpoints let it grow
// without bound under a steady writer).
constexpr int kPagesToCopy = 2'048;
constexpr int kPagesToRestart = 6'144;

int wait_a_millisecond(void*, int tries) {
  if (tries >= kBusyTries) return 0;
  std::this_thread::sleep_for(std::chrono::milliseconds(1));
  return 1;
}

class SqliteConnection final : public Connection {
 public:
  explicit SqliteConnection(const std::string& path) {
    std::error_code ignored;  // SQLite tells what is wrong with the path
    if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty())
      std::filesystem::create_directories(folder, ignored);
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(path.c_str(), &handle_, flags, nullptr) != SQLITE_OK) {
      const std::string why = sqlite3_errmsg(handle_);
      sqlite3_close(handle_);
      throw Failure("cannot open " + path + ": " + why);
    }
    sqlite3_busy_handler(handle_, wait_a_millisecond, nullptr);
    run_script("PRAGMA page_size=" + std::to_string(kPageBytes) +
               "; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
               "PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864;"
               "PRAGMA cache_size=-4096; PRAGMA temp_store=MEMORY;");
    sqlite3_wal_hook(
        handle_,
        [](void* self, sqlite3*, const char*, int pages) {
          static_cast<SqliteConnection*>(self)->wal_pages_ = pages;
          return SQLITE_OK;
        },
        this);
  }

  ~SqliteConnection() override {
    for (const auto& [name, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(handle_);
  }

  void begin_write(Durability durability) override {
    if (!has_written_) {
      // A chunk changes thousands of pages; a reader finds its own in the system's cache, and there
      // are as many readers as requests.
      run_script("PRAGMA cache_size=-32768");
      has_written_ = true;
    }
    if (durability != durability_) {
      run_script(durability == Durability::AtOnce ? "PRAGMA synchronous=FULL"
                                                  : "PRAGMA synchronous=NORMAL");
      durability_ = durability;
    }
    run_script("BEGIN IMMEDIATE");
    is_reading_ = false;
  }
  void begin_read() override {
    run_script("BEGIN");
    is_reading_ = true;
  }

  void commit() override {
    run_script("COMMIT");
    is_reading_ = false;
    copy_log_back();
  }

  void roll_back() noexcept override {
    is_reading_ = false;
    if (!sqlite3_get_autocommit(handle_))
      sqlite3_exec(handle_, "ROLLBACK", nullptr, nullptr, nullptr);
  }

  std::int64_t run(const Statement& statement, const void* query, BindFunction bind, void* target,
                   RowFunction row) override {
    sqlite3_stmt* prepared = prepare(statement);
    step_all(prepared, statement, query, bind, [&](RowReader& reader) {
      if (row) row(target, reader);
    });
    if (sqlite3_get_autocommit(handle_) && !sqlite3_stmt_readonly(prepared)) copy_log_back();
    return sqlite3_changes64(handle_);
  }

  std::int64_t run_many(const Statement& statement, const void* queries, std::size_t stride,
                        std::size_t count, BindFunction bind, void* target,
                        IndexedRowFunction row) override {
    sqlite3_stmt* prepared = prepare(statement);
    std::int64_t changes = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const void* query = static_cast<const char*>(queries) + i * stride;
      step_all(prepared, statement, query, bind, [&](RowReader& reader) {
        if (row) row(target, i, reader);
      });
      changes += sqlite3_changes64(handle_);
    }
    return changes;
  }

  void run_script(std::string_view sql) override {
    char* message = nullptr;
    if (sqlite3_exec(handle_, std::string(sql).c_str(), nullptr, nullptr, &message) != SQLITE_OK) {
      const std::string why = message ? message : "unknown";
      sqlite3_free(message);
      throw Failure("sqlite: " + why);
    }
  }

  std::string schema_text() override {
    static constexpr Statement kSchema{
        "db.schema",
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' "
        "ORDER BY type DESC, name",
        "",
        {}};
    std::string text;
    run(
        kSchema, nullptr, [](const void*, Binder&) {}, &text,
        [](void* target, RowReader& row) {
          *static_cast<std::string*>(target) += row.text() + ";\n";
        });
    return text;
  }

  bool is_usable() override { return sqlite3_get_autocommit(handle_) != 0; }
  Dialect dialect() const override { return Dialect::Sqlite; }

 private:
  [[noreturn]] void fail(const Statement& statement) {
    throw Failure(std::string(statement.name) + ": " + sqlite3_errmsg(handle_));
  }

  sqlite3_stmt* prepare(const Statement& statement) {
    auto& prepared = statements_[statement.sqlite.data()];
    if (!prepared && sqlite3_prepare_v3(handle_, statement.sqlite.data(),
                                        static_cast<int>(statement.sqlite.size()),
                                        SQLITE_PREPARE_PERSISTENT, &prepared, nullptr) != SQLITE_OK)
      fail(statement);
    if (is_reading_ && !sqlite3_stmt_readonly(prepared))
      throw Failure(std::string(statement.name) + ": a read never writes");
    return prepared;
  }

  template <class F>
  void step_all(sqlite3_stmt* prepared, const Statement& statement, const void* query,
                BindFunction bind, F use) {
    struct Reset {
      sqlite3_stmt* prepared;
      ~Reset() {
        sqlite3_reset(prepared);
        sqlite3_clear_bindings(prepared);
      }
    } reset{prepared};
    SqliteBinder binder(prepared);
    bind(query, binder);
    for (;;) {
      const int state = sqlite3_step(prepared);
      if (state == SQLITE_DONE) return;
      if (state != SQLITE_ROW) fail(statement);
      SqliteRow reader(prepared);
      use(reader);
    }
  }

  void copy_log_back() {
    if (wal_pages_ < kPagesToCopy) return;
    int pages = 0, copied = 0;
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_PASSIVE, &pages, &copied);
    if (pages >= kPagesToRestart) restart_log();
    wal_pages_ = 0;
  }

  /// Waits for the readers of the old log, but not longer than a web request can bear.
  void restart_log() {
    sqlite3_busy_timeout(handle_, 50);
    sqlite3_wal_checkpoint_v2(handle_, nullptr, SQLITE_CHECKPOINT_RESTART, nullptr, nullptr);
    sqlite3_busy_handler(handle_, wait_a_millisecond, nullptr);
  }

  sqlite3* handle_ = nullptr;
  std::unordered_map<const char*, sqlite3_stmt*> statements_;
  int wal_pages_ = 0;
  bool is_reading_ = false;
  bool has_written_ = false;
  Durability durability_ = Durability::AtOnce;
};

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path) {
  return std::make_unique<SqliteConnection>(path);
}

}  // namespace passerelle::db
