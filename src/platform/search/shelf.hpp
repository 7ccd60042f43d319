#pragma once

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace passerelle::search {

/// One value that many read and one replaces. A reader marks what it holds and waits for nobody;
/// what was replaced goes once no mark is on it.
template <class T>
class Shelf {
  static constexpr std::size_t kReaders = 256;
  struct alignas(64) Mark {
    std::atomic<bool> is_taken = false;
    std::atomic<const T*> held = nullptr;
  };

 public:
  class Reading {
   public:
    Reading(const T* value, Mark& mark) : value_(value), mark_(mark) {}
    ~Reading() {
      mark_.held.store(nullptr);
      mark_.is_taken.store(false);
    }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;
    const T& operator*() const { return *value_; }
    const T* operator->() const { return value_; }

   private:
    const T* value_;
    Mark& mark_;
  };

  explicit Shelf(std::unique_ptr<const T> value) : value_(value.release()) {}
  ~Shelf() {
    delete value_.load();
    for (const auto* one : replaced_) delete one;
  }
  Shelf(const Shelf&) = delete;
  Shelf& operator=(const Shelf&) = delete;

  Reading read() const {
    Mark& mark = take_mark();
    const T* value = value_.load();
    for (;;) {
      mark.held.store(value);
      const T* const now = value_.load();
      if (now == value) return Reading(value, mark);
      value = now;
    }
  }

  /// One thread at a time.
  void put(std::unique_ptr<const T> value) {
    replaced_.push_back(value_.exchange(value.release()));
    std::erase_if(replaced_, [this](const T* one) {
      const bool is_held =
          std::ranges::any_of(marks_, [&](const auto& mark) { return mark.held.load() == one; });
      if (!is_held) delete one;
      return !is_held;
    });
  }

 private:
  Mark& take_mark() const {
    thread_local std::size_t hint = std::hash<std::thread::id>{}(std::this_thread::get_id());
    for (;; ++hint) {
      Mark& mark = marks_[hint % kReaders];
      if (!mark.is_taken.load() && !mark.is_taken.exchange(true)) return mark;
    }
  }

  std::atomic<const T*> value_;
  std::vector<const T*> replaced_;
  mutable Mark marks_[kReaders];
};

}  // namespace passerelle::search
