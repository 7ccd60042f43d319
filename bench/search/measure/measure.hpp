#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "query_file.hpp"

namespace passerelle::bench {

/// What a query found.
struct Found {
  std::uint64_t total = 0;
  /// value and count of each facet, without the filter on itself, in any order; no zero.
  std::array<std::vector<std::pair<std::string, std::uint64_t>>, kFacets> facets;
  std::vector<std::uint64_t> first;  ///< at most 20, the best first
};

constexpr std::size_t kFirst = 20;

/// An engine in its own words. `ask` is timed: it counts, ranks and fills the facets; `found` only
/// gives names to what the last `ask` has counted.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual void ask(const BenchQuery& query) = 0;
  virtual Found found() const = 0;
  /// Processor time so far of whoever answers, ns: this thread, unless a server does it.
  virtual std::int64_t cpu_ns() const;
};

/// Asks each query `warm_passes` times over the whole set, then `measured_passes` times, and prints
/// one JSON line a query: number, class, cpu_us and wall_us (the middle one of the measured
/// passes), total, facets, first; then one with the memory of the process.
void measure(Engine& engine, const std::vector<BenchQuery>& queries, int warm_passes,
             int measured_passes);

/// Processor time of this thread, ns.
std::int64_t thread_cpu_ns();
/// What the files under a folder take on the disk: holes do not count.
std::uint64_t bytes_under(const std::string& folder);

/// build CORPUS INDEX | ask CORPUS INDEX QUERIES WARM MEASURED: the command line of every peer.
/// `build` prints version, seconds and bytes as JSON, `ask` what `measure` does.
struct PeerProgram {
  void (*build)(const std::string& corpus, const std::string& index);
  std::unique_ptr<Engine> (*open)(const std::string& corpus, const std::string& index);
  std::string (*version)(const std::string& index);
  std::uint64_t (*bytes)(const std::string& index) = bytes_under;
};
int run_peer(int count, char** words, const PeerProgram& peer);

}  // namespace passerelle::bench
