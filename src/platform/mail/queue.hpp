#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"
#include "platform/db/db.hpp"
#include "platform/mail/message.hpp"

namespace passerelle::mail {

/// What is to be said to someone. Neither the address nor the text is kept with it: its module
/// writes the mail when it is sent, from what is true then.
struct Letter {
  std::int64_t id = 0;
  std::string kind;              ///< "offers.alert.news"
  std::int64_t subject_id = 0;   ///< of the module
  std::string payload = "{}";    ///< a JSON object, free of personal data
  std::string message_key = {};  ///< random, the same at each try: for the Message-ID
  base::Instant created_at = {};
  std::int64_t tries = 0;  ///< that were made
};

/// Puts a letter into the queue, inside the caller's write; it leaves at `not_before` at the
/// soonest.
void post(db::Session& session, base::Instant now, Letter letter, base::Instant not_before);
/// Takes back the letters about a subject whose kind begins with `kind_prefix`.
void take_back(db::Session& session, std::string_view kind_prefix, std::int64_t subject_id);

struct Waiting {
  std::int64_t letters = 0, tried = 0;  ///< `tried`: at least once, in vain
  std::optional<base::Instant> oldest;  ///< when it was put there
};
Waiting count_waiting(db::Session& session, std::string_view kind_prefix);

/// What became of a letter that a mail was written of.
enum class Fate : std::uint8_t { Sent, AddressRefused, GivenUp };

/// How a module writes letters of a kind. Both are called inside a write.
struct Writer {
  std::string kind;
  /// Nothing when it is no longer to be said: the letter goes.
  std::function<std::optional<Message>(db::Session&, const Letter&, base::Instant now)> write;
  /// After the last try; the letter is gone.
  std::function<void(db::Session&, const Letter&, Fate, base::Instant now)> end;
};

/// When a letter that was tried so often is tried again; nothing once it is older than three days.
std::optional<base::Instant> next_try(base::Instant created_at, std::int64_t tries,
                                      base::Instant now);

}  // namespace passerelle::mail
