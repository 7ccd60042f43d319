#include <gtest/gtest.h>

#include <array>

#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

TEST(MinimumWage, IsThatOfTheDay) {
  struct Case {
    std::string_view on;
    std::int64_t cents_an_hour;
  };
  for (const auto& [on, cents] : std::to_array<Case>({
           {"2016-01-01", 967},
           {"2016-12-31", 967},
           {"2017-01-01", 976},
           {"2021-09-30", 1025},
           {"2021-10-01", 1048},
           {"2022-07-31", 1085},
           {"2022-08-01", 1107},
           {"2023-04-30", 1127},
           {"2024-10-31", 1165},
           {"2024-11-01", 1188},
           {"2025-12-31", 1188},
           {"2026-01-01", 1202},
       })) {
    SCOPED_TRACE(on);
    EXPECT_EQ(find_minimum_hourly_wage_cents(*base::parse_date(on)), cents);
  }
}

TEST(MinimumWage, IsNotKnownBeforeItsTable) {
  EXPECT_EQ(find_minimum_hourly_wage_cents(*base::parse_date("2015-12-31")), std::nullopt);
  EXPECT_EQ(find_minimum_wage(*base::parse_date("1970-01-01")), nullptr);
}

TEST(MinimumWage, TellsTheTextThatSetIt) {
  const auto* wage = find_minimum_wage(*base::parse_date("2026-11-05"));
  ASSERT_NE(wage, nullptr);
  EXPECT_EQ(wage->source, "Décret n° 2025-1228 du 17 décembre 2025");
}

}  // namespace
}  // namespace passerelle::reference
