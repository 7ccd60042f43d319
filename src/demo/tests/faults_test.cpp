#include "demo/faults.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "demo/tables.hpp"
#include "demo/tests/generated.hpp"
#include "reference/reference.hpp"

namespace passerelle::demo {
namespace {

/// Records by the code that they are expected to have.
std::map<std::string, std::vector<std::size_t>> by_code(const Files& files) {
  std::map<std::string, std::vector<std::size_t>> lines;
  for (std::size_t i = 0; i < files.expected.size(); ++i) lines[files.expected[i][3]].push_back(i);
  return lines;
}

TEST(Faults, EveryKindInFiveThousand) {
  const auto files = generate_files(5000, 5);
  const auto lines = by_code(files);
  EXPECT_EQ(lines.size(), faults().size() + 1);
  for (const auto& fault : faults()) {
    const auto found = lines.find(std::string(fault.expected.code));
    ASSERT_NE(found, lines.end()) << fault.expected.code;
    for (const auto line : found->second)
      EXPECT_EQ(files.expected[line][2], fault.expected.verdict);
  }
}

TEST(Faults, LinesAreNumberedAndNamedAsInTheFile) {
  const auto files = generate_files(2000, 5);
  for (std::size_t i = 0; i < files.brea.size(); ++i) {
    EXPECT_EQ(files.expected[i][0], std::to_string(i + 1));
    const bool is_whole = files.brea[i].size() == 24;
    const auto& code = files.expected[i][3];
    EXPECT_EQ(is_whole, code != "LINE_COLUMNS" && code != "LINE_UNREADABLE");
    EXPECT_EQ(files.expected[i][1], is_whole ? files.brea[i][0] : "");
  }
}

TEST(Faults, DuplicatesRepeatSoundLinesThatComeBefore) {
  const auto files = generate_files(5000, 5);
  std::map<std::string, Record> sound;
  std::set<std::string> texts;
  const auto text_of = [&](const Record& record) {
    return files.cell(record, "libelle_metier") + files.cell(record, "description") +
           files.cell(record, "commune");
  };
  for (std::size_t i = 0; i < files.brea.size(); ++i) {
    const auto& record = files.brea[i];
    const auto& code = files.expected[i][3];
    if (code.empty()) {
      sound[record[0]] = record;
      texts.insert(text_of(record));
    } else if (code == "DUPLICATE_REFERENCE") {
      EXPECT_EQ(sound.at(record[0]), record);
    } else if (code == "DUPLICATE_REFERENCE_DIFFERS") {
      EXPECT_NE(text_of(sound.at(record[0])), text_of(record));
    } else if (code == "DUPLICATE_TEXT") {
      EXPECT_FALSE(sound.contains(record[0]));
      EXPECT_TRUE(texts.contains(text_of(record)));
    }
  }
}

TEST(Faults, PlacesContradictThemselvesOrSayTooLittle) {
  const auto files = generate_files(5000, 5);
  const auto lines = by_code(files);
  for (const auto line : lines.at("PLACE_DISAGREE")) {
    const auto& record = files.brea[line];
    EXPECT_NE(files.cell(record, "code_insee").substr(0, 2),
              files.cell(record, "code_postal").substr(0, 2));
  }
  for (const auto line : lines.at("PLACE_AMBIGUOUS")) {
    const auto& postal_code = files.cell(files.brea[line], "code_postal");
    std::size_t communes = 0;
    for (const auto& row : rows_of<3>(towns_table()))
      if (row[1] == postal_code) ++communes;
    EXPECT_GE(communes, 2u) << postal_code;
  }
}

TEST(Faults, InventedWordsAreInNoTable) {
  const Phrases phrases;
  for (const auto title : phrases.get("odd_title"))
    EXPECT_EQ(reference::find_job_name_by_title(title), nullptr) << title;
  for (const auto town : phrases.get("lost_town"))
    for (const auto& commune : reference::communes()) EXPECT_NE(commune.name, town);
  EXPECT_EQ(reference::find_occupation("Z9999"), nullptr);
}

}  // namespace
}  // namespace passerelle::demo
