#include "demo/employers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passerelle::demo {
namespace {

constexpr std::int64_t kOffersPerEmployer = 8;

// Put together they make names that no company bears.
constexpr auto kStarts = std::to_array<std::string_view>(
    {"Vel",  "Tram", "Orm", "Cal", "Sor", "Brin", "Lum",  "Fau",  "Gar", "Mist", "Pal",  "Ser",
     "Tour", "Arb",  "Esc", "Jon", "Lav", "Mour", "Oliv", "Rest", "Tam", "Ver",  "Zéph", "Dor"});
constexpr auto kMiddles = std::to_array<std::string_view>(
    {"adi", "elo", "iva", "omar", "uli", "ané", "erti", "isso", "ora", "unel", "agri", "enta"});
constexpr auto kEnds = std::to_array<std::string_view>(
    {"lette", "rine", "sol", "vence", "bel", "mont", "selle", "grave", "tane", "rolle", "nade",
     "zelle", "pierre", "val", "combe", "nère"});

std::string invented_name(Dice& dice) {
  const auto start = kStarts[dice.below(kStarts.size())];
  const auto middle = kMiddles[dice.below(kMiddles.size())];
  return fmt::format("{}{}{}", start, middle, kEnds[dice.below(kEnds.size())]);
}

/// Nearly half have under ten people, one in twenty over 250: as real employers do.
std::size_t invented_size(Dice& dice) {
  const auto share = dice.below(100);
  const auto between = [&](std::int64_t least, std::int64_t most) {
    return static_cast<std::size_t>(dice.between(least, most));
  };
  return share < 45   ? between(3, 9)
         : share < 80 ? between(10, 49)
         : share < 95 ? between(50, 249)
                      : between(250, 2'000);
}

/// The digit that makes `digits` followed by it pass Luhn's check.
char luhn_key(std::string_view digits) {
  int sum = 0;
  bool doubles = true;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, doubles = !doubles) {
    const int value = (*digit - '0') * (doubles ? 2 : 1);
    sum += value / 10 + value % 10;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

std::string fictional_siret(std::size_t number, std::size_t establishment) {
  auto siret = fmt::format("000{:05}", number);
  siret += luhn_key(siret);
  siret += fmt::format("{:04}", establishment);
  siret += luhn_key(siret);
  return siret;
}

Employers::Employers(const Families& families, std::int64_t offers)
    : families_(families),
      per_family_(std::clamp<std::size_t>(
          static_cast<std::size_t>(offers / kOffersPerEmployer) / families.size(), 4,
          kMostEmployers / families.size())) {}

Employer Employers::draw(Dice& dice, std::size_t family, std::size_t town_number) const {
  // The smaller of two: some employers recruit more than others.
  const auto rank = std::min(dice.below(per_family_), dice.below(per_family_));
  const auto number = rank * families_.size() + family + 1;
  Dice own(number);
  Employer employer;
  employer.name = own.pick(families_[family].employer_words);
  employer.name += ' ' + invented_name(own);
  employer.domain = base::fold(employer.name) + ".example";
  std::ranges::replace(employer.domain, ' ', '-');
  employer.size = invented_size(own);
  employer.siret = fictional_siret(number, town_number);
  return employer;
}

}  // namespace passerelle::demo
