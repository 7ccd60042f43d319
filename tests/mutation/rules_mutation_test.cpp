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

/// A file of the region, the setting in which it arrives, and what it should then become.
struct Trial {
  std::string name;
  Setting setting;
  std::vector<Prepared> prepared;
  std::vector<Told> expected;
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
    auto session = database_.session();
    const auto brea = get_setting(session, "brea", kNow).value();
    const auto aggregator = get_setting(session, "aggregator", kNow).value();
    auto strict = aggregator;
    strict.is_trial = false;
    strict.profile.accepts_repairs = false;
    add("the Region's", brea, generated->brea, generated->expected);
    add("the aggregator's", aggregator, generated->aggregator, generated->aggregator_expected);
    add("the aggregator's, taken strictly", strict, generated->aggregator,
        generated->aggregator_expected_strict);
  }
  ~RulesMutation() override { std::filesystem::remove_all(folder_); }

  void add(std::string name, const Setting& setting, const std::filesystem::path& file,
           const std::filesystem::path& expected) {
    trials_.push_back({.name = std::move(name),
                       .setting = setting,
                       .prepared = prepare_file(file, Recall(database_, setting)).value(),
                       .expected = read_expected(expected)});
  }

  /// What the lines become when one rule says nothing; "" breaks none.
  std::vector<Told> judge_without(std::string_view broken, const Trial& trial) {
    auto lines = trial.prepared;
    for (auto& line : lines) take_out(line, broken);
    TwinIndex twins;
    Judge judge(trial.setting, twins);
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

  /// Some file of the region gets another fate than it expects.
  bool is_seen(std::string_view broken) {
    return std::ranges::any_of(trials_, [&](const Trial& trial) {
      return judge_without(broken, trial) != trial.expected;
    });
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("passerelle-mutation-" + std::to_string(getpid()));
  db::Database database_{"sqlite:" + (folder_ / "base.db").string()};
  std::vector<Trial> trials_;
};

TEST_F(RulesMutation, WithEveryRuleTheRegionGetsWhatItExpects) {
  for (const auto& trial : trials_) {
    const auto told = judge_without("", trial);
    ASSERT_EQ(told.size(), trial.expected.size()) << trial.name;
    for (std::size_t i = 0; i < told.size(); ++i)
      EXPECT_EQ(told[i], trial.expected[i])
          << trial.name << ", line " << i + 1 << ": " << told[i].verdict << ' ' << told[i].codes
          << " instead of " << trial.expected[i].verdict << ' ' << trial.expected[i].codes;
  }
}

TEST_F(RulesMutation, NoRuleCanBreakUnseen) {
  for (const auto& rule : rules())
    EXPECT_TRUE(is_seen(rule.code)) << rule.code << " can break unseen";
}

}  // namespace
}  // namespace passerelle::offers
