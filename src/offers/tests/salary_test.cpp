// Salaries as people write them, and the gross year that is understood: hundredths of a euro.
#include "offers/intake/salary.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace passerelle::offers::intake {
namespace {

constexpr std::int64_t kNone = -1;

struct Case {
  std::string_view text;
  std::int64_t min = kNone, max = kNone;
  std::string_view marks = "";  ///< n net, f foreign, a absurd, p presumed, u under the minimum
};
std::ostream& operator<<(std::ostream& out, const Case& one) {
  return out << one.text;
}

std::string marks_of(const Salary& salary) {
  std::string marks;
  if (salary.is_net) marks += 'n';
  if (salary.is_foreign) marks += 'f';
  if (salary.is_absurd) marks += 'a';
  if (salary.is_presumed) marks += 'p';
  if (salary.is_under_minimum) marks += 'u';
  return marks;
}

class SalaryText : public testing::TestWithParam<Case> {};

TEST_P(SalaryText, IsAGrossYearOrNothing) {
  const auto& [text, min, max, marks] = GetParam();
  const auto salary = parse_salary(text, {.minimum_hourly_cents = 1202});
  EXPECT_EQ(salary.year_min_cents.value_or(kNone), min);
  EXPECT_EQ(salary.year_max_cents.value_or(kNone), max);
  EXPECT_EQ(marks_of(salary), marks);
}

constexpr Case year(std::string_view text, double min, double max, std::string_view marks = "") {
  return {text, static_cast<std::int64_t>(min * 100 + 0.5),
          static_cast<std::int64_t>(max * 100 + 0.5), marks};
}
constexpr Case year(std::string_view text, double sum, std::string_view marks = "") {
  return year(text, sum, sum, marks);
}

INSTANTIATE_TEST_SUITE_P(
    Periods, SalaryText,
    testing::Values(
        year("1 801,80 € brut mensuel", 21621.60, "u"), year("1 823,03 € brut mensuel", 21876.36),
        year("12,02 € brut/h sur 13 mois", 23699.43), year("35-40K€", 35000, 40000),
        year("35 - 40 k€ brut annuel", 35000, 40000), year("de 22 à 25 K€", 22000, 25000),
        year("Mensuel de 2200 à 2500 Euros sur 13 mois", 28600, 32500),
        year("Mensuel de 2200.00 Euros à 2500.00 Euros sur 12 mois", 26400, 30000),
        year("Annuel de 25000,00 Euros à 32000,00 Euros sur 12 mois", 25000, 32000),
        year("Annuel de 30000 Euros sur 13 mois", 30000),
        year("Horaire de 12,5 Euros à 12,8 Euros", 22750, 23296),
        year("14 € de l'heure, 24 h par semaine", 17472),
        year("14 €/h, 151,67 heures par mois", 25480), year("13,50€/heure", 24570),
        year("taux horaire : 12.50 €", 22750), year("2 000 € brut par mois x 13", 26000),
        year("2000€/mois + 13e mois", 26000), year("2 000 € brut mensuel sur 13,5 mois", 27000),
        year("Salaire : 32 000 € annuel brut", 32000), year("30K€ par an", 30000),
        year("2,2 K€ brut mensuel", 26400), year("100 € brut par jour", 26000),
        year("450 € bruts par semaine", 23400),
        year("entre 1 900 et 2 100 € brut par mois", 22800, 25200),
        year("De 1 850 à 2 050 euros brut par mois", 22200, 24600),
        year("2 300 à 2 600 euros brut par mois, plus primes", 27600, 31200),
        year("1900 € brut à 2100 € brut par mois", 22800, 25200),
        year("12 €/h à 14 €/h", 21840, 25480, "u"), year("28.000 € / an", 28000),
        year("25,000 € par an", 25000), year("38 K€ forfait jours", 38000),
        year("2 000 € brut mensuel, primes de 300 €", 24000),
        year("2000 € brut + 10 % de commissions par mois", 24000),
        year("12,02 €/h soit 1 823,03 € brut mensuel", 21876.40)));

INSTANTIATE_TEST_SUITE_P(PresumedPeriods, SalaryText,
                         testing::Values(year("12.50", 22750, "p"), year("2150", 25800, "p"),
                                         year("28 000 €", 28000),
                                         year("de 1.850,00 € à 2.100,00 €", 22200, 25200, "p"),
                                         year("13 €", 23660, "p"), year("2 100 €", 25200, "p"),
                                         year("1700 €", 20400, "pu"), year("35 000", 35000),
                                         Case{"40"}, Case{"600 €"}, Case{"11 000 €"}, Case{"2"}));

INSTANTIATE_TEST_SUITE_P(
    TheMinimum, SalaryText,
    testing::Values(year("SMIC", 21876.40), year("SMIC horaire", 21876.40),
                    year("au SMIC en vigueur", 21876.40), year("Smic sur 13 mois", 23699.43),
                    Case{"SMIC + primes", 2187640, kNone}, Case{"80 % du SMIC"},
                    Case{"% smic en fonction de votre âge"}, Case{"SMIC net"},
                    Case{"supérieur à la convention, SMIC ou plus selon profil"},
                    year("12,01 € brut de l'heure", 21858.20, "u"),
                    year("12,02 € brut de l'heure", 21876.40)));

INSTANTIATE_TEST_SUITE_P(NoFigure, SalaryText,
                         testing::Values(Case{"2 100 € net", kNone, kNone, "n"},
                                         Case{"1800 à 2000€ net selon profil", kNone, kNone, "n"},
                                         Case{"Net : 1 700 € par mois", kNone, kNone, "n"},
                                         Case{"66000 à 84000 $can / an", kNone, kNone, "f"},
                                         Case{"4 500 CHF par mois", kNone, kNone, "f"},
                                         Case{"£30,000 per year", kNone, kNone, "f"}, Case{","},
                                         Case{""}, Case{"Cachet de 120 €"}, Case{"TJM 400 €"},
                                         Case{"Pige à 80 €"}, Case{"À négocier"},
                                         Case{"selon convention collective"},
                                         Case{"CCN66 indice 434"}, Case{"Coefficient 215"},
                                         Case{"grille 2026"}, Case{"10 % sur les ventes"},
                                         Case{"Prime de 500 €"},
                                         Case{"Annuel de 2150 Euros", kNone, kNone, "a"},
                                         Case{"Horaire de 1823 Euros", kNone, kNone, "a"},
                                         Case{"Mensuel de 25000 Euros", kNone, kNone, "a"},
                                         Case{"2 000 € par mois, 40 000 € par an"}));

INSTANTIATE_TEST_SUITE_P(NetAndGross, SalaryText,
                         testing::Values(year("2 000 € brut par mois (1 560 € net)", 24000),
                                         year("1 560 € net, 2 000 € brut par mois", 24000),
                                         year("Salaire brut : 2000 € par mois ; net : 1560 €",
                                              24000)));

INSTANTIATE_TEST_SUITE_P(OpenRanges, SalaryText,
                         testing::Values(Case{"À partir de 30 K€", 3000000, kNone},
                                         Case{"minimum 2 000 € brut par mois", 2400000, kNone},
                                         Case{"au moins 13 € de l'heure", 2366000, kNone},
                                         Case{"jusqu'à 40 K€", kNone, 4000000}));

TEST(Salary, TakesItsHoursFromTheOffer) {
  const auto salary =
      parse_salary("14 € de l'heure", {.weekly_hours = 24, .minimum_hourly_cents = 1202});
  EXPECT_EQ(salary.year_min_cents, 1747200);
  EXPECT_FALSE(salary.is_under_minimum);
  const auto low = parse_salary("Mensuel de 1050 Euros sur 12 mois",
                                {.weekly_hours = 20, .minimum_hourly_cents = 1202});
  EXPECT_EQ(low.year_min_cents, 1260000);
  EXPECT_FALSE(low.is_under_minimum);
}

TEST(Salary, IsNotHeldAgainstAFullTimeWhenPartTimeIsSaid) {
  const auto salary =
      parse_salary("800 € brut par mois", {.is_part_time = true, .minimum_hourly_cents = 1202});
  EXPECT_EQ(salary.year_min_cents, 960000);
  EXPECT_FALSE(salary.is_under_minimum);
}

TEST(Salary, IsHeldAgainstTheMinimumOfItsDate) {
  EXPECT_FALSE(
      parse_salary("1 801,80 € brut mensuel", {.minimum_hourly_cents = 1188}).is_under_minimum);
  EXPECT_FALSE(parse_salary("1 € de l'heure", {}).is_under_minimum) << "no table for that date";
}

TEST(Salary, IsExplained) {
  EXPECT_EQ(explain(parse_salary("2150", {})),
            "un salaire mensuel, soit 25\u202F800\u00A0€ brut par an");
  EXPECT_EQ(explain(parse_salary("35-40K€", {})),
            "de 35\u202F000\u00A0€ à 40\u202F000\u00A0€ brut par an");
  EXPECT_EQ(explain(parse_salary("à négocier", {})), "");
}

TEST(Salary, OfNothingIsAbsurd) {
  const SalaryContext part_time{.is_part_time = true, .minimum_hourly_cents = 1202};
  for (const auto& context : {SalaryContext{}, part_time}) {
    const auto salary = parse_salary("0,00 € brut par mois", context);
    EXPECT_EQ(salary.year_min_cents, std::nullopt);
    EXPECT_TRUE(salary.is_absurd);
  }
}

}  // namespace
}  // namespace passerelle::offers::intake
