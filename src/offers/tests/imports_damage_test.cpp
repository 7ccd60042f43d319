// What damage does to a file: nothing is lost in silence, and little is lost at all.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "base/text.hpp"
#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

std::string json_offer(int i, bool is_pretty) {
  const std::string n = std::to_string(i), s = is_pretty ? "\n    " : "";
  return "{" + s + R"("id":"REF)" + n + R"(",)" + s + R"("intitule":"Maçon \"n° )" + n + R"(\"",)" +
         s + R"("lieuTravail":{"libelle":"13 - MARSEILLE","latitude":43.29},)" + s +
         R"("permis":[{"libelle":"B","exigence":"S"},{"libelle":"C"}],"langues":[],)" + s +
         R"("alternance":false,"nombrePostes":)" + n + R"(,"agence":null})";
}

std::string json_file(int offers, std::string_view shape) {
  const bool is_lines = shape == "lines";
  std::string text = is_lines ? "" : R"({"resultats":[)";
  for (int i = 0; i < offers; ++i) {
    if (i > 0) text += is_lines ? "\n" : ", ";
    text += json_offer(i, shape == "pretty");
  }
  return text + (is_lines ? "\n" : R"(],"filtresPossibles":[{"filtre":"x","n":[1]}]})");
}

std::string csv_file(int offers) {
  std::string text = "reference;description;commune;type_contrat;experience\n";
  for (int i = 0; i < offers; ++i)
    text += "REF" + std::to_string(i) + ";\"Vous montez ; des \"\"murs\"\"\nen pierre\";Gap;CDI;" +
            std::to_string(i) + " ans\n";
  return text;
}

/// Whatever the bytes: both readings agree, lines are numbered, text can be stored.
void expect_order(const std::string& text, const std::vector<SourceRecord>& records) {
  const auto structure = inspect(bytes_of(text), Format::Auto);
  if (!structure) {
    EXPECT_FALSE(structure.error().message.empty());
    return;
  }
  ASSERT_EQ(structure->records, static_cast<std::int64_t>(records.size()));
  for (std::size_t i = 0; i < records.size(); ++i) {
    ASSERT_EQ(records[i].line, static_cast<std::int64_t>(i) + 1);
    ASSERT_TRUE(base::is_utf8(records[i].raw));
    ASSERT_EQ(records[i].raw.find('\0'), std::string::npos);
    for (const auto& value : records[i].values)
      ASSERT_TRUE(base::is_utf8(value) && value.find('\0') == std::string::npos);
  }
}

/// The body of a file begins behind its header: damage there may refuse the file as a whole.
std::size_t body_of(const std::string& text) {
  return text.starts_with("reference") ? text.find('\n') + 1 : 0;
}

class OneDamage : public testing::TestWithParam<std::string_view> {
 protected:
  std::string text_ = GetParam() == "csv" ? csv_file(4) : json_file(4, GetParam());
  std::vector<SourceRecord> whole_ = read_all(text_);

  void expect_one_lost(const std::string& damaged, std::size_t at, const char* what) {
    const auto records = read_all(damaged);
    // Without their line break two CSV records are one.
    const bool is_between = GetParam() == "csv" && text_.substr(at, 2) == "\nR";
    ASSERT_LE(count_lost(whole_, records), is_between ? 2U : 1U)
        << what << " at " << at << ": " << damaged;
    ASSERT_LE(records.size(), whole_.size() + 1) << what << " at " << at << ": " << damaged;
    expect_order(damaged, records);
  }
};

TEST_P(OneDamage, OfAnyByteLosesAtMostOneRecord) {
  ASSERT_EQ(whole_.size(), 4U);
  ASSERT_EQ(count_lost(whole_, whole_), 0U);
  for (auto at = body_of(text_); at < text_.size() && !HasFatalFailure(); ++at) {
    for (int bit = 0; bit < 8 && !HasFatalFailure(); ++bit) {
      auto damaged = text_;
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << bit));
      expect_one_lost(damaged, at, "flip");
    }
    if (!HasFatalFailure()) {
      auto damaged = text_;
      expect_one_lost(damaged.erase(at, 1), at, "deletion");
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Shapes, OneDamage, testing::Values("csv", "compact", "pretty", "lines"));

TEST(Damage, OfABlockLosesTheRecordsThatItTouches) {
  for (const auto* shape : {"csv", "compact", "pretty", "lines"}) {
    const auto text = std::string(shape) == "csv" ? csv_file(25) : json_file(25, shape);
    const auto whole = read_all(text);
    std::mt19937 random(17);
    for (int round = 0; round < 500; ++round) {
      auto damaged = text;
      const auto at = body_of(text) + random() % (text.size() - body_of(text));
      damaged.erase(at, random() % 150);
      const auto records = read_all(damaged);
      ASSERT_LE(count_lost(whole, records), 4U) << shape << ' ' << round;
      expect_order(damaged, records);
    }
  }
}

TEST(Damage, OfManyKindsAtOnceKeepsTheOrder) {
  for (const auto* shape : {"csv", "compact", "pretty", "lines"}) {
    const auto text = std::string(shape) == "csv" ? csv_file(40) : json_file(40, shape);
    std::mt19937 random(4);
    for (int round = 0; round < 150; ++round) {
      auto damaged = text.substr(0, text.size() - random() % 200);
      for (auto left = random() % 20; left > 0; --left)
        damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
      expect_order(damaged, read_all(damaged));
    }
  }
}

TEST(Damage, ByACutLosesOnlyTheEnd) {
  const auto text = json_file(20, "pretty");
  const auto whole = read_all(text);
  for (std::size_t size = text.size() / 2; size < text.size(); ++size) {
    const auto cut = text.substr(0, size);
    const auto records = read_all(cut);
    ASSERT_TRUE(inspect(bytes_of(cut), Format::Auto).value().cut) << size;
    for (std::size_t i = 0; i + 1 < records.size(); ++i)
      ASSERT_EQ(records[i].values, whole[i].values) << size;
  }
}

TEST(RealFiles, AreReadWhole) {
  const auto* shared = std::getenv("PASSERELLE_SHARED");
  // Real texts belong to their authors and stay out of the project: the test needs their folder.
  if (!shared) GTEST_SKIP() << "PASSERELLE_SHARED names no folder of real files";
  const auto folder = std::filesystem::path(shared);
  const auto read_file = [](const std::filesystem::path& path) {
    std::stringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
  };
  const auto sample = read_file(folder / "data/offers/france_travail_v2_sample.json");
  EXPECT_EQ(sound_references(read_all(sample)).size(), 60U);
  EXPECT_TRUE(inspect(bytes_of(sample), Format::Auto).value().unknown_fields.empty());
  for (const auto& entry : std::filesystem::directory_iterator(folder / "cases")) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with('I') || !(name.ends_with(".csv") || name.ends_with(".json"))) continue;
    const auto text = read_file(entry.path());
    const auto records = read_all(text);
    EXPECT_EQ(records.empty(), text.starts_with("Par_ref_offre")) << name;
    EXPECT_EQ(sound_references(records).size(), records.size()) << name;
  }
}

}  // namespace
}  // namespace passerelle::offers
