#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

#include "base/time.hpp"
#include "platform/db/db.hpp"
#include "platform/mail/queue.hpp"
#include "platform/mail/settings.hpp"
#include "platform/mail/smtp.hpp"

namespace passerelle::mail {

/// Sends the letters of the queue, one node at a time each. At least once: a node that is killed
/// between the server's yes and the end of the letter leaves it claimed for two minutes, and then
/// it is sent again under the same Message-ID.
class Dispatcher {
 public:
  using Send = std::function<Attempt(const std::string& to, std::string_view text)>;
  /// Called by one thread at a time.
  Dispatcher(db::Database& database, const base::Clock& clock, std::vector<Writer> writers,
             Send send);

  /// Sends what is due, for a second or so; gives how many letters left the queue. After a server
  /// that takes nothing it rests for a while.
  int run();

 private:
  struct Claimed;
  std::optional<Claimed> claim();
  std::optional<Message> write(db::Session& session, const Letter& letter, base::Instant now);
  void end(const Letter& letter, Fate fate);
  bool delay(const Letter& letter, const std::string& cause);
  const Writer* find_writer(std::string_view kind) const;

  db::Database& database_;
  const base::Clock& clock_;
  const std::vector<Writer> writers_;
  const Send send_;
  std::chrono::steady_clock::time_point rests_until_{};
};

}  // namespace passerelle::mail
