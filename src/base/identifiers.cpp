#include "base/identifiers.hpp"

#include <sodium.h>

#include <array>
#include <cstring>
#include <vector>

#include "base/text.hpp"

namespace passerelle::base {
namespace {

constexpr std::string_view kLaPosteSiren = "356000000";

int sum_of(std::string_view digits) {
  int sum = 0;
  for (const char c : digits) sum += c - '0';
  return sum;
}

std::string hex(const unsigned char* bytes, std::size_t size) {
  std::string text(size * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), bytes, size);
  text.pop_back();
  return text;
}

}  // namespace

bool passes_luhn(std::string_view digits) {
  if (!is_all_digits(digits)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digits[digits.size() - 1 - i] - '0';
    if (i % 2 == 1) value = value > 4 ? value * 2 - 9 : value * 2;
    sum += value;
  }
  return sum % 10 == 0;
}

SiretFault check_siret(std::string_view siret) {
  if (siret.size() != 14 || !is_all_digits(siret)) return SiretFault::NotFourteenDigits;
  if (sum_of(siret) == 0) return SiretFault::Zeros;
  const auto siren = siret.substr(0, 9);
  if (!passes_luhn(siren)) return SiretFault::SirenLuhn;
  if (passes_luhn(siret)) return SiretFault::None;
  if (siren == kLaPosteSiren && sum_of(siret) % 5 == 0) return SiretFault::None;
  return SiretFault::SiretLuhn;
}

bool is_fictional_siret(std::string_view siret) {
  return siret.starts_with("000");
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  return hex(digest.data(), digest.size());
}

std::int64_t hash64(std::string_view bytes) {
  std::array<unsigned char, crypto_generichash_BYTES_MIN> digest{};
  crypto_generichash(digest.data(), digest.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  std::int64_t value = 0;
  std::memcpy(&value, digest.data(), sizeof value);
  return value;
}

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> buffer(bytes);
  randombytes_buf(buffer.data(), buffer.size());
  return hex(buffer.data(), buffer.size());
}

}  // namespace passerelle::base
