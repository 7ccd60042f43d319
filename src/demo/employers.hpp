#pragma once

#include <cstdint>
#include <string>

#include "demo/dice.hpp"
#include "demo/families.hpp"

namespace passerelle::demo {

struct Employer {
  std::string name;    ///< "Ateliers Velmorine"
  std::string domain;  ///< "ateliers-velmorine.example": reserved, reaches nobody (RFC 2606)
  std::string siret;
  std::size_t size = 0;  ///< people who would work there
};

/// SIREN begin with 000, which INSEE gives to nobody; five digits and the key are left.
constexpr std::size_t kMostEmployers = 99'999;

/// The 14 digits of an establishment (1 to 9999) of the fictional employer `number` (1 to
/// kMostEmployers); both keys are right.
std::string fictional_siret(std::size_t number, std::size_t establishment);

/// Invented employers, the same for the same number; each works in one family of occupations.
class Employers {
 public:
  /// As many as an ordinary region would have for so many offers.
  Employers(const Families& families, std::int64_t offers);
  /// One that works in the family, at its establishment of that town.
  Employer draw(Dice& dice, std::size_t family, std::size_t town_number) const;

 private:
  const Families& families_;
  std::size_t per_family_;
};

}  // namespace passerelle::demo
