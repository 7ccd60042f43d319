#include "offers/delivery/pieces.hpp"

#include <utility>

namespace passerelle::offers {
namespace {

constexpr std::size_t kWaiting = 32;  // of 64 KiB each

}  // namespace

void Pieces::push(std::string_view piece) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return is_abandoned_ || waiting_.size() < kWaiting; });
  if (is_abandoned_) return;
  waiting_.emplace_back(piece);
  changed_.notify_all();
}

void Pieces::close() {
  const std::lock_guard lock(mutex_);
  is_closed_ = true;
  changed_.notify_all();
}

base::Result<void> Pieces::each(const std::function<bool(std::string_view)>& use) {
  for (bool goes_on = true; goes_on;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return is_closed_ || !waiting_.empty(); });
    if (waiting_.empty()) return {};
    const auto piece = std::move(waiting_.front());
    waiting_.pop_front();
    changed_.notify_all();
    lock.unlock();
    goes_on = use(piece);
  }
  const std::lock_guard lock(mutex_);
  is_abandoned_ = true;
  changed_.notify_all();
  return {};
}

}  // namespace passerelle::offers
