#include "demo/tests/generated.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace passerelle::demo {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

std::vector<Record> read_csv(std::string_view bytes) {
  std::vector<Record> records{{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"')
      records.back().back() += bytes[i++];
    else if (bytes.substr(i).starts_with("\r\n")) {
      // No cell holds one: so a quote that never closes takes no more than its own record.
      records.push_back({""});
      quoted = false;
      ++i;
    } else if (c == '"')
      quoted = !quoted;
    else if (c == ';' && !quoted)
      records.back().emplace_back();
    else if (c == '\n' && !quoted)
      records.push_back({""});
    else if (c != '\r' || quoted)
      records.back().back() += c;
  }
  records.pop_back();  // what follows the last line end
  return records;
}

const std::string& Files::cell(const Record& record, std::string_view column) const {
  const auto at = std::ranges::find(header, column) - header.begin();
  return record.at(static_cast<std::size_t>(at));
}

std::vector<Record> without_header(std::string_view bytes) {
  auto records = read_csv(bytes);
  records.erase(records.begin());
  return records;
}

Files generate_files(std::int64_t offers, std::uint64_t seed) {
  const auto folder =
      std::filesystem::temp_directory_path() / ("passerelle-demo-" + std::to_string(getpid()));
  const auto result = generate({.offers = offers, .seed = seed, .now = *base::parse_instant(kNow)},
                               folder, [](std::int64_t, std::int64_t) {});
  Files files{.generated = result.value()};
  files.brea_bytes = read_file(files.generated.brea);
  files.expected_bytes = read_file(files.generated.expected);
  files.aggregator_bytes = read_file(files.generated.aggregator);
  files.aggregator = without_header(files.aggregator_bytes);
  files.aggregator_expected = without_header(read_file(files.generated.aggregator_expected));
  files.aggregator_expected_strict =
      without_header(read_file(files.generated.aggregator_expected_strict));
  std::filesystem::remove_all(folder);
  files.brea = read_csv(files.brea_bytes);
  files.header = files.brea.front();
  files.brea.erase(files.brea.begin());
  files.expected = without_header(files.expected_bytes);
  return files;
}

TEST(Generate, SameSeedSameBytes) {
  const auto one = generate_files(300, 7), two = generate_files(300, 7);
  EXPECT_EQ(one.brea_bytes, two.brea_bytes);
  EXPECT_EQ(one.expected_bytes, two.expected_bytes);
  EXPECT_EQ(one.aggregator_bytes, two.aggregator_bytes);
  EXPECT_EQ(one.aggregator_expected, two.aggregator_expected);
  const auto other = generate_files(300, 8);
  EXPECT_NE(one.brea_bytes, other.brea_bytes);
  EXPECT_NE(one.aggregator_bytes, other.aggregator_bytes);
}

TEST(Generate, AsManyRecordsAsAsked) {
  for (const std::int64_t offers : {1, 2, 2500}) {
    const auto files = generate_files(offers, 3);
    EXPECT_EQ(std::ssize(files.brea), offers);
    EXPECT_EQ(std::ssize(files.expected), offers);
    EXPECT_EQ(files.generated.offers, offers);
    EXPECT_EQ(files.header.size(), 24u);
    EXPECT_TRUE(files.brea_bytes.ends_with("\r\n"));
  }
}

TEST(Generate, RefusesWhatCannotBe) {
  const auto folder = std::filesystem::temp_directory_path();
  const auto code = [](const Order& order, const std::filesystem::path& where) {
    const auto result = generate(order, where, [](std::int64_t, std::int64_t) {});
    return result ? "" : result.error().code;
  };
  EXPECT_EQ(code({.offers = 0}, folder), "DEMO_OFFERS");
  EXPECT_EQ(code({.offers = kMostOffers + 1}, folder), "DEMO_OFFERS");
  EXPECT_EQ(code({.offers = 1}, "/dev/null/nowhere"), "DEMO_WRITE");
}

}  // namespace passerelle::demo
