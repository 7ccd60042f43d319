#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/id.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace passerelle::db {

enum class Dialect : std::uint8_t { Sqlite, Postgres };

/// The database cannot go on (unreachable, full, a broken constraint): never shown to a person.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// One query, written once in src/<module>/queries/*.sql and made by the build for both.
struct Statement {
  std::string_view name;
  std::string_view sqlite;
  std::string_view postgres;
  std::span<const unsigned> types;  ///< PostgreSQL type numbers of the parameters
  /// Of an INSERT whose values are parameters alone: PostgreSQL's COPY that does the same for many
  /// rows, and the parameter of each of its columns; else "" and none.
  std::string_view copy = {};
  std::span<const unsigned> copied = {};
};

/// Bytes that are not text (Statement type @bytes).
struct Bytes {
  std::string_view data;
};

/// Takes the values of a query in order; one for each of the two client libraries.
class Binder {
 public:
  virtual ~Binder() = default;
  virtual void null() = 0;
  virtual void integer(std::int64_t value) = 0;
  virtual void real(double value) = 0;
  virtual void boolean(bool value) = 0;
  virtual void text(std::string_view value) = 0;     ///< not copied: it outlives the statement
  virtual void written(std::string_view value) = 0;  ///< a value written out for this call: copied
  virtual void bytes(std::string_view value) = 0;

  void bind(std::int64_t value) { integer(value); }
  void bind(double value) { real(value); }
  void bind(bool value) { boolean(value); }
  void bind(std::string_view value) { text(value); }
  void bind(Bytes value) { bytes(value.data); }
  void bind(base::Instant at) { integer(at.us); }
  void bind(base::Date day) { written(base::to_text(day)); }
  template <class Tag>
  void bind(base::Id<Tag> id) {
    integer(id.value);
  }
  template <class T>
  void bind(const std::optional<T>& value) {
    if (value)
      bind(*value);
    else
      null();
  }
};

/// Gives the columns of the current row in order.
class RowReader {
 public:
  virtual ~RowReader() = default;
  virtual bool is_null() = 0;  ///< of the next column; does not move
  virtual void skip() = 0;
  virtual std::int64_t integer() = 0;
  virtual double real() = 0;
  virtual bool boolean() = 0;
  virtual std::string text() = 0;
  virtual std::string bytes() = 0;

  void read(std::int64_t& value) { value = integer(); }
  void read(double& value) { value = real(); }
  void read(bool& value) { value = boolean(); }
  void read(std::string& value) { value = text(); }
  void read(base::Instant& value) { value.us = integer(); }
  void read(base::Date& value) { value = base::parse_date(text()).value_or(base::Date{}); }
  template <class Tag>
  void read(base::Id<Tag>& value) {
    value.value = integer();
  }
  template <class T>
  void read(std::optional<T>& value) {
    if (is_null()) {
      value.reset();
      skip();
      return;
    }
    read(value.emplace());
  }
};

/// What the generated query structs look like: a statement and its parameters.
template <class Q>
concept Query = requires(const Q& query, Binder& binder) {
  { Q::kStatement } -> std::convertible_to<const Statement&>;
  query.bind(binder);
};

class Connection;  // one for each client library: sqlite_connection.cpp, postgres_connection.cpp

using RowFunction = void (*)(void* target, RowReader& row);
using BindFunction = void (*)(const void* query, Binder& binder);

