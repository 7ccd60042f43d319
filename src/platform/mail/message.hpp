#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "base/time.hpp"

namespace passerelle::mail {

/// A mail to one person, as a text and as a page that says the same.
struct Message {
  std::string from_name;  ///< "Passerelle"; "" = the address alone
  std::string from, to;   ///< addresses
  std::string subject;
  std::string text;
  std::string html;         ///< "" = the text alone
  std::string message_id;   ///< without < >: the same each time that the same mail is tried
  base::Instant date;       ///< when it was written
  std::string unsubscribe;  ///< address that a POST ends the sending at (RFC 8058); "" = none
};

/// The mail as it is sent (RFC 5322, MIME), lines ended by CRLF, ASCII alone. MAIL_HEADER (Invalid)
/// where a header would hold a control character: no one adds headers by what he types.
base::Result<std::string> write_message(const Message& message);

}  // namespace passerelle::mail
