#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace passerelle::base {

/// Luhn's check over decimal digits; false on anything else.
bool passes_luhn(std::string_view digits);

/// What is wrong with a SIRET (14 digits: SIREN of 9, establishment number of 5).
enum class SiretFault : std::uint8_t { None, NotFourteenDigits, SirenLuhn, SiretLuhn, Zeros };
/// Luhn on the SIREN and on the whole; La Poste (SIREN 356000000) also by a digit sum that is a
/// multiple of 5. Source: INSEE, répertoire Sirene.
SiretFault check_siret(std::string_view siret);
/// SIREN beginning 000 are given to nobody: the generated region lives there.
bool is_fictional_siret(std::string_view siret);

/// SHA-256 in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);
/// 64 bits of BLAKE2b, for keys that are compared, never for secrets.
std::int64_t hash64(std::string_view bytes);
/// `bytes` random bytes from the system, as lower-case hexadecimal.
std::string random_hex(std::size_t bytes);

}  // namespace passerelle::base