/// A connection lent by the pool to one thread. Reads see committed data; writes go through
/// Database::write.
class Session {
 public:
  explicit Session(std::unique_ptr<Connection> connection, class Database* owner);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) = delete;

  /// Rows changed.
  template <Query Q>
  std::int64_t execute(const Q& query) {
    return run(Q::kStatement, &query, binder_of<Q>(), nullptr, nullptr);
  }
  template <Query Q>
  std::vector<typename Q::Row> list(const Q& query) {
    std::vector<typename Q::Row> rows;
    run(Q::kStatement, &query, binder_of<Q>(), &rows, [](void* target, RowReader& row) {
      static_cast<std::vector<typename Q::Row>*>(target)->push_back(Q::Row::read(row));
    });
    return rows;
  }
  template <Query Q>
  std::optional<typename Q::Row> find(const Q& query) {
    auto rows = list(query);
    if (rows.empty()) return {};
    return std::move(rows.front());
  }
  /// Calls `use(row)` row by row, without holding them all. `use` runs no statement of this
  /// session: a Failure.
  template <Query Q, class F>
  void each(const Q& query, F use) {
    run(Q::kStatement, &query, binder_of<Q>(), &use,
        [](void* target, RowReader& row) { (*static_cast<F*>(target))(Q::Row::read(row)); });
  }
  /// The same query for many values, in one go (a pipeline on PostgreSQL). Rows changed in all.
  template <Query Q>
  std::int64_t execute_many(std::span<const Q> queries) {
    return run_many(Q::kStatement, queries.data(), sizeof(Q), queries.size(), binder_of<Q>(),
                    nullptr, nullptr);
  }
  /// For each query its first row, or nothing, in the order asked.
  template <Query Q>
  std::vector<std::optional<typename Q::Row>> find_many(std::span<const Q> queries) {
    struct Target {
      std::vector<std::optional<typename Q::Row>> rows;
    } target{std::vector<std::optional<typename Q::Row>>(queries.size())};
    run_many(Q::kStatement, queries.data(), sizeof(Q), queries.size(), binder_of<Q>(), &target,
             [](void* to, std::size_t index, RowReader& row) {
               auto& slot = static_cast<Target*>(to)->rows[index];
               if (!slot) slot = Q::Row::read(row);
             });
    return std::move(target.rows);
  }
  Dialect dialect() const;

  /// Statements that this thread has run since it started: pages assert theirs with it.
  static std::uint64_t statements_run();

 private:
  friend class Database;
  using IndexedRowFunction = void (*)(void* target, std::size_t index, RowReader& row);
  template <Query Q>
  static BindFunction binder_of() {
    return [](const void* query, Binder& binder) { static_cast<const Q*>(query)->bind(binder); };
  }
  std::int64_t run(const Statement& statement, const void* query, BindFunction bind, void* target,
                   RowFunction row);
  std::int64_t run_many(const Statement& statement, const void* queries, std::size_t stride,
                        std::size_t count, BindFunction bind, void* target, IndexedRowFunction row);
  std::unique_ptr<Connection> connection_;
  Database* owner_;
  bool is_busy_ = false;
};

/// When a committed write is safe from a power cut. Later: with the next one that is safe at once,
/// or some seconds after; what is cut off is always the newest, whole transactions, so that work
/// which keeps its own place in the same transaction begins again from there.
enum class Durability : std::uint8_t { AtOnce, Later };

/// The pool and the one way to write. `url`: "sqlite:PATH" or "postgresql://…".
class Database {
 public:
  explicit Database(std::string url);
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  Session session();

  /// Runs `work(session)` in one write transaction (BEGIN IMMEDIATE on SQLite): committed when
  /// it gives a value, rolled back when it gives an Error or throws.
  template <class F>
  auto write(F work, Durability durability = Durability::AtOnce)
      -> std::invoke_result_t<F, Session&> {
    Session lent = session();
    begin_write(lent, durability);
    return finish(lent, work);
  }
  /// Runs `work(session)` on one unchanging state of the data.
  template <class F>
  auto read(F work) -> std::invoke_result_t<F, Session&> {
    Session lent = session();
    begin_read(lent);
    return finish(lent, work);
  }

  Dialect dialect() const;
  const std::string& url() const;
  /// Runs what migrations are missing, each in its transaction; gives their names.
  base::Result<std::vector<std::string>> migrate(base::Instant now);
  /// Every table, column and index, in one order: what db/schema.<dialect>.sql holds.
  std::string schema_text();
  /// SQL that is not a named query: migrations and the schema dump only.
  void execute_script(Session& session, std::string_view sql);

  void commit(Session& session);
  void roll_back(Session& session) noexcept;

 private:
  friend class Session;
  template <class F>
  auto finish(Session& lent, F& work) -> std::invoke_result_t<F, Session&> {
    struct Guard {
      Database& database;
      Session& session;
      bool open = true;
      ~Guard() {
        if (open) database.roll_back(session);
      }
    } guard{*this, lent};
    auto result = work(lent);
    if (result.has_value()) {
      commit(lent);
      guard.open = false;
    }
    return result;
  }
  void begin_write(Session& session, Durability durability);
  void begin_read(Session& session);
  void give_back(std::unique_ptr<Connection> connection);
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Takes `count` identifiers of a sequence (`name` is a table) inside the current write:
/// the first of them. Children and events are so written without reading ids back.
std::int64_t take_ids(Session& session, std::string_view name, std::int64_t count);

}  // namespace passerelle::db
