// Feeds a generated CSV of offers to the engine and times kinds of searches on it.
// engine_bench FILE.csv [--limit N] [--snapshot PATH] [--rounds N] [--kind NAME]
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <unordered_map>

#include "base/csv.hpp"
#include "base/text.hpp"
#include "base/time.hpp"
#include "platform/search/analysis.hpp"
#include "platform/search/search.hpp"

using namespace passerelle;
using namespace passerelle::search;

namespace {

double cpu_seconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID) {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double wall_seconds() { return cpu_seconds(CLOCK_MONOTONIC); }

enum Keyword : std::size_t { Department, Commune, Occupation, Contract, Nature, Time, Experience, Employer };

Schema schema_of_offers() {
  Schema schema;
  schema.texts = {{"title", true, 4, 0.5, 5}, {"employer", true, 2, 0.5, 3}, {"text", false, 1, 0.75, 110}};
  schema.keywords = {{"department"}, {"commune"}, {"occupation"}, {"contract"},
                     {"nature"}, {"time"}, {"experience"}, {"employer"}};
  schema.numbers = {{"published_on"}, {"ends_on"}, {"hours"}};
  schema.layout = {{Department}, true, {Commune, Occupation}};
  schema.ranking.freshness = Freshness{0, 30, 0.5};
  schema.ranking.nearness = Nearness{20, 0.5};
  return schema;
}

struct Town {
  std::string code;
  base::Point point;
};

/// By code, and by department's first letters and name for lines without a code.
struct Towns {
  std::unordered_map<std::string, Town> by_code;
  std::unordered_map<std::string, Town> by_name;

  explicit Towns(const std::string& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      const auto cells = base::split(line, '\t');
      if (cells.size() < 6 || cells[4].empty()) continue;
      const Town town{std::string(cells[0]),
                      {std::stod(std::string(cells[4])), std::stod(std::string(cells[5]))}};
      by_code.emplace(town.code, town);
      by_name.emplace(std::string(cells[2]) + base::fold(cells[1]), town);
    }
  }
  const Town* find(const std::vector<std::string>& row) const {
    if (const auto found = by_code.find(row[6]); found != by_code.end()) return &found->second;
    const auto found = by_name.find(row[7].substr(0, 2) + base::fold(row[8]));
    return found == by_name.end() ? nullptr : &found->second;
  }
};

std::optional<std::int64_t> day(const std::string& text) {
  int y = 0, m = 0, d = 0;
  if (std::sscanf(text.c_str(), "%d-%d-%d", &y, &m, &d) != 3) return std::nullopt;
  return std::chrono::sys_days(std::chrono::year(y) / m / d).time_since_epoch().count();
}

Document document_of(const std::vector<std::string>& row, const Towns& towns, std::uint64_t id) {
  Document document{.id = id};
  document.texts = {row[1], row[10], row[2]};
  document.keywords.resize(8);
  const auto set = [&](std::size_t field, const std::string& value) {
    if (!value.empty()) document.keywords[field] = {value};
  };
  if (const auto* town = towns.find(row)) {
    set(Department, town->code.substr(0, 2));
    set(Commune, town->code);
    document.points = {town->point};
  }
  // The occupation is asked for in each line by its title's first word where it has no code.
  set(Occupation, row[20].empty() ? row[1].substr(0, 3) : row[20]);
  set(Contract, row[4]);
  set(Nature, row[22]);
  set(Time, row[19]);
  set(Experience, row[3]);
  set(Employer, row[9]);
  document.numbers = {day(row[12]), day(row[13]), std::nullopt};
  int hours = 0;
  if (std::from_chars(row[18].data(), row[18].data() + row[18].size(), hours).ec == std::errc())
    document.numbers[2] = hours;
  return document;
}

std::unique_ptr<Index> build(const std::string& path, std::uint64_t limit, const Settings& settings,
                             std::map<std::string, std::uint32_t>& titles) {
  const Towns towns(PASSERELLE_SOURCE_DIR "/data/communes.tsv");
  Builder builder(settings, 2);
  std::uint64_t id = 0;
  base::CsvRows rows(';', 24, [&](const base::CsvRow& row) {
    if (row.fields.size() == 24 && id < limit) {
      if (++id > 1) {
        if (id % 50 == 0) ++titles[row.fields[1]];
        builder.add(document_of(row.fields, towns, id));
      }
    }
    return id < limit;
  });
  base::CsvRecords records(';', [&](const base::CsvRecord& record) { return rows.take(record); });
  std::ifstream file(path, std::ios::binary);
  std::string piece(1 << 20, '\0');
  while (file.read(piece.data(), static_cast<std::streamsize>(piece.size())) || file.gcount() > 0)
    if (!records.feed({piece.data(), static_cast<std::size_t>(file.gcount())})) break;
  records.finish();
  rows.finish();
  return builder.finish(1);
}

