#include "platform/mail/message.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "base/identifiers.hpp"
#include "platform/mail/encoding.hpp"

namespace passerelle::mail {
namespace {

base::Result<void> check_header(std::string_view name, std::string_view value) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
  if (std::ranges::none_of(value, is_control)) return {};
  return base::fail(base::ErrorKind::Invalid, "MAIL_HEADER",
                    "Un en-tête de courriel ne tient qu’une ligne.", std::string(name));
}

/// "Thu, 26 Nov 2026 08:05:00 +0000".
std::string date_text(base::Instant at) {
  constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                               "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  using namespace std::chrono;
  const sys_time<microseconds> time{microseconds{at.us}};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<seconds>(time - day)};
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", kDays[weekday{day}.c_encoding()],
                     unsigned(date.day()), kMonths[unsigned(date.month()) - 1], int(date.year()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

std::string header(std::string_view name, std::string_view value) {
  return fmt::format("{}: {}\r\n", name, value);
}

std::string sender_of(const Message& message) {
  if (message.from_name.empty()) return message.from;
  constexpr std::size_t kColumn = 6;  // "From: "
  const auto name = header_text(message.from_name, kColumn);
  const bool is_word =
      name == message.from_name && name.find_first_of("\"(),.:;<>@[\\]") != name.npos;
  return is_word ? fmt::format("\"{}\" <{}>", name, message.from)
                 : fmt::format("{} <{}>", name, message.from);
}

std::string part(std::string_view type, std::string_view body) {
  return header("Content-Type", fmt::format("text/{}; charset=utf-8", type)) +
         header("Content-Transfer-Encoding", "quoted-printable") + "\r\n" + quoted_printable(body);
}

/// Both say the same, the last being the one that is shown where it can be.
std::string alternatives(const Message& message) {
  const auto boundary = "=_" + base::sha256_hex(message.message_id).substr(0, 32);
  return header("Content-Type", fmt::format("multipart/alternative; boundary=\"{}\"", boundary)) +
         fmt::format("\r\n--{0}\r\n{1}\r\n--{0}\r\n{2}\r\n--{0}--\r\n", boundary,
                     part("plain", message.text), part("html", message.html));
}

std::string list_headers(const Message& message) {
  if (message.unsubscribe.empty()) return {};
  const auto way_out = header("List-Unsubscribe", fmt::format("<{}>", message.unsubscribe));
  // RFC 8058, 3.1: over https alone.
  if (!message.unsubscribe.starts_with("https://")) return way_out;
  return way_out + header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
}

}  // namespace

base::Result<std::string> write_message(const Message& message) {
  TRY(check_header("From", message.from_name));
  TRY(check_header("From", message.from));
  TRY(check_header("To", message.to));
  TRY(check_header("Subject", message.subject));
  TRY(check_header("Message-ID", message.message_id));
  TRY(check_header("List-Unsubscribe", message.unsubscribe));
  constexpr std::size_t kColumn = 9;  // "Subject: "
  return header("Date", date_text(message.date)) + header("From", sender_of(message)) +
         header("To", message.to) + header("Subject", header_text(message.subject, kColumn)) +
         header("Message-ID", fmt::format("<{}>", message.message_id)) + list_headers(message) +
         header("Auto-Submitted", "auto-generated") + header("Content-Language", "fr") +
         header("MIME-Version", "1.0") +
         (message.html.empty() ? part("plain", message.text) : alternatives(message));
}

}  // namespace passerelle::mail
