// SQLite FTS5: a contentless index of words beside a narrow table of filters and an R*Tree of
// places. One statement gives every offer found with its rank; counting and the 20 best are done
// here, as GROUP BY over it would be slower.
#include <fmt/format.h>
#include <sqlite3.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/geo.hpp"
#include "peers/facet_counts.hpp"
#include "peers/first_best.hpp"

namespace passerelle::bench {
namespace {

class Connection {
 public:
  explicit Connection(const std::string& path) {
    check(sqlite3_open(path.c_str(), &database_), database_);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { sqlite3_close(database_); }

  static void check(int status, sqlite3* database) {
    if (status != SQLITE_OK && status != SQLITE_ROW && status != SQLITE_DONE)
      throw std::runtime_error(sqlite3_errmsg(database));
  }

  void run(const std::string& sql) const {
    check(sqlite3_exec(database_, sql.c_str(), nullptr, nullptr, nullptr), database_);
  }
  void run_file(const std::string& name) const {
    std::ifstream file(std::string(SQLITE_PEER_FOLDER) + '/' + name);
    std::stringstream sql;
    sql << file.rdbuf();
    if (!file) throw std::runtime_error("cannot read " + name);
    run(sql.str());
  }
  sqlite3* get() const { return database_; }

 private:
  sqlite3* database_ = nullptr;
};

class Statement {
 public:
  Statement(const Connection& connection, const std::string& sql) : database_(connection.get()) {
    Connection::check(sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement_, nullptr),
                      database_);
  }
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(statement_); }

  void bind(int at, std::int64_t value) { sqlite3_bind_int64(statement_, at, value); }
  void bind(int at, double value) { sqlite3_bind_double(statement_, at, value); }
  void bind(int at, std::string_view value) {
    sqlite3_bind_text(statement_, at, value.data(), static_cast<int>(value.size()),
                      SQLITE_TRANSIENT);
  }
  bool step() {
    const auto status = sqlite3_step(statement_);
    Connection::check(status, database_);
    return status == SQLITE_ROW;
  }
  void reset() { sqlite3_reset(statement_); }
  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_, column); }
  double real(int column) const { return sqlite3_column_double(statement_, column); }
  std::string text(int column) const {
    return reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  }

 private:
  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

class Builder {
 public:
  explicit Builder(const Connection& connection)
      : offers_(connection, "INSERT INTO offer VALUES (?,?,?,?,?,?,?,?,?,?)"),
        words_(connection, "INSERT INTO words (rowid, title, employer, text) VALUES (?,?,?,?)"),
        places_(connection, "INSERT INTO place VALUES (?,?,?,?,?)"),
        code_(connection, "INSERT INTO code VALUES (?,?,?)") {}

  void add(const CorpusOffer& offer) {
    insert(offers_, std::int64_t{offer.id}, number(kContract, offer), number(kRome, offer),
           number(kCommune, offer), std::int64_t{offer.day}, offer.department, offer.experience,
           std::int64_t{offer.is_apprenticeship}, offer.latitude, offer.longitude);
    insert(words_, std::int64_t{offer.id}, offer.title, offer.employer, offer.text);
    insert(places_, std::int64_t{offer.id}, offer.latitude, offer.latitude, offer.longitude,
           offer.longitude);
  }

  void finish() {
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      for (std::size_t i = 0; i < codes_.at(facet).size(); ++i)
        insert(code_, static_cast<std::int64_t>(facet), static_cast<std::int64_t>(i),
               std::string_view(codes_.at(facet).value(i)));
  }

 private:
  std::int64_t number(Facet facet, const CorpusOffer& offer) {
    return codes_.at(facet).number_of(offer.facets.at(facet));
  }

  template <class... Values>
  static void insert(Statement& statement, const Values&... values) {
    int at = 0;
    (statement.bind(++at, values), ...);
    statement.step();
    statement.reset();
  }

  std::array<Codes, kFacets> codes_;
  Statement offers_, words_, places_, code_;
};

void build(const std::string& corpus, const std::string& index) {
  std::filesystem::create_directories(index);
  const Connection connection(index + "/offers.db");
  connection.run_file("index.sql");
  connection.run("BEGIN");
  Builder builder(connection);
  read_corpus(corpus, [&](const CorpusOffer& offer) { builder.add(offer); });
  builder.finish();
  connection.run("COMMIT");
  connection.run_file("after.sql");
}

/// distance_km(latitude, longitude, latitude, longitude)
void distance_function(sqlite3_context* context, int, sqlite3_value** values) {
  const auto real = [&](int at) { return sqlite3_value_double(values[at]); };
  sqlite3_result_double(context, base::distance_km({real(0), real(1)}, {real(2), real(3)}));
}

class SqliteEngine final : public Engine {
 public:
  explicit SqliteEngine(const std::string& index) : connection_(index + "/offers.db") {
    connection_.run("PRAGMA mmap_size = 17179869184; PRAGMA cache_size = -2000000;");
    sqlite3_create_function(connection_.get(), "distance_km", 4, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                            nullptr, distance_function, nullptr, nullptr);
    Statement codes(connection_, "SELECT facet, number, value FROM code ORDER BY facet, number");
    while (codes.step())
      codes_.at(static_cast<std::size_t>(codes.integer(0))).number_of(codes.text(2));
    counts_ = FacetCounts(codes_);
  }

