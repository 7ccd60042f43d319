#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string_view>

#include "offers/alerts/alert.hpp"
#include "offers/listing/search.hpp"

namespace passerelle::offers::alerts {

/// What a kept search asks for now; nothing where its place is no longer understood.
using CriteriaOf =
    std::function<std::optional<Criteria>(std::string_view search, base::Instant now)>;

/// So many offers stand in a letter; a mail shows kShownInMail of those that are still live.
constexpr std::size_t kKeptForMail = 40, kShownInMail = 20;

/// Looks through what was published since each alert was last looked at, and puts a letter into the
/// queue for those that have something new: in the same transaction in which their position moves,
/// so that nothing is told twice, whoever is killed and however many nodes do this. Gives how many
/// letters; nothing when another node was quicker with some: look again.
std::optional<int> tell_news(const Context& context, Frequency frequency,
                             const CriteriaOf& criteria_of);

/// When alerts that are told at once are looked at: once what comes in pauses, or has come for half
/// a minute, so that a file makes one mail. One thread.
class Pauses {
 public:
  using Time = std::chrono::steady_clock::time_point;
  /// Whether now is the time, the last event being at `position`; it stays so until done().
  bool is_time(std::int64_t position, Time now);
  /// All was looked at, up to the position that is_time was last asked with.
  void done();

 private:
  std::int64_t seen_ = -1, told_ = -1;
  std::optional<Time> since_;
};

}  // namespace passerelle::offers::alerts
