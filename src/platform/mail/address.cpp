#include "platform/mail/address.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passerelle::mail {
namespace {

// RFC 5321, 4.5.3.1.
constexpr std::size_t kMostLocal = 64, kMostDomain = 253, kMostLabel = 63;

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// An atom of RFC 5322: what stands between two dots before the "@".
bool is_atom(std::string_view text) {
  constexpr std::string_view kSigns = "!#$%&'*+-/=?^_`{|}~";
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return is_letter_or_digit(c) || kSigns.find(c) != kSigns.npos;
  });
}

bool is_label(std::string_view text) {
  return !text.empty() && text.size() <= kMostLabel && text.front() != '-' && text.back() != '-' &&
         std::ranges::all_of(text, [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

/// Two labels at least, and the last is no number: an address in digits is nobody's.
bool is_domain(std::string_view text) {
  const auto labels = base::split(text, '.');
  return text.size() <= kMostDomain && labels.size() >= 2 &&
         std::ranges::all_of(labels, is_label) && !base::is_all_digits(labels.back());
}

bool is_address(std::string_view text) {
  const auto at = text.rfind('@');
  if (at == text.npos) return false;
  const auto local = text.substr(0, at);
  return local.size() <= kMostLocal && std::ranges::all_of(base::split(local, '.'), is_atom) &&
         is_domain(text.substr(at + 1));
}

}  // namespace

base::Result<std::string> parse_address(std::string_view typed) {
  std::string address(base::trim(typed));
  if (std::ranges::any_of(address, [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return base::fail(base::ErrorKind::Invalid, "ADDRESS_NOT_PLAIN",
                      "Donnez une adresse électronique sans accent : les autres n’arrivent pas "
                      "partout.",
                      "address");
  for (char& c : address)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (!is_address(address))
    return base::fail(base::ErrorKind::Invalid, "ADDRESS_INVALID",
                      "Donnez une adresse électronique complète, comme prenom.nom@exemple.fr.",
                      "address");
  return address;
}

std::string_view domain_of(std::string_view address) {
  return address.substr(address.rfind('@') + 1);
}

}  // namespace passerelle::mail
