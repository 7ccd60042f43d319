#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "platform/mail/settings.hpp"

namespace passerelle::mail {

enum class Outcome : std::uint8_t {
  Sent,            ///< the server has taken it
  LetterLater,     ///< not this one, not now
  ServerLater,     ///< nothing can be sent now
  AddressRefused,  ///< the server takes nothing for that address, and will not
};

struct Attempt {
  Outcome outcome = Outcome::ServerLater;
  std::string cause;  ///< "RCPT 550", "Couldn't connect to server": never an address
};

/// What a server's answer means: `verb` was asked, `code` is what it said (0: nothing). Any refusal
/// for good that is not of the address is tried again: its cause is mostly here ("relay denied").
Outcome outcome_of(std::string_view verb, long code);

/// A way to one server, kept open from one mail to the next. One thread at a time.
class Smtp {
 public:
  explicit Smtp(const Settings& settings);
  ~Smtp();
  Smtp(const Smtp&) = delete;
  Smtp& operator=(const Smtp&) = delete;

  /// `text` as write_message gives it. Waits ten seconds for the server and a minute for the whole.
  Attempt send(const std::string& to, std::string_view text);

 private:
  struct Way;
  std::unique_ptr<Way> way_;
};

}  // namespace passerelle::mail
