// Each rule is broken in turn, and the region must tell: the verdicts that it expects are then not
// those given. A rule is broken here, by taking out what it found: no door is left in the program.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <set>

#include "base/text.hpp"
#include "demo/generate.hpp"
#include "offers/delivery/judge.hpp"
#include "offers/delivery/preparation.hpp"
#include "offers/messages.hpp"
#include "offers/partner.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kLines = 4000;
constexpr base::Instant kNow{1'795'000'000'000'000};

struct Told {
  std::string verdict, codes;
  friend bool operator==(const Told&, const Told&) = default;
};

base::Result<std::vector<Prepared>> prepare_file(const std::filesystem::path& file,
                                                 const Recall& recall) {
  const ByteSource bytes = [&](const auto& use) -> base::Result<void> {
    std::ifstream stream(file, std::ios::binary);
    std::string piece(1 << 16, '\0');
    while (stream.read(piece.data(), static_cast<std::streamsize>(piece.size())),
           stream.gcount() > 0 &&
               use(std::string_view(piece).substr(0, static_cast<std::size_t>(stream.gcount()))))
      continue;
    return {};
  };
  Preparation preparation(bytes, Format::Brea, recall, 0);
  std::vector<Prepared> all;
  for (;;) {
    auto lines = TRY(preparation.next());
    if (lines.empty()) return all;
    std::ranges::move(lines, std::back_inserter(all));
  }
}

std::vector<Told> read_expected(const std::filesystem::path& file) {
  std::vector<Told> expected;
  std::ifstream stream(file);
  std::string line;
  std::getline(stream, line);  // the header
  while (std::getline(stream, line)) {
    const auto cells = base::split(line, ';');
    expected.push_back({.verdict = std::string(cells.at(2)), .codes = std::string(cells.at(3))});
  }
  return expected;
}

void take_out(Prepared& line, std::string_view broken) {
  if (std::erase_if(line.draft.findings,
                    [&](const auto& finding) { return finding.code == broken; }) == 0)
    return;
  line.is_stopped = line.draft.is_stopped();
  line.is_refused = line.draft.is_refused();
}

class RulesMutation : public testing::Test {
 protected:
  RulesMutation() {
    const auto generated = demo::generate({.offers = kLines, .seed = 4, .now = kNow}, folder_,
                                          [](std::int64_t, std::int64_t) {});
    EXPECT_TRUE(generated && database_.migrate(kNow));
    expected_ = read_expected(generated->expected);
    auto session = database_.session();
    setting_ = get_setting(session, "brea", kNow).value();
    prepared_ = prepare_file(generated->brea, Recall(database_, setting_)).value();
  }
  ~RulesMutation() override { std::filesystem::remove_all(folder_); }

  /// What the lines become when one rule says nothing; "" breaks none.
  std::vector<Told> judge_without(std::string_view broken) {
    auto lines = prepared_;
    for (auto& line : lines) take_out(line, broken);
    TwinIndex twins;
    Judge judge(setting_, twins);
    judge.keeps_image = true;
    OfferId next{1};
    auto session = database_.session();
    const auto judgements = judge.judge(session, lines, next);
    std::vector<Told> told;
    for (std::size_t i = 0; i < lines.size(); ++i)
      told.push_back(tell(lines[i], judgements[i].verdict, broken));
    return told;
  }

  static Told tell(Prepared& line, Verdict verdict, std::string_view broken) {
    std::set<std::string_view> codes;
    for (const auto& finding : line.draft.findings) codes.insert(finding.code);
    if (is_duplicate(verdict)) codes.insert(code_of(verdict));
    if (codes.erase(broken) > 0) verdict = Verdict::Created;  // a rule of the judge itself
    std::string text;
    for (const auto code : codes) text += (text.empty() ? "" : ",") + std::string(code);
    return {.verdict = std::string(to_text(verdict)), .codes = text};
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("passerelle-mutation-" + std::to_string(getpid()));
  db::Database database_{"sqlite:" + (folder_ / "base.db").string()};
  std::vector<Told> expected_;
  Setting setting_;
  std::vector<Prepared> prepared_;
};

TEST_F(RulesMutation, WithEveryRuleTheRegionGetsWhatItExpects) {
  const auto told = judge_without("");
  ASSERT_EQ(told.size(), expected_.size());
  for (std::size_t i = 0; i < told.size(); ++i)
    EXPECT_EQ(told[i], expected_[i])
        << "line " << i + 1 << ": " << told[i].verdict << ' ' << told[i].codes << " instead of "
        << expected_[i].verdict << ' ' << expected_[i].codes;
}

TEST_F(RulesMutation, NoRuleCanBreakUnseen) {
  std::set<std::string> covered;
  for (const auto& line : expected_) covered.insert(line.codes);
  for (const auto& rule : rules()) {
    const std::string code(rule.code);
    if (covered.contains(code))
      EXPECT_NE(judge_without(code), expected_) << code << " can break unseen";
    else
      std::cout << "no fault of the region covers " << code << '\n';
  }
}

}  // namespace
}  // namespace passerelle::offers
