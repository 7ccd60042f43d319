#include <gtest/gtest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>

#include "demo/employers.hpp"
#include "demo/tests/generated.hpp"
#include "reference/reference.hpp"

namespace passerelle::demo {
namespace {

/// Luhn written from its definition, from the left: positions with the parity of the length's
/// are doubled.
bool is_luhn(const std::string& digits) {
  static constexpr int kDoubled[] = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const int value = digits[i] - '0';
    sum += i % 2 == digits.size() % 2 ? kDoubled[value] : value;
  }
  return sum % 10 == 0;
}

class SoundLines : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    files_ = generate_files(5000, 11);
    for (std::size_t i = 0; i < files_.brea.size(); ++i)
      if (files_.expected[i][3].empty()) sound_.push_back(files_.brea[i]);
  }
  static const std::string& cell(const Record& record, std::string_view column) {
    return files_.cell(record, column);
  }

  static inline Files files_;
  static inline std::vector<Record> sound_;
};

TEST_F(SoundLines, AreTheLargePart) {
  EXPECT_NEAR(static_cast<double>(files_.generated.faults) / 5000, 0.12, 0.02);
  EXPECT_EQ(std::ssize(sound_), 5000 - files_.generated.faults);
}

TEST_F(SoundLines, SiretAreFictionalAndTheirKeysRight) {
  EXPECT_TRUE(is_luhn("73282932000074"));  // INSEE's own example of a right key
  EXPECT_FALSE(is_luhn("73282932000075"));
  for (const auto& record : sound_) {
    const auto& siret = cell(record, "siret");
    EXPECT_EQ(siret.size(), 14u);
    EXPECT_TRUE(siret.starts_with("000") && is_luhn(siret) && is_luhn(siret.substr(0, 9))) << siret;
  }
  for (const std::size_t number : {1uz, 99uz, kMostEmployers})
    EXPECT_TRUE(is_luhn(fictional_siret(number, 9999)));
}

TEST_F(SoundLines, HaveAboutHundredTwentyWords) {
  std::ptrdiff_t all = 0;
  for (const auto& record : sound_) {
    std::istringstream text(cell(record, "description"));
    const auto words = std::distance(std::istream_iterator<std::string>(text), {});
    EXPECT_TRUE(words >= 60 && words <= 240) << words << ' ' << text.str();
    EXPECT_EQ(text.str().find_first_of("{}<>"), std::string::npos) << text.str();
    all += words;
  }
  EXPECT_NEAR(static_cast<double>(all) / static_cast<double>(sound_.size()), 120, 10);
}

TEST_F(SoundLines, NoTextTwiceInOneCommune) {
  std::set<std::string> seen, references;
  for (const auto& record : sound_) {
    EXPECT_TRUE(references.insert(cell(record, "reference")).second);
    EXPECT_TRUE(seen.insert(cell(record, "description") + cell(record, "commune")).second);
  }
}

TEST_F(SoundLines, AreMostlyInTheRegion) {
  std::ptrdiff_t in_region = 0, coded = 0;
  for (const auto& record : sound_) {
    const auto* commune = reference::find_commune(cell(record, "code_insee"));
    if (!commune) continue;
    ++coded;
    if (commune->region == "93") ++in_region;
  }
  EXPECT_GT(coded, 3000);
  EXPECT_NEAR(static_cast<double>(in_region) / static_cast<double>(coded), 0.8, 0.03);
}

TEST_F(SoundLines, ArePublishedBeforeTodayAndEndAfterIt) {
  const auto today = base::paris_date(*base::parse_instant(kNow));
  for (const auto& record : sound_) {
    const auto published = base::parse_any_date(cell(record, "date_publication"));
    const auto ends = base::parse_date(cell(record, "date_fin"));
    ASSERT_TRUE(published && ends);
    const std::chrono::sys_days start(published->ymd), end(ends->ymd), day(today.ymd);
    EXPECT_TRUE(day - start >= std::chrono::days(1) && day - start <= std::chrono::days(60));
    EXPECT_TRUE(end - day >= std::chrono::days(5) && end - day <= std::chrono::days(90));
  }
}

TEST_F(SoundLines, SayTheirOccupationAndHowToApply) {
  const std::regex mail("recrutement@[a-z-]+\\.example");
  for (const auto& record : sound_) {
    EXPECT_NE(reference::find_job_name_by_title(cell(record, "libelle_metier")), nullptr)
        << cell(record, "libelle_metier");
    const auto& address = cell(record, "courriel");
    EXPECT_TRUE(address.empty() || std::regex_match(address, mail)) << address;
    EXPECT_FALSE(address.empty() && cell(record, "url_candidature").empty() &&
                 cell(record, "consigne_candidature").empty());
    if (cell(record, "type_contrat").find("CDD") == 0)
      EXPECT_FALSE(cell(record, "duree_contrat").empty());
  }
}

}  // namespace
}  // namespace passerelle::demo