struct Kind {
  std::string name;
  std::vector<Query> queries;
};

class Queries {
 public:
  Queries(const Index& index, const std::map<std::string, std::uint32_t>& titles) : index_(index) {
    for (const auto& [title, count] : titles) titles_.push_back(title);
    Query all;
    all.facets = {Department, Commune, Occupation, Contract, Time, Experience};
    all.limit = 0;
    all.facet_values = SIZE_MAX;
    const auto answer = index.search(all);
    for (auto& facet : answer.facets)
      for (auto& value : facet.values) values_[facet.keyword].emplace_back(value.value);
    const Towns towns(PASSERELLE_SOURCE_DIR "/data/communes.tsv");
    for (const auto& commune : values_[Commune]) points_.push_back(towns.by_code.at(commune).point);
    find_words();
  }

  std::vector<Kind> kinds() {
    return {make("one frequent word", 40, [&](Query& q) { say(q, pick(frequent_)); }),
            make("word + radius", 40, [&](Query& q) { say(q, pick(frequent_)); circle(q); }),
            make("word + three filters", 40, [&](Query& q) { say(q, pick(frequent_)); filters(q); }),
            make("two words", 20, [&](Query& q) { say(q, pick(frequent_) + " " + pick(frequent_)); }),
            make("three words", 20, [&](Query& q) { say(q, pick(frequent_) + " " + pick(frequent_) + " " + pick(frequent_)); }),
            make("filters only", 30, [&](Query& q) { some_filters(q); }),
            make("rare words", 20, [&](Query& q) { say(q, pick(rare_)); }),
            make("phrases", 20, [&](Query& q) { say(q, '"' + two_words(pick(titles_)) + '"'); }),
            make("no result", 10, [&](Query& q) { say(q, "zzyzx" + pick(rare_)); q.relaxes = false; })};
  }

 private:
  template <class Fill>
  Kind make(const char* name, int count, const Fill& fill) {
    Kind kind{name, {}};
    for (int i = 0; i < count; ++i) {
      Query query;
      query.relaxes = false;
      query.facets = {Contract, Occupation, Commune};
      fill(query);
      kind.queries.push_back(std::move(query));
    }
    return kind;
  }
  const std::string& pick(const std::vector<std::string>& some) { return some[random_() % some.size()]; }
  void say(Query& query, const std::string& text) {
    query.words = parse_words(text, analyse);
    for (auto& group : query.words.groups)
      if (group.alternatives[0].atoms[0].kind == AtomKind::Phrase) group.typed = text;
  }
  void circle(Query& query) {
    constexpr double kRadii[] = {10, 20, 30, 50};
    query.circle = Circle{points_[std::min(random_() % points_.size(), random_() % points_.size())], kRadii[random_() % 4]};
  }
  void filter(Query& query, std::size_t field, std::size_t most) {
    AnyOf any_of;
    const auto& values = values_[field];
    for (auto left = 1 + random_() % most; left > 0; --left)
      any_of.values.push_back({field, values[std::min(random_() % values.size(), random_() % values.size())]});
    query.any_of.push_back(std::move(any_of));
  }
  void filters(Query& query) {
    filter(query, Department, 1);
    filter(query, Contract, 2);
    switch (random_() % 3) {
      case 0: filter(query, Time, 1); break;
      case 1: filter(query, Experience, 2); break;
      default: query.ranges.push_back({0, 20760 - static_cast<std::int64_t>(random_() % 30), std::nullopt});
    }
  }
  void some_filters(Query& query) {
    for (auto left = 1 + random_() % 3; left > 0; --left) switch (random_() % 6) {
        case 0: filter(query, Department, 1); break;
        case 1: filter(query, Contract, 2); break;
        case 2: filter(query, Experience, 1); break;
        case 3: filter(query, Occupation, 3); break;
        case 4: circle(query); break;
        default: query.ranges.push_back({0, 20783 - static_cast<std::int64_t>(random_() % 15), std::nullopt});
      }
  }
  static std::string two_words(const std::string& title) {
    const auto tokens = analyse(title);
    return tokens.size() < 2 ? title : tokens[0].exact + ' ' + tokens[1].exact;
  }
  void find_words() {
    std::map<std::string, int> words;
    for (const auto& title : titles_)
      for (const auto& token : analyse(title))
        if (token.exact.size() > 3) ++words[token.exact];
    for (const auto& [word, count] : words) {
      Query query{.words = parse_words(word, analyse), .limit = 0, .relaxes = false};
      const auto total = index_.search(query).total;
      if (total > index_.size() / 300) frequent_.push_back(word);
      if (total > 0 && total < index_.size() / 1000) rare_.push_back(word);
    }
    fmt::print("{} frequent words, {} rare\n", frequent_.size(), rare_.size());
  }

