// Dates as people and spreadsheets write them.
#include "offers/intake/written_dates.hpp"

#include <gtest/gtest.h>

#include <ostream>

#include "offers/intake/stages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers::intake {
namespace {

struct Case {
  std::string_view text, start, end;
  DateForm form = DateForm::Plain;
};
std::ostream& operator<<(std::ostream& out, const Case& one) {
  return out << one.text;
}

class WrittenDate : public testing::TestWithParam<Case> {};

TEST_P(WrittenDate, IsAMomentInParis) {
  const auto& [text, start, end, form] = GetParam();
  const auto moment = parse_written_moment(text);
  ASSERT_TRUE(moment);
  EXPECT_EQ(base::to_text(moment->start), start);
  EXPECT_EQ(base::to_text(moment->end), end);
  EXPECT_EQ(moment->form, form);
}

constexpr std::string_view kStart = "2026-11-04T23:00:00Z", kEnd = "2026-11-05T22:59:59.999999Z";
constexpr std::string_view kAfternoon = "2026-11-05T13:30:00Z";

INSTANTIATE_TEST_SUITE_P(
    Days, WrittenDate,
    testing::Values(Case{"05/11/2026", kStart, kEnd}, Case{"5/11/2026", kStart, kEnd},
                    Case{"05-11-2026", kStart, kEnd}, Case{"05.11.2026", kStart, kEnd},
                    Case{"2026-11-05", kStart, kEnd}, Case{"2026/11/05", kStart, kEnd},
                    Case{"20261105", kStart, kEnd}, Case{"5 novembre 2026", kStart, kEnd},
                    Case{"jeudi 5 novembre 2026", kStart, kEnd}, Case{"5 nov. 2026", kStart, kEnd},
                    Case{"05/11/26", kStart, kEnd, DateForm::ShortYear},
                    Case{"46331", kStart, kEnd, DateForm::Serial},
                    Case{"46331,0", kStart, kEnd, DateForm::Serial},
                    Case{"05/11/2026 00:00:00", kStart, kEnd}));

INSTANTIATE_TEST_SUITE_P(
    Hours, WrittenDate,
    testing::Values(Case{"05/11/2026 14:30", kAfternoon, kAfternoon},
                    Case{"2026-11-05 14:30:00", kAfternoon, kAfternoon},
                    Case{"2026-11-05T14:30", kAfternoon, kAfternoon},
                    Case{"5 novembre 2026 à 14h30", kAfternoon, kAfternoon},
                    Case{"05/11/2026 14 h 30", kAfternoon, kAfternoon},
                    Case{"2026-11-05T13:30:00Z", kAfternoon, kAfternoon},
                    Case{"2026-11-05T14:30:00+01:00", kAfternoon, kAfternoon},
                    Case{"46331,6041666667", kAfternoon, kAfternoon, DateForm::Serial},
                    // The day has 25 hours: noon is noon all the same.
                    Case{"25/10/2026 12:00", "2026-10-25T11:00:00Z", "2026-10-25T11:00:00Z"}));

TEST(WrittenDate, ThatNoCalendarHasIsNone) {
  for (const auto* text : {"",
                           "31/11/2026",
                           "31 novembre 2026",
                           "31/02/2026",
                           "29/02/2027",
                           "11/25/2026",
                           "2026-13-01",
                           "00/11/2026",
                           "05/11/1926",
                           "0026-11-05",
                           "05/11/126",
                           "prochainement",
                           "5 novembre",
                           "novembre 2026",
                           "4633",
                           "463310",
                           "12345",
                           "05/11/2026 25:00",
                           "05/11/2026 midi",
                           "-5/11/2026",
                           "259 mars 2026",
                           "2026/2/8196",
                           "2026/258/5"})
    EXPECT_EQ(parse_written_moment(text).has_value(), false) << text;
}

Draft draft_with(std::string_view cells) {
  return draft_of(examples::records_of(cells).front(), examples::setting_of("brea"));
}

TEST(EndDate, WithoutAnHourHoldsTheWholeDayInParis) {
  const auto draft = draft_with("ends_on: 30/11/2026");
  ASSERT_TRUE(draft.ends_at);
  EXPECT_EQ(base::to_text(*draft.ends_at), "2026-11-30T22:59:59.999999Z");
  EXPECT_EQ(base::to_text(*draft_with("ends_on: 30/11/2026 18:00").ends_at),
            "2026-11-30T17:00:00Z");
}

TEST(PublicationDate, MayBeTomorrowAndNoLater) {
  const auto now = examples::setting_of("brea").now;
  EXPECT_NE(draft_with("published_on: 06/11/2026 23:00").published_at, now);
  EXPECT_EQ(draft_with("published_on: 07/11/2026").published_at, now);
  EXPECT_EQ(draft_with("published_on: 2027-01-01").published_at, now);
  EXPECT_EQ(draft_with("published_on: 46333").published_at, now) << "told and repaired twice";
}

}  // namespace
}  // namespace passerelle::offers::intake
