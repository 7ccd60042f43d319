#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <string>
#include <unordered_set>

#include "platform/db/connection.hpp"
#include "platform/db/postgres_copy.hpp"
#include "platform/db/postgres_values.hpp"

namespace passerelle::db {
namespace {

constexpr std::size_t kPipelined = 256;  // statements sent before their answers are read
constexpr std::size_t kLeastCopied = 8;  // fewer rows do not repay the statement that copies

struct Result {
  PGresult* raw;
  explicit Result(PGresult* result) : raw(result) {}
  ~Result() { PQclear(raw); }
  Result(const Result&) = delete;
  Result& operator=(const Result&) = delete;
  ExecStatusType status() const { return PQresultStatus(raw); }
  bool is_good() const {
    const auto s = status();
    return s == PGRES_COMMAND_OK || s == PGRES_TUPLES_OK || s == PGRES_SINGLE_TUPLE;
  }
  std::int64_t changes() const {
    const std::string_view text = PQcmdTuples(raw);
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }
};

/// The answers of one statement: those that its reader leaves are read all the same, without
/// which the connection would take no other.
struct Answers {
  PGconn* handle;
  ~Answers() {
    while (PGresult* left = PQgetResult(handle)) PQclear(left);
  }
};

/// Statements that are sent before their answers are read. Whatever ends it, every answer is read.
class Pipeline {
 public:
  explicit Pipeline(PGconn* handle) : handle_(handle) { PQenterPipelineMode(handle_); }
  ~Pipeline() {
    if (!is_sent_) send();
    while (PQstatus(handle_) == CONNECTION_OK && !is_read_) PQclear(next());
    PQexitPipelineMode(handle_);
  }
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// No statement comes any more.
  void send() {
    is_sent_ = true;
    if (!PQpipelineSync(handle_)) is_read_ = true;
  }
  /// The next answer; nullptr between those of two statements.
  PGresult* next() {
    PGresult* raw = PQgetResult(handle_);
    if (raw && PQresultStatus(raw) == PGRES_PIPELINE_SYNC) is_read_ = true;
    return raw;
  }

 private:
  PGconn* handle_;
  bool is_sent_ = false;
  bool is_read_ = false;
};

class PostgresConnection final : public Connection {
 public:
  explicit PostgresConnection(const std::string& url) : handle_(PQconnectdb(url.c_str())) {
    if (PQstatus(handle_) != CONNECTION_OK) {
      const std::string why = PQerrorMessage(handle_);
      PQfinish(handle_);
      throw Failure("cannot reach PostgreSQL: " + why);
    }
    PQsetNoticeProcessor(handle_, [](void*, const char*) {}, nullptr);
    run_script("SET client_encoding TO 'UTF8'; SET timezone TO 'UTC'");
  }

  ~PostgresConnection() override { PQfinish(handle_); }

