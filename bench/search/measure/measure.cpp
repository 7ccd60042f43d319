#include "measure.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <time.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>

namespace passerelle::bench {
namespace {

constexpr std::uint64_t kBlockBytes = 512;  ///< the unit of st_blocks

std::int64_t clock_ns(clockid_t clock) {
  timespec at{};
  clock_gettime(clock, &at);
  return at.tv_sec * 1'000'000'000LL + at.tv_nsec;
}

double middle_us(std::vector<std::int64_t> times_ns) {
  std::ranges::sort(times_ns);
  return static_cast<double>(times_ns[times_ns.size() / 2]) / 1000;
}

struct Times {
  std::vector<std::int64_t> cpu_ns, wall_ns;
};

void print(const BenchQuery& query, const Times& times, const Found& found) {
  std::string facets;
  for (std::size_t facet = 0; facet < kFacets; ++facet) {
    auto counts = found.facets.at(facet);
    std::ranges::sort(counts);
    std::string list;
    for (const auto& [value, count] : counts)
      list += fmt::format("{}\"{}\":{}", list.empty() ? "" : ",", value, count);
    facets += fmt::format("{}\"{}\":{{{}}}", facet ? "," : "", kFacetNames.at(facet), list);
  }
  fmt::print(
      "{{\"query\":{},\"class\":\"{}\",\"cpu_us\":{:.3f},\"wall_us\":{:.3f},\"total\":{},"
      "\"facets\":{{{}}},\"first\":[{}]}}\n",
      query.number, query.kind, middle_us(times.cpu_ns), middle_us(times.wall_ns), found.total,
      facets, fmt::join(found.first, ","));
}

/// kB of memory that are the process's own or mapped in.
std::int64_t resident_kb() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmRSS:")) return std::stoll(line.substr(6));
  return 0;
}

int build(const PeerProgram& peer, const std::string& corpus, const std::string& index) {
  const auto start_ns = clock_ns(CLOCK_MONOTONIC);
  peer.build(corpus, index);
  const auto seconds = static_cast<double>(clock_ns(CLOCK_MONOTONIC) - start_ns) / 1e9;
  fmt::print("{{\"version\":\"{}\",\"seconds\":{:.2f},\"bytes\":{}}}\n", peer.version(index),
             seconds, peer.bytes(index));
  return 0;
}

}  // namespace

std::int64_t thread_cpu_ns() {
  return clock_ns(CLOCK_THREAD_CPUTIME_ID);
}
std::int64_t Engine::cpu_ns() const {
  return thread_cpu_ns();
}

std::uint64_t bytes_under(const std::string& folder) {
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (struct stat file{}; entry.is_regular_file() && stat(entry.path().c_str(), &file) == 0)
      bytes += static_cast<std::uint64_t>(file.st_blocks) * kBlockBytes;
  return bytes;
}

void measure(Engine& engine, const std::vector<BenchQuery>& queries, int warm_passes,
             int measured_passes) {
  for (int pass = 0; pass < warm_passes; ++pass)
    for (const auto& query : queries) engine.ask(query);
  std::vector<Times> times(queries.size());
  std::vector<Found> found(queries.size());
  for (int pass = 0; pass < measured_passes; ++pass) {
    for (std::size_t i = 0; i < queries.size(); ++i) {
      const auto wall_ns = clock_ns(CLOCK_MONOTONIC), cpu_ns = engine.cpu_ns();
      engine.ask(queries[i]);
      times[i].cpu_ns.push_back(engine.cpu_ns() - cpu_ns);
      times[i].wall_ns.push_back(clock_ns(CLOCK_MONOTONIC) - wall_ns);
      if (pass + 1 == measured_passes) found[i] = engine.found();
    }
  }
  for (std::size_t i = 0; i < queries.size(); ++i) print(queries[i], times[i], found[i]);
  fmt::print("{{\"resident_mb\":{}}}\n", resident_kb() / 1024);
}

int run_peer(int count, char** words, const PeerProgram& peer) {
  const std::vector<std::string> given(words + 1, words + count);
  try {
    if (given.size() == 3 && given[0] == "build") return build(peer, given[1], given[2]);
    if (given.size() == 6 && given[0] == "ask") {
      const auto engine = peer.open(given[1], given[2]);
      measure(*engine, read_queries(given[3]), std::stoi(given[4]), std::stoi(given[5]));
      return 0;
    }
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}: {}\n", words[0], error.what());
    return 1;
  }
  fmt::print(stderr, "{} build CORPUS INDEX | ask CORPUS INDEX QUERIES WARM MEASURED\n", words[0]);
  return 2;
}

}  // namespace passerelle::bench
