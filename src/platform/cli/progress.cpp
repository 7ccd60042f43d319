#include "platform/cli/progress.hpp"

#include <unistd.h>

#include <iostream>

#include "base/french.hpp"

namespace passerelle::cli {
namespace {

constexpr auto kQuietFor = std::chrono::seconds(2);
constexpr auto kBetween = std::chrono::milliseconds(200);
constexpr std::string_view kWipeLine = "\r\x1b[K";

}  // namespace

Progress::Progress(std::string unit)
    : unit_(std::move(unit)),
      on_terminal_(isatty(STDERR_FILENO) == 1),
      next_at_(std::chrono::steady_clock::now() + kQuietFor) {}

Progress::~Progress() {
  if (shown_) std::cerr << kWipeLine << std::flush;
}

void Progress::show(std::int64_t done, std::int64_t all) {
  if (!on_terminal_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_at_) return;
  next_at_ = now + kBetween;
  shown_ = true;
  std::cerr << kWipeLine << base::french::number(done);
  if (all > 0) std::cerr << " / " << base::french::number(all);
  std::cerr << ' ' << unit_ << std::flush;
}

}  // namespace passerelle::cli
