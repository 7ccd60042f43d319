#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "offers/delivery/recall.hpp"
#include "offers/imports/reader.hpp"

namespace passerelle::offers {

/// How long the reading and the stages worked, in seconds, waits apart; threads add up.
struct Effort {
  double reading = 0, stages = 0;
  StageSeconds by_stage;  ///< of `stages`, as far as lines are timed
};
double seconds_since(std::chrono::steady_clock::time_point start);

/// Reads a file and takes its lines through the stages beside whoever writes them: one thread
/// reads, others prepare, chunk after chunk, never more than a few chunks ahead. Chunks come out
/// in the order of the file, and with the same lines, whatever the threads.
class Preparation {
 public:
  /// Lines up to `already` are passed over. The recall must outlive it.
  Preparation(ByteSource bytes, Format format, const Recall& recall, std::int64_t already);
  /// Stops the threads, wherever they are.
  ~Preparation();
  Preparation(const Preparation&) = delete;
  Preparation& operator=(const Preparation&) = delete;

  /// The next chunk, kChunkLines lines but for the last; empty after it. What went wrong in the
  /// reading comes after the lines that were read.
  base::Result<std::vector<Prepared>> next();
  /// So far.
  Effort effort();

 private:
  struct Chunk {
    std::vector<SourceRecord> records;
    std::vector<Prepared> lines;
    bool is_ready = false;
  };
  void read();
  void prepare_chunks();
  bool hand_over(std::vector<SourceRecord> records);
  void fail(std::exception_ptr failure);

  const ByteSource bytes_;
  const Format format_;
  const Recall& recall_;
  const std::int64_t already_;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Chunk>> ordered_;  ///< those not taken yet
  std::deque<std::shared_ptr<Chunk>> waiting_;  ///< those that nobody prepares yet
  base::Result<void> outcome_;
  std::exception_ptr failure_;
  Effort effort_;
  std::chrono::steady_clock::time_point read_since_;  ///< of the thread that reads
  bool is_read_ = false, is_stopped_ = false;
  std::vector<std::jthread> threads_;  ///< last: they end before what they use
};

constexpr std::size_t kChunkLines = 1000;

}  // namespace passerelle::offers
