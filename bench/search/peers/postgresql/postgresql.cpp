// PostgreSQL with PostGIS, through libpq; INDEX is a connection string. One statement finds once,
// then counts by grouping sets and takes the 20 best. Time is that of the server's process.
#include <fmt/format.h>
#include <libpq-fe.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "peers/facet_counts.hpp"

namespace passerelle::bench {
namespace {

/// Between fields, so that no phrase crosses from one to the next.
constexpr int kGap = 100;
/// ts_rank's weights of the classes D, C, B, A: text, nothing, employer, title.
constexpr const char* kWeights = "{0.33, 0.33, 0.33, 1}";
constexpr std::size_t kCopyBytes = 1 << 20;

using Rows = std::unique_ptr<PGresult, void (*)(PGresult*)>;

class Connection {
 public:
  explicit Connection(const std::string& where) : connection_(PQconnectdb(where.c_str())) {
    if (PQstatus(connection_) != CONNECTION_OK)
      throw std::runtime_error(PQerrorMessage(connection_));
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection() { PQfinish(connection_); }

  Rows run(const std::string& sql) const {
    Rows rows(PQexec(connection_, sql.c_str()), PQclear);
    const auto status = PQresultStatus(rows.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_COPY_IN)
      throw std::runtime_error(PQerrorMessage(connection_) + sql.substr(0, 2000));
    return rows;
  }
  /// Each statement by itself: VACUUM runs in no transaction.
  void run_file(const std::string& name) const {
    std::ifstream file(std::string(POSTGRESQL_PEER_FOLDER) + '/' + name);
    if (!file) throw std::runtime_error("cannot read " + name);
    for (std::string statement; std::getline(file, statement, ';');)
      if (statement.find_first_not_of(" \n") != std::string::npos) run(statement);
  }
  void copy(std::string& rows) const {
    if (PQputCopyData(connection_, rows.data(), static_cast<int>(rows.size())) != 1)
      throw std::runtime_error(PQerrorMessage(connection_));
    rows.clear();
  }
  void end_copy() const {
    if (PQputCopyEnd(connection_, nullptr) != 1)
      throw std::runtime_error(PQerrorMessage(connection_));
    const Rows rows(PQgetResult(connection_), PQclear);
    if (PQresultStatus(rows.get()) != PGRES_COMMAND_OK)
      throw std::runtime_error(PQerrorMessage(connection_));
    while (const Rows rest{PQgetResult(connection_), PQclear}) {
    }
  }
  int server_pid() const { return PQbackendPID(connection_); }

 private:
  PGconn* connection_;
};

void add_words(std::string& vector, std::string_view tokens, int& position, const char* weight) {
  each_token(tokens, [&](std::string_view token) {
    vector += fmt::format(" '{}':{}{}", token, ++position, weight);
  });
  position += kGap;
}

std::string row_of(const CorpusOffer& offer) {
  std::string vector;
  int position = 0;
  add_words(vector, offer.title, position, "A");
  add_words(vector, offer.employer, position, "B");
  add_words(vector, offer.text, position, "");
  return fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\tSRID=4326;POINT({} {})\t{}\n", offer.id,
                     offer.facets[kContract], offer.facets[kRome], offer.facets[kCommune],
                     offer.department, offer.experience, offer.is_apprenticeship ? "t" : "f",
                     offer.day, offer.longitude, offer.latitude, vector);
}

void build(const std::string& corpus, const std::string& where) {
  const Connection connection(where);
  connection.run_file("index.sql");
  connection.run("COPY offer FROM STDIN");
  std::string rows;
  read_corpus(corpus, [&](const CorpusOffer& offer) {
    rows += row_of(offer);
    if (rows.size() > kCopyBytes) connection.copy(rows);
  });
  connection.copy(rows);
  connection.end_copy();
  connection.run_file("after.sql");
}

std::string any_of(std::string_view column, const std::vector<std::string>& values) {
  return fmt::format("{} IN ('{}')", column, fmt::join(values, "','"));
}

class PostgresqlEngine final : public Engine {
 public:
  explicit PostgresqlEngine(const std::string& where) : connection_(where) {
    connection_.run(
        "SET work_mem = '256MB'; SET max_parallel_workers_per_gather = 0; SET jit = off");
    const auto path = fmt::format("/proc/{}/schedstat", connection_.server_pid());
    schedule_.open(path);
    if (!schedule_) throw std::runtime_error("cannot read " + path);
  }

  /// The whole query once; then each facet that is filtered on once more, without its own filter.
  void ask(const BenchQuery& query) override {
    answers_.clear();
    answers_.push_back(connection_.run(statement_of(query)));
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (!query.facet_filters.at(facet).empty())
        answers_.push_back(
            connection_.run(fmt::format("SELECT {2}, {0}, COUNT(*) FROM offer{1} GROUP BY {0}",
                                        kFacetNames.at(facet), where_of(query, facet), facet + 1)));
  }