  void begin_write(Durability durability) override {
    run_script(durability == Durability::AtOnce ? "BEGIN"
                                                : "BEGIN; SET LOCAL synchronous_commit TO off");
  }
  void begin_read() override { run_script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
  void commit() override {
    // PostgreSQL takes COMMIT after a statement that failed, undoes all and calls it a success.
    if (PQtransactionStatus(handle_) == PQTRANS_INERROR)
      throw Failure("postgresql: a statement failed, so that nothing can be committed");
    run_script("COMMIT");
  }
  void roll_back() noexcept override {
    if (PQtransactionStatus(handle_) != PQTRANS_IDLE) PQclear(PQexec(handle_, "ROLLBACK"));
  }

  std::int64_t run(const Statement& statement, const void* query, BindFunction bind, void* target,
                   RowFunction row) override {
    prepare(statement);
    PostgresBinder values;
    bind(query, values);
    send(statement, values);
    PQsetSingleRowMode(handle_);
    const Answers answers{handle_};
    std::int64_t changes = 0;
    std::string fault;
    while (PGresult* raw = PQgetResult(handle_)) {
      const Result result(raw);
      if (!result.is_good() && fault.empty()) fault = PQresultErrorMessage(raw);
      for (int i = 0; fault.empty() && row && i < PQntuples(raw); ++i) {
        PostgresRow reader(raw, i);
        row(target, reader);
      }
      changes += result.changes();
    }
    if (!fault.empty()) fail(statement, fault);
    return changes;
  }

  std::int64_t run_many(const Statement& statement, const void* queries, std::size_t stride,
                        std::size_t count, BindFunction bind, void* target,
                        IndexedRowFunction row) override {
    if (count == 0) return 0;
    if (count >= kLeastCopied && !statement.copied.empty())
      return copy(statement, queries, stride, count, bind);
    prepare(statement);
    std::int64_t changes = 0;
    for (std::size_t first = 0; first < count; first += kPipelined) {
      const auto size = std::min(kPipelined, count - first);
      Pipeline pipeline(handle_);
      for (std::size_t i = 0; i < size; ++i) {
        PostgresBinder values;
        bind(static_cast<const char*>(queries) + (first + i) * stride, values);
        send(statement, values);
      }
      pipeline.send();
      changes += read_pipeline(pipeline, statement, first, size, target, row);
    }
    return changes;
  }

  void run_script(std::string_view sql) override {
    const Result result(PQexec(handle_, std::string(sql).c_str()));
    if (!result.is_good()) throw Failure(std::string("postgresql: ") + PQerrorMessage(handle_));
  }

  std::string schema_text() override;
  bool is_usable() override {
    return is_connected() && PQtransactionStatus(handle_) == PQTRANS_IDLE && !has_been_ended();
  }
  Dialect dialect() const override { return Dialect::Postgres; }

 private:
  [[noreturn]] void fail(const Statement& statement, const std::string& why) {
    throw Failure(std::string(statement.name) + ": " + why);
  }

  void prepare(const Statement& statement) {
    if (prepared_.contains(statement.name.data())) return;
    const std::string name(statement.name), sql(statement.postgres);
    const Result result(PQprepare(handle_, name.c_str(), sql.c_str(),
                                  static_cast<int>(statement.types.size()),
                                  statement.types.data()));
    if (!result.is_good()) fail(statement, PQerrorMessage(handle_));
    prepared_.insert(statement.name.data());
  }

  void send(const Statement& statement, const PostgresBinder& values) {
    const std::string name(statement.name);
    if (!PQsendQueryPrepared(handle_, name.c_str(), values.count(), values.values.data(),
                             values.lengths.data(), values.formats.data(), 0))
      fail(statement, PQerrorMessage(handle_));
  }

  std::int64_t copy(const Statement& statement, const void* queries, std::size_t stride,
                    std::size_t count, BindFunction bind) {
    PostgresCopy copy(handle_, statement);
    for (std::size_t i = 0; i < count; ++i) {
      PostgresBinder values;
      bind(static_cast<const char*>(queries) + i * stride, values);
      copy.add(values);
    }
    return copy.finish();
  }

  std::int64_t read_pipeline(Pipeline& pipeline, const Statement& statement, std::size_t first,
                             std::size_t size, void* target, IndexedRowFunction row) {
    std::int64_t changes = 0;
    std::string fault;
    for (std::size_t i = 0; i < size && is_connected(); ++i) {
      while (PGresult* raw = pipeline.next()) {
        const Result result(raw);
        if (!result.is_good() && fault.empty()) fault = PQresultErrorMessage(raw);
        for (int r = 0; fault.empty() && row && r < PQntuples(raw); ++r) {
          PostgresRow reader(raw, r);
          row(target, first + i, reader);
        }
        changes += result.changes();
      }
    }
    if (!fault.empty() || !is_connected()) fail(statement, fault + PQerrorMessage(handle_));
    return changes;
  }

  bool is_connected() const { return PQstatus(handle_) == CONNECTION_OK; }

  /// A server that ends an idle connection says so on it: nobody listens until it is used again.
  bool has_been_ended() {
    pollfd socket{.fd = PQsocket(handle_), .events = POLLIN, .revents = 0};
    while (poll(&socket, 1, 0) > 0)
      if (!PQconsumeInput(handle_) || !is_connected()) return true;
    return false;
  }

  PGconn* handle_;
  std::unordered_set<const char*> prepared_;
};

std::string PostgresConnection::schema_text() {
  static constexpr Statement kSchema{
      "db.schema",
      "",
      "SELECT line FROM ("
      " SELECT 1 AS kind, c.table_name || '.' || lpad(c.ordinal_position::text, 3, '0') AS place,"
      "  c.table_name || '.' || c.column_name || ' ' || c.data_type ||"
      "  CASE c.is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END AS line"
      " FROM information_schema.columns c WHERE c.table_schema = current_schema()"
      " UNION ALL SELECT 2, indexname, indexdef FROM pg_indexes"
      "  WHERE schemaname = current_schema()"
      " UNION ALL SELECT 3, conname, conrelid::regclass || ' ' || pg_get_constraintdef(oid)"
      "  FROM pg_constraint WHERE connamespace = current_schema()::regnamespace"
      " UNION ALL SELECT 4, viewname, 'VIEW ' || viewname || ' ' || definition FROM pg_views"
      "  WHERE schemaname = current_schema()) t ORDER BY kind, place, line",
      {}};
  std::string text;
  run(
      kSchema, nullptr, [](const void*, Binder&) {}, &text,
      [](void* target, RowReader& row) {
        *static_cast<std::string*>(target) += row.text() + "\n";
      });
  return text;
}

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url) {
  return std::make_unique<PostgresConnection>(url);
}

}  // namespace passerelle::db
