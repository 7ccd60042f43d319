#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace passerelle::offers {

/// Pieces of a file handed from the thread that stores it to the one that looks into it, so that
/// both see the same bytes of one reading. A few megabytes at most wait.
class Pieces {
 public:
  /// Waits for room; drops the piece when nobody wants more.
  void push(std::string_view piece);
  /// No piece comes any more.
  void close();
  /// A ByteSource: every piece in order, once, until `use` gives false.
  base::Result<void> each(const std::function<bool(std::string_view)>& use);

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::string> waiting_;
  bool is_closed_ = false, is_abandoned_ = false;
};

}  // namespace passerelle::offers