  Found found() const override {
    Found found;
    for (const auto& rows : answers_) {
      for (int i = 0; i < PQntuples(rows.get()); ++i) {
        const std::string value = PQgetvalue(rows.get(), i, 1);
        const auto number = std::stoull(PQgetvalue(rows.get(), i, 2));
        const auto kind = std::stoul(PQgetvalue(rows.get(), i, 0));
        if (kind == 0)
          found.total = number;
        else if (kind > kFacets)
          found.first.push_back(number);
        else if (!value.empty())
          found.facets.at(kind - 1).emplace_back(value, number);
      }
    }
    return found;
  }

  /// First number of schedstat: ns on a processor.
  std::int64_t cpu_ns() const override {
    schedule_.seekg(0);
    std::int64_t ns = 0;
    schedule_ >> ns;
    schedule_.clear();
    return ns;
  }

 private:
  /// Rows: 0 and the total, 1 to 3 and a facet's value and count, 4 and one of the best, in order.
  static std::string statement_of(const BenchQuery& query) {
    const auto words = words_of(query);
    const auto rank =
        words.empty() ? "0" : fmt::format("ts_rank('{}', words, {})", kWeights, words);
    return fmt::format(
        "WITH hit AS MATERIALIZED (SELECT id, contract, rome, commune, day, {} AS rank FROM "
        "offer{}) "
        "{} UNION ALL (SELECT 4, '', id FROM hit ORDER BY rank DESC, day DESC, id LIMIT {})",
        rank, where_of(query, kFacets), counts_of(query), kFirst);
  }

  /// One pass for the total and every facet that is not filtered on. GROUPING() has a bit for each
  /// column, the first the highest, and the one that a row counts is not set.
  static std::string counts_of(const BenchQuery& query) {
    std::vector<std::size_t> free;
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (query.facet_filters.at(facet).empty()) free.push_back(facet);
    if (free.empty()) return "SELECT 0, '', COUNT(*) FROM hit";
    std::string columns, sets = "()", cases;
    for (std::size_t i = 0; i < free.size(); ++i) {
      const auto bit = 1U << (free.size() - 1 - i);
      columns += fmt::format("{}{}", i ? ", " : "", kFacetNames.at(free[i]));
      sets += fmt::format(", ({})", kFacetNames.at(free[i]));
      cases += fmt::format(" WHEN {} THEN {}", (1U << free.size()) - 1 - bit, free[i] + 1);
    }
    return fmt::format(
        "SELECT CASE GROUPING({0}){1} ELSE 0 END, COALESCE({0}), COUNT(*) FROM hit "
        "GROUP BY GROUPING SETS ({2})",
        columns, cases, sets);
  }

  static std::string words_of(const BenchQuery& query) {
    std::vector<std::string> parts;
    for (const auto& word : query.words) parts.push_back(fmt::format("''{}''", word));
    for (const auto& phrase : query.phrases)
      parts.push_back(fmt::format("(''{}'')", fmt::join(phrase, "'' <-> ''")));
    return parts.empty() ? "" : fmt::format("'{}'::tsquery", fmt::join(parts, " & "));
  }

  static std::string where_of(const BenchQuery& query, std::size_t without) {
    std::vector<std::string> parts;
    if (const auto words = words_of(query); !words.empty()) parts.push_back("words @@ " + words);
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (facet != without && !query.facet_filters.at(facet).empty())
        parts.push_back(any_of(kFacetNames.at(facet), query.facet_filters.at(facet)));
    if (!query.departments.empty()) parts.push_back(any_of("department", query.departments));
    if (!query.experiences.empty()) parts.push_back(any_of("experience", query.experiences));
    if (query.wants_apprenticeship) parts.emplace_back("apprenticeship");
    if (query.first_day) parts.push_back(fmt::format("day >= {}", *query.first_day));
    if (query.circle)
      parts.push_back(fmt::format(
          "ST_DWithin(point, 'SRID=4326;POINT({} {})'::geography, {:.1f}, false)",
          query.circle->longitude, query.circle->latitude, query.circle->radius_km * 1000));
    return parts.empty() ? "" : fmt::format(" WHERE {}", fmt::join(parts, " AND "));
  }

  Connection connection_;
  mutable std::ifstream schedule_;
  std::vector<Rows> answers_;
};

std::unique_ptr<Engine> open(const std::string&, const std::string& where) {
  return std::make_unique<PostgresqlEngine>(where);
}

std::string asked(const std::string& where, const std::string& sql) {
  return PQgetvalue(Connection(where).run(sql).get(), 0, 0);
}

std::string version(const std::string& where) {
  return fmt::format("PostgreSQL {}, PostGIS {}", asked(where, "SHOW server_version"),
                     asked(where, "SELECT postgis_lib_version()"));
}

std::uint64_t bytes(const std::string& where) {
  return std::stoull(asked(where, "SELECT pg_total_relation_size('offer')"));
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  return passerelle::bench::run_peer(count, words,
                                     {.build = passerelle::bench::build,
                                      .open = passerelle::bench::open,
                                      .version = passerelle::bench::version,
                                      .bytes = passerelle::bench::bytes});
}
