#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/alerts/rules/times.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

/// Searches that someone asked to be told of by mail, without an account.
namespace passerelle::offers::alerts {

/// The kinds of letters, whose names begin with kLetters.
inline constexpr std::string_view kLetters = "offers.alert.",
                                  kLetterConfirm = "offers.alert.confirm",
                                  kLetterNews = "offers.alert.news",
                                  kLetterEnd = "offers.alert.end";

struct Asking {
  std::string address;  ///< as mail::parse_address gives it
  std::string search;   ///< the query of the list's address, in its one order
  Frequency frequency = Frequency::Daily;
};

/// Registers it and puts the letter that asks to confirm into the queue, where that is called for:
/// not for an alert that is in force as it is asked for, nor over kMostOfAnAddress. Whoever asks
/// learns nothing of it: the address may be another's.
void ask(const Context& context, const Asking& asking);

struct Alert {
  AlertId id;
  std::string address, search;
  Frequency frequency = Frequency::Daily;
  bool is_confirmed = false;
  base::Instant ends_at;
};

/// What a link of a mail is for: it opens nothing else.
enum class Purpose : std::uint8_t { Confirm, Stop, Renew };

/// Random, and known to the mail alone: the base keeps its hash. Inside the caller's write.
std::string new_token(db::Session& session, AlertId alert, Purpose purpose);

/// Nothing for a token that is unknown, for something else, or whose alert is over.
std::optional<Alert> find_alert(db::Session& session, std::string_view token, Purpose purpose,
                                base::Instant now);
std::optional<Alert> find_alert(db::Session& session, AlertId id, base::Instant now);

/// Begins it: offers published from now on are told. It takes the place of another of the same
/// address for the same search. Once more changes nothing. ALERT_UNKNOWN (Gone).
base::Result<Alert> confirm(const Context& context, std::string_view token);
/// Six months more from now. ALERT_UNKNOWN (Gone).
base::Result<Alert> renew(const Context& context, std::string_view token);
/// Forgets the alert whole, its address too. One that is gone already is no error.
void stop(const Context& context, std::string_view token);

/// Forgets an alert, its tokens, what was told and the letters that wait. Inside the caller's
/// write.
void forget(db::Session& session, AlertId id);

/// Forgets those whose end has come (never confirmed, or not renewed), some hundreds at most; how
/// many.
int forget_ended(const Context& context);
/// Puts the letter that tells the end into the queue, for those whose end is near; how many.
int tell_ends(const Context& context);

struct Counts {
  std::int64_t confirmed = 0, daily = 0, at_once = 0, asked = 0;
  std::optional<base::Instant> oldest_confirmed_at;
};
Counts count(db::Session& session);

}  // namespace passerelle::offers::alerts