  const Index& index_;
  std::mt19937 random_{42};
  std::vector<std::string> titles_, frequent_, rare_;
  std::map<std::size_t, std::vector<std::string>> values_;
  std::vector<base::Point> points_;
};

double percentile(std::vector<double> times, double share) {
  std::ranges::sort(times);
  return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1) + 0.5)];
}

void time_kinds(const Index& index, const std::vector<Kind>& kinds, int rounds) {
  std::vector<double> all;
  fmt::print("{:24} {:>9} {:>9} {:>9} {:>10}\n", "kind", "p50 µs", "p99 µs", "max µs", "results");
  for (const auto& kind : kinds) {
    std::vector<double> times;
    double results = 0;
    for (const auto& query : kind.queries) {
      std::vector<double> own;
      for (int round = 0; round < rounds; ++round) {
        const double before = cpu_seconds(CLOCK_THREAD_CPUTIME_ID);
        const auto answer = index.search(query);
        own.push_back((cpu_seconds(CLOCK_THREAD_CPUTIME_ID) - before) * 1e6);
        if (round == 0) results += static_cast<double>(answer.total);
      }
      times.push_back(percentile(own, 0.5));
    }
    all.insert(all.end(), times.begin(), times.end());
    fmt::print("{:24} {:9.1f} {:9.1f} {:9.1f} {:10.0f}\n", kind.name, percentile(times, 0.5),
               percentile(times, 0.99), percentile(times, 1), results / static_cast<double>(kind.queries.size()));
  }
  fmt::print("{:24} {:9.1f} {:9.1f} {:9.1f}\n", "all", percentile(all, 0.5), percentile(all, 0.99), percentile(all, 1));
}

void print_memory(const Index& index) {
  const auto memory = index.memory();
  const auto count = static_cast<double>(index.size());
  for (const auto& part : memory.parts)
    fmt::print("  {:24} {:8.1f} bytes an offer\n", part.name, static_cast<double>(part.bytes) / count);
  fmt::print("  {:24} {:8.1f}\n", "all", static_cast<double>(memory.total_bytes()) / count);
}

}  // namespace

int main(int count, char** arguments) {
  std::string snapshot;
  std::uint64_t limit = UINT64_MAX;
  int rounds = 30;
  std::string only;
  for (int i = 2; i + 1 < count; i += 2) {
    const std::string option = arguments[i];
    if (option == "--limit") limit = std::stoull(arguments[i + 1]);
    if (option == "--snapshot") snapshot = arguments[i + 1];
    if (option == "--kind") only = arguments[i + 1];
    if (option == "--rounds") rounds = std::stoi(arguments[i + 1]);
  }
  const Settings settings{schema_of_offers(), {}, {}};
  const Identity identity{1, "bench"};
  std::map<std::string, std::uint32_t> titles;
  std::unique_ptr<Index> index;
  auto cpu = cpu_seconds(), wall = wall_seconds();
  if (!snapshot.empty())
    if (auto loaded = Index::load(snapshot, settings, identity)) {
      index = std::move(*loaded);
      fmt::print("loaded in {:.2f} s, {:.2f} s of CPU\n", wall_seconds() - wall, cpu_seconds() - cpu);
      std::ifstream file(snapshot + ".titles");
      for (std::string line; std::getline(file, line);) ++titles[line];
    }
  if (!index) {
    index = build(arguments[1], limit, settings, titles);
    fmt::print("built in {:.1f} s, {:.1f} s of CPU\n", wall_seconds() - wall, cpu_seconds() - cpu);
    if (!snapshot.empty()) {
      if (!index->save(snapshot, identity)) return 1;
      std::ofstream file(snapshot + ".titles");
      for (const auto& [title, times] : titles) file << title << '\n';
    }
  }
  fmt::print("{} offers\n", index->size());
  print_memory(*index);
  Queries queries(*index, titles);
  auto kinds = queries.kinds();
  if (!only.empty()) std::erase_if(kinds, [&](const auto& kind) { return kind.name != only; });
  time_kinds(*index, kinds, rounds);
}
