#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/search/live.hpp"
#include "platform/search/segment_builder.hpp"

namespace passerelle::search {
namespace {
constexpr std::size_t kBatch = 256;
constexpr std::size_t kSegment = 32768;
constexpr std::size_t kMostWaiting = 64;
}  // namespace

/// Threads take batches of documents, each into a segment of its own until it is large enough.
struct Builder::Work {
  using Batch = std::vector<Document>;

  Work(Settings some, unsigned threads_wanted)
      : settings(std::move(some)), count(std::max(1U, threads_wanted)) {
    for (unsigned i = 0; i < count; ++i) threads.emplace_back([this] { run(); });
  }

  ~Work() { stop(); }

  void put(Batch batch) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return waiting.size() < kMostWaiting; });
    waiting.push_back(std::move(batch));
    changed.notify_all();
  }

  void stop() {
    {
      const std::scoped_lock lock(mutex);
      is_ended = true;
    }
    changed.notify_all();
    for (auto& thread : threads) thread.join();
    threads.clear();
  }

  bool take(Batch& batch) {
    std::unique_lock lock(mutex);
    changed.wait(lock, [this] { return is_ended || !waiting.empty(); });
    if (waiting.empty()) return false;
    batch = std::move(waiting.back());
    waiting.pop_back();
    changed.notify_all();
    return true;
  }

  void run() {
    Batch batch;
    std::optional<SegmentBuilder> builder;
    while (take(batch)) {
      if (!builder) builder.emplace(settings.schema, settings.analyse);
      for (const auto& document : batch) builder->add(document);
      if (builder->size() >= kSegment) keep(builder);
    }
    if (builder) keep(builder);
  }

  void keep(std::optional<SegmentBuilder>& builder) {
    auto segment = builder->finish(std::make_shared<Statistics>(), Purpose::Merge);
    builder.reset();
    const std::scoped_lock lock(mutex);
    parts.push_back({std::move(segment), nullptr});
  }

  Settings settings;
  unsigned count;
  Batch open;
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<Batch> waiting;
  bool is_ended = false;
  std::vector<Part> parts;
  std::vector<std::thread> threads;
};

Builder::Builder(Settings settings, unsigned threads)
    : work_(std::make_unique<Work>(std::move(settings), threads)) {}

Builder::~Builder() = default;

void Builder::add(Document document) {
  work_->open.push_back(std::move(document));
  if (work_->open.size() >= kBatch) work_->put(std::exchange(work_->open, {}));
}

std::unique_ptr<Index> Builder::finish(std::int64_t position) {
  if (!work_->open.empty()) work_->put(std::exchange(work_->open, {}));
  work_->stop();
  auto view = std::make_unique<View>();
  view->position = position;
  if (!work_->parts.empty()) {
    auto merged = merge_parts(work_->parts, work_->settings.schema, nullptr, 1, work_->count);
    work_->parts.clear();
    view->documents = merged.segment->documents;
    view->parts.push_back({std::move(merged.segment), nullptr});
    view->statistics = std::move(merged.statistics);
  }
  auto live = std::make_unique<Live>(std::move(work_->settings), std::move(view));
  return std::unique_ptr<Index>(new Index(std::move(live)));
}

}  // namespace passerelle::search