  /// Where one facet is filtered on, its filter is applied here, in the one pass that its own
  /// counts need; where more are, each takes a statement of its own beside the first.
  void ask(const BenchQuery& query) override {
    counts_.clear();
    first_.clear();
    total_ = 0;
    if (filtered_facets(query) == 1) {
      std::size_t facet = 0;
      while (query.facet_filters.at(facet).empty()) ++facet;
      run(query, facet);
      return;
    }
    run(query, kFacets);
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (!query.facet_filters.at(facet).empty()) recount(query, facet);
  }

  Found found() const override {
    Found found{.total = total_};
    counts_.give(found);
    first_.give(found);
    return found;
  }

 private:
  void run(const BenchQuery& query, std::size_t own) {
    const bool has_words = !words_of(query).empty();
    Statement statement(connection_, sql(query, own, has_words ? "rank" : "0"));
    bind(statement, query);
    std::vector<bool> wanted(own < kFacets ? codes_[own].size() : 0);
    if (own < kFacets)
      for (const auto number : numbers_of(codes_[own], query.facet_filters[own]))
        wanted[number] = true;
    while (statement.step()) {
      const std::array numbers{number(statement, 0), number(statement, 1), number(statement, 2)};
      if (own < kFacets && !wanted[numbers[own]]) {
        counts_.add(own, numbers[own]);
        continue;
      }
      counts_.add_all(numbers);
      ++total_;
      first_.offer(-statement.real(5), static_cast<std::int32_t>(statement.integer(3)),
                   number(statement, 4));
    }
  }

  void recount(const BenchQuery& query, std::size_t facet) {
    counts_.clear(facet);
    Statement statement(connection_, sql(query, facet, "0"));
    bind(statement, query);
    while (statement.step()) counts_.add(facet, number(statement, static_cast<int>(facet)));
  }

  static std::uint32_t number(const Statement& statement, int column) {
    return static_cast<std::uint32_t>(statement.integer(column));
  }

  static std::string words_of(const BenchQuery& query) {
    std::vector<std::string> parts;
    for (const auto& word : query.words) parts.push_back(fmt::format("\"{}\"", word));
    for (const auto& phrase : query.phrases)
      parts.push_back(fmt::format("\"{}\"", fmt::join(phrase, " ")));
    return fmt::format("{}", fmt::join(parts, " AND "));
  }

  /// Words lead where there are any; else the places of a circle do, or what the planner picks.
  std::string sql(const BenchQuery& query, std::size_t without, const char* rank) const {
    std::string from = "offer o";
    std::vector<std::string> where;
    if (!words_of(query).empty()) {
      from = "words w CROSS JOIN offer o ON o.id = w.rowid";
      where.emplace_back("w.words MATCH ?1");
    } else if (query.circle) {
      from = "place p CROSS JOIN offer o ON o.id = p.id";
      where.emplace_back("p.south >= ?2 AND p.north <= ?3 AND p.west >= ?4 AND p.east <= ?5");
    }
    constexpr std::array kColumns{"o.contract", "o.rome", "o.commune"};
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (facet != without && !query.facet_filters.at(facet).empty())
        where.push_back(fmt::format(
            "{} IN ({})", kColumns.at(facet),
            fmt::join(numbers_of(codes_.at(facet), query.facet_filters.at(facet)), ",")));
    if (!query.departments.empty())
      where.push_back(fmt::format("o.department IN ('{}')", fmt::join(query.departments, "','")));
    if (!query.experiences.empty())
      where.push_back(fmt::format("o.experience IN ('{}')", fmt::join(query.experiences, "','")));
    if (query.wants_apprenticeship) where.emplace_back("o.apprenticeship = 1");
    if (query.first_day) where.emplace_back("o.day >= ?6");
    if (query.circle) where.emplace_back("distance_km(o.latitude, o.longitude, ?7, ?8) <= ?9");
    return fmt::format("SELECT o.contract, o.rome, o.commune, o.day, o.id, {} FROM {}{}{}", rank,
                       from, where.empty() ? "" : " WHERE ", fmt::join(where, " AND "));
  }

  static void bind(Statement& statement, const BenchQuery& query) {
    statement.bind(1, words_of(query));
    if (query.first_day) statement.bind(6, std::int64_t{*query.first_day});
    if (!query.circle) return;
    const base::Point centre{query.circle->latitude, query.circle->longitude};
    const auto box = base::box_around(centre, query.circle->radius_km);
    statement.bind(2, box.south - kRounding);
    statement.bind(3, box.north + kRounding);
    statement.bind(4, box.west - kRounding);
    statement.bind(5, box.east + kRounding);
    statement.bind(7, centre.latitude);
    statement.bind(8, centre.longitude);
    statement.bind(9, query.circle->radius_km);
  }

  static constexpr double kRounding = 1e-4;  ///< degrees: an R*Tree keeps 32-bit numbers

  Connection connection_;
  std::array<Codes, kFacets> codes_;
  FacetCounts counts_{codes_};
  FirstBest first_;
  std::uint64_t total_ = 0;
};

std::unique_ptr<Engine> open(const std::string&, const std::string& index) {
  return std::make_unique<SqliteEngine>(index);
}

std::string version(const std::string&) {
  return fmt::format("SQLite {}", sqlite3_libversion());
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  return passerelle::bench::run_peer(count, words,
                                     {.build = passerelle::bench::build,
                                      .open = passerelle::bench::open,
                                      .version = passerelle::bench::version});
}
