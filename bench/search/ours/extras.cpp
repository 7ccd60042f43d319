#include "ours/extras.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

#include "measure/measure.hpp"
#include "ours/offers_index.hpp"

namespace passerelle::bench {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kThreads = 2;
constexpr auto kBetweenChunks = std::chrono::seconds(1);
constexpr std::size_t kSmallChunk = 10000 / 60;  ///< 10,000 offers a minute
constexpr std::size_t kLargeChunk = 1000;        ///< what an import commits at once
constexpr int kFacetPasses = 3;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

double percentile_ms(std::vector<std::int64_t> times_ns, double share) {
  if (times_ns.empty()) return 0;
  std::ranges::sort(times_ns);
  const auto rank = static_cast<std::size_t>(share * static_cast<double>(times_ns.size() - 1));
  return static_cast<double>(times_ns[rank]) / 1e6;
}

std::string percentiles(const std::vector<std::int64_t>& times_ns) {
  return fmt::format("\"queries\":{},\"p50_ms\":{:.4f},\"p99_ms\":{:.4f}", times_ns.size(),
                     percentile_ms(times_ns, 0.5), percentile_ms(times_ns, 0.99));
}

class Extras {
 public:
  Extras(std::string corpus, const std::string& index, const std::string& queries)
      : corpus_(std::move(corpus)), variant_(variant_of(index)) {
    const auto start = Clock::now();
    index_ = load_index(corpus_, index);
    load_seconds_ = seconds_since(start);
    for (const auto& query : read_queries(queries)) asked_.push_back(query_of(query, variant_));
  }

  double load_seconds() const { return load_seconds_; }

  std::string memory() const {
    std::string text;
    const auto offers = static_cast<double>(index_->size());
    for (const auto& part : index_->memory().parts)
      text += fmt::format("{}\"{}\":{:.1f}", text.empty() ? "" : ",", part.name,
                          static_cast<double>(part.bytes) / offers);
    return text;
  }

  /// With the facets of every keyword field.
  std::string all_facets() const {
    std::vector<std::int64_t> times_ns;
    for (int pass = 0; pass <= kFacetPasses; ++pass) {
      for (auto query : asked_) {
        query.facets.clear();
        for (std::size_t field = 0; field < kKeywords; ++field) query.facets.push_back(field);
        const auto took_ns = ask(query);
        if (pass > 0) times_ns.push_back(took_ns);  // the first only warms
      }
    }
    return percentiles(times_ns);
  }

  /// By the clock, and by the processor time that the threads got, which others on the machine
  /// disturb less.
  std::string queries_per_second(int seconds) const {
    std::atomic<std::int64_t> answered = 0, cpu_ns = 0;
    const auto start = Clock::now();
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i)
      threads.emplace_back([&, i] {
        auto at = asked_.size() * static_cast<std::size_t>(i) / kThreads;
        while (seconds_since(start) < seconds) {
          index_->search(asked_[at++ % asked_.size()]);
          ++answered;
        }
        cpu_ns += thread_cpu_ns();
      });
    threads.clear();
    const auto count = static_cast<double>(answered);
    return fmt::format("\"threads\":{},\"rate\":{:.0f},\"rate_by_cpu\":{:.0f}", kThreads,
                       count / seconds_since(start),
                       count * kThreads * 1e9 / static_cast<double>(cpu_ns));
  }

  /// Half of what arrives replaces an offer, half is new; merges go on beside.
  std::string arrivals(int seconds, std::size_t chunk) {
    const auto arriving = list_arriving(chunk * static_cast<std::size_t>(seconds));
    std::vector<std::int64_t> quiet_ns, busy_ns;
    Applied applied;
    ask_for(seconds, quiet_ns);
    std::jthread writer(
        [&](const std::stop_token& stop) { write(arriving, chunk, stop, applied); });
    std::jthread merger([&](const std::stop_token& stop) {
      while (!stop.stop_requested()) {
        if (index_->wants_merge()) index_->merge();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
      }
    });
    ask_for(seconds, busy_ns);
    writer.request_stop();
    merger.request_stop();
    writer.join();
    merger.join();
    return fmt::format(
        "\"offers_per_minute\":{},\"quiet\":{{{}}},\"busy\":{{{}}},\"chunk\":{},"
        "\"visible_p50_ms\":{:.3f},\"visible_p99_ms\":{:.3f},"
        "\"applied_cpu_p50_ms\":{:.3f},\"applied_cpu_p99_ms\":{:.3f}",
        chunk * 60, percentiles(quiet_ns), percentiles(busy_ns), chunk,
        percentile_ms(applied.wall_ns, 0.5), percentile_ms(applied.wall_ns, 0.99),
        percentile_ms(applied.cpu_ns, 0.5), percentile_ms(applied.cpu_ns, 0.99));
  }

 private:
  /// What each chunk took until it was visible.
  struct Applied {
    std::vector<std::int64_t> wall_ns, cpu_ns;
  };

  std::int64_t ask(const search::Query& query) const {
    const auto before_ns = thread_cpu_ns();
    index_->search(query);
    return thread_cpu_ns() - before_ns;
  }

  void ask_for(int seconds, std::vector<std::int64_t>& times_ns) const {
    const auto start = Clock::now();
    for (std::size_t at = 0; seconds_since(start) < seconds; ++at)
      times_ns.push_back(ask(asked_[at % asked_.size()]));
  }

  std::vector<search::Document> list_arriving(std::size_t count) const {
    std::vector<search::Document> arriving;
    const auto every = std::max<std::uint64_t>(1, index_->size() / (count + 1));
    read_documents(corpus_, variant_, [&](search::Document document) {
      if (arriving.size() == count || document.id % every != 0) return;
      if (arriving.size() % 2 == 0) document.id += std::uint64_t{1} << 32;
      arriving.push_back(std::move(document));
    });
    return arriving;
  }

  void write(const std::vector<search::Document>& arriving, std::size_t chunk,
             const std::stop_token& stop, Applied& applied) {
    std::int64_t position = index_->position();
    for (std::size_t at = 0; at < arriving.size() && !stop.stop_requested(); at += chunk) {
      const auto size = std::min(chunk, arriving.size() - at);
      const auto start = Clock::now();
      const auto cpu_ns = thread_cpu_ns();
      index_->apply(std::span(arriving).subspan(at, size), {}, ++position);
      applied.cpu_ns.push_back(thread_cpu_ns() - cpu_ns);
      applied.wall_ns.push_back(
          std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count());
      std::this_thread::sleep_until(start + kBetweenChunks);
    }
  }

  std::string corpus_;
  Variant variant_;
  std::unique_ptr<search::Index> index_;
  std::vector<search::Query> asked_;
  double load_seconds_ = 0;
};

}  // namespace

int print_extras(const std::string& corpus, const std::string& index, const std::string& queries,
                 int seconds) {
  Extras extras(corpus, index, queries);
  const auto memory = extras.memory(), facets = extras.all_facets();
  const auto rate = extras.queries_per_second(seconds);
  const auto arrivals = extras.arrivals(seconds, kSmallChunk);
  const auto large_arrivals = extras.arrivals(seconds, kLargeChunk);
  fmt::print(
      "{{\"load_seconds\":{:.2f},\"bytes_per_offer_by_part\":{{{}}},\"all_facets\":{{{}}},"
      "\"queries_per_second\":{{{}}},\"arrivals\":{{{}}},\"arrivals_of_1000\":{{{}}}}}\n",
      extras.load_seconds(), memory, facets, rate, arrivals, large_arrivals);
  return 0;
}

}  // namespace passerelle::bench
