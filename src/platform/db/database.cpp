#include <mutex>
#include <utility>

#include "platform/db/connection.hpp"
#include "platform/db/transaction_mark.hpp"
#include "platform/queries.hpp"

namespace passerelle::db {
namespace {

constexpr std::size_t kIdleAtMost = 32;
constexpr std::string_view kSqlitePrefix = "sqlite:";
thread_local std::uint64_t t_statements = 0;

/// One statement at a time: PostgreSQL would drop the rows of the first that are still to come.
class Turn {
 public:
  Turn(bool& is_busy, const Statement& statement) : is_busy_(is_busy) {
    if (is_busy) throw Failure(std::string(statement.name) + ": inside another statement");
    is_busy_ = true;
    ++t_statements;
  }
  ~Turn() { is_busy_ = false; }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  bool& is_busy_;
};

}  // namespace

struct Database::Impl {
  std::string url;
  Dialect dialect = Dialect::Sqlite;
  std::mutex mutex;
  std::vector<std::unique_ptr<Connection>> idle;

  std::unique_ptr<Connection> take_idle() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return {};
    auto connection = std::move(idle.back());
    idle.pop_back();
    return connection;
  }
};

Database::Database(std::string url) : impl_(std::make_unique<Impl>()) {
  impl_->dialect = url.starts_with(kSqlitePrefix) ? Dialect::Sqlite : Dialect::Postgres;
  impl_->url = std::move(url);
}

Database::~Database() = default;

Session Database::session() {
  while (auto idle = impl_->take_idle())
    if (idle->is_usable()) return Session(std::move(idle), this);
  if (impl_->dialect == Dialect::Sqlite)
    return Session(open_sqlite(impl_->url.substr(kSqlitePrefix.size())), this);
  return Session(open_postgres(impl_->url), this);
}

void Database::give_back(std::unique_ptr<Connection> connection) {
  if (!connection || !connection->is_usable()) return;
  const std::lock_guard lock(impl_->mutex);
  if (impl_->idle.size() < kIdleAtMost) impl_->idle.push_back(std::move(connection));
}

void Database::begin_write(Session& lent, Durability durability) {
  lent.connection_->begin_write(durability);
  mark_transaction('1');
}
void Database::begin_read(Session& lent) {
  lent.connection_->begin_read();
}

void Database::commit(Session& lent) {
  lent.connection_->commit();
  mark_transaction('0');
}

void Database::roll_back(Session& lent) noexcept {
  lent.connection_->roll_back();
  mark_transaction('0');
}

Dialect Database::dialect() const {
  return impl_->dialect;
}
const std::string& Database::url() const {
  return impl_->url;
}

std::string Database::schema_text() {
  Session lent = session();
  return lent.connection_->schema_text();
}

void Database::execute_script(Session& lent, std::string_view sql) {
  lent.connection_->run_script(sql);
}

Session::Session(std::unique_ptr<Connection> connection, Database* owner)
    : connection_(std::move(connection)), owner_(owner) {}
Session::Session(Session&&) noexcept = default;
Session::~Session() {
  if (connection_) owner_->give_back(std::move(connection_));
}

Dialect Session::dialect() const {
  return connection_->dialect();
}
std::uint64_t Session::statements_run() {
  return t_statements;
}

std::int64_t Session::run(const Statement& statement, const void* query, BindFunction bind,
                          void* target, RowFunction row) {
  const Turn turn(is_busy_, statement);
  return connection_->run(statement, query, bind, target, row);
}

std::int64_t Session::run_many(const Statement& statement, const void* queries, std::size_t stride,
                               std::size_t count, BindFunction bind, void* target,
                               IndexedRowFunction row) {
  const Turn turn(is_busy_, statement);
  return connection_->run_many(statement, queries, stride, count, bind, target, row);
}

std::int64_t take_ids(Session& session, std::string_view name, std::int64_t count) {
  return session.find(platform::sql::TakeIds{.name = name, .count = count})->first;
}

}  // namespace passerelle::db
