#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::offers::intake {

/// What the words and signs of a salary mean.
enum class SalarySign : std::uint8_t {
  Amount,
  Hour,
  Day,
  Week,
  Month,
  Year,
  Net,
  Gross,
  Hours,   ///< how long one works: "24 h"
  Months,  ///< how many are paid: "sur 13 mois"
  Euro,
  Foreign,    ///< another currency
  Range,      ///< "à", "-", "ou"
  Bonus,      ///< what comes on top: "prime", "panier"
  Piecework,  ///< paid by the piece: "cachet", "pige"
  AtLeast,
  AtMost,
  Minimum,  ///< the minimum wage by name
  Percent,
  Word,  ///< that says nothing of the amount
};

struct SalaryToken {
  SalarySign sign;
  double value = 0;        ///< of an amount (euros, thousands opened), of hours, of months
  bool is_kilo = false;    ///< written in thousands: "35K€"
  bool has_cents = false;  ///< written with decimals
  bool is_number = false;  ///< a Word that is a number: "coefficient 215"
};

/// The tokens of a salary in the order of the text; words that only bind ("de", "par") are left
/// out.
std::vector<SalaryToken> salary_tokens(std::string_view text);

constexpr bool is_period(SalarySign sign) {
  return sign >= SalarySign::Hour && sign <= SalarySign::Year;
}

}  // namespace passerelle::offers::intake
