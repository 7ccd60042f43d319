#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace passerelle::cli {

/// One line on standard error that says how far long work is, rewritten in place. Only on a
/// terminal, only for work of over 2 s; wiped away at the end.
class Progress {
 public:
  /// What is counted, in the plural: "lignes".
  explicit Progress(std::string unit);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `all` is 0 while the whole is not known.
  void show(std::int64_t done, std::int64_t all);

 private:
  std::string unit_;
  bool on_terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point next_at_;
};

}  // namespace passerelle::cli
