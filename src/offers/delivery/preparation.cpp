#include "offers/delivery/preparation.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace passerelle::offers {
namespace {

/// Beyond these the reading is what takes longest.
constexpr unsigned kMostPreparing = 4;
/// On two processors too: what a chunk waits for most is the stages.
constexpr unsigned kLeastPreparing = 2;
/// Chunks of 1,000 lines of some kilobytes each.
constexpr std::size_t kChunksAhead = 6;

unsigned count_preparing() {
  return std::clamp(std::thread::hardware_concurrency(), kLeastPreparing, kMostPreparing);
}

using Clock = std::chrono::steady_clock;

}  // namespace

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

Preparation::Preparation(ByteSource bytes, Format format, const Recall& recall,
                         std::int64_t already)
    : bytes_(std::move(bytes)), format_(format), recall_(recall), already_(already) {
  threads_.emplace_back([this] { read(); });
  for (unsigned i = 0; i < count_preparing(); ++i)
    threads_.emplace_back([this] { prepare_chunks(); });
}

Preparation::~Preparation() {
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
  }
  changed_.notify_all();
}

base::Result<std::vector<Prepared>> Preparation::next() {
  std::unique_lock lock(mutex_);
  changed_.wait(
      lock, [&] { return failure_ || (ordered_.empty() ? is_read_ : ordered_.front()->is_ready); });
  if (failure_) std::rethrow_exception(failure_);
  if (ordered_.empty()) {
    TRY(outcome_);
    return std::vector<Prepared>{};
  }
  const auto chunk = std::move(ordered_.front());
  ordered_.pop_front();
  lock.unlock();
  changed_.notify_all();
  return std::move(chunk->lines);
}

Effort Preparation::effort() {
  const std::lock_guard lock(mutex_);
  return effort_;
}

void Preparation::read() {
  try {
    std::vector<SourceRecord> records;
    read_since_ = Clock::now();
    auto outcome = each_record(bytes_, format_, [&](SourceRecord&& record) {
      if (record.line <= already_) return true;
      if (records.empty()) records.reserve(kChunkLines);
      records.push_back(std::move(record));
      return records.size() < kChunkLines || hand_over(std::exchange(records, {}));
    });
    if (!records.empty()) hand_over(std::move(records));
    const std::lock_guard lock(mutex_);
    effort_.reading += seconds_since(read_since_);
    outcome_ = std::move(outcome);
    is_read_ = true;
  } catch (...) {
    fail(std::current_exception());
  }
  changed_.notify_all();
}

/// Waits for room; false when nobody wants more.
bool Preparation::hand_over(std::vector<SourceRecord> records) {
  auto chunk = std::make_shared<Chunk>();
  chunk->records = std::move(records);
  {
    std::unique_lock lock(mutex_);
    effort_.reading += seconds_since(read_since_);
    changed_.wait(lock, [&] { return is_stopped_ || failure_ || ordered_.size() < kChunksAhead; });
    if (is_stopped_ || failure_) return false;
    read_since_ = Clock::now();
    ordered_.push_back(chunk);
    waiting_.push_back(std::move(chunk));
  }
  changed_.notify_all();
  return true;
}

void Preparation::prepare_chunks() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_stopped_ || failure_ || is_read_ || !waiting_.empty(); });
    if (is_stopped_ || failure_ || waiting_.empty()) return;
    const auto chunk = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    const auto start = Clock::now();
    StageSeconds by_stage;
    try {
      chunk->lines = recall_.prepare(std::move(chunk->records), by_stage);
    } catch (...) {
      return fail(std::current_exception());
    }
    chunk->records = {};
    const auto seconds = seconds_since(start);
    lock.lock();
    chunk->is_ready = true;
    effort_.stages += seconds;
    for (const auto& [stage, taken] : by_stage) effort_.by_stage[stage] += taken;
    lock.unlock();
    changed_.notify_all();
  }
}

void Preparation::fail(std::exception_ptr failure) {
  {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
  }
  changed_.notify_all();
}

}  // namespace passerelle::offers
