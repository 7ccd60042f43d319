#include "base/csv.hpp"

#include <gtest/gtest.h>

namespace passerelle::base {
namespace {

using Texts = std::vector<std::string>;

struct Row {
  Texts fields;
  CsvFault fault = CsvFault::None;
  std::uint64_t line = 0;
  std::string bytes;
};

std::vector<Row> read(std::string_view text, std::size_t columns, std::size_t piece = 1 << 20) {
  std::vector<Row> rows;
  CsvRows cut(';', columns, [&](const CsvRow& row) {
    rows.push_back({row.fields, row.fault, row.physical_line, std::string(row.bytes)});
    return true;
  });
  CsvRecords records(';', [&](const CsvRecord& record) { return cut.take(record); });
  for (std::size_t at = 0; at < text.size(); at += piece) records.feed(text.substr(at, piece));
  records.finish();
  cut.finish();
  return rows;
}

TEST(Csv, FindsTheDelimiter) {
  EXPECT_EQ(detect_delimiter("a;b,c;d"), ';');
  EXPECT_EQ(detect_delimiter("a,b,c"), ',');
  EXPECT_EQ(detect_delimiter("a\tb\tc"), '\t');
  EXPECT_EQ(detect_delimiter("a|b|c"), '|');
  EXPECT_EQ(detect_delimiter("\"a,b,c,d\";e;f"), ';');
  EXPECT_EQ(detect_delimiter("alone"), ';');
}

struct Sound {
  std::string text;
  std::vector<Texts> rows;
};

TEST(Csv, ReadsRecords) {
  for (const auto& [text, rows] : std::vector<Sound>{
           {"a;b\nc;d\n", {{"a", "b"}, {"c", "d"}}},
           {"a;b\r\nc;d", {{"a", "b"}, {"c", "d"}}},
           {"a;b\rc;d\r", {{"a", "b"}, {"c", "d"}}},
           {"\n\na;b\n  \n\nc;d\n\x1a", {{"a", "b"}, {"c", "d"}}},
           {"\"x;y\";\"two\nlines\"\nc;d", {{"x;y", "two\nlines"}, {"c", "d"}}},
           {"\"he said \"\"no\"\"\";b\n", {{"he said \"no\"", "b"}}},
           {"5\" pipe;b\n", {{"5\" pipe", "b"}}},
           {"a\n", {{"a", ""}}},
           {"a;b;;\n", {{"a", "b"}}},
           {"a;\tb\n", {{"a", "\tb"}}},
       }) {
    const auto found = read(text, 2);
    ASSERT_EQ(found.size(), rows.size()) << text;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      EXPECT_EQ(found[i].fields, rows[i]) << text;
      EXPECT_EQ(found[i].fault, CsvFault::None) << text;
    }
  }
}

TEST(Csv, GivesTheSameWhateverThePieces) {
  const std::string text = "a;\"b\r\nb\"\r\nc;d\r\n\"e;f\r\ng;h\r\n";
  const auto whole = read(text, 2);
  for (std::size_t piece = 1; piece < text.size(); ++piece) {
    const auto rows = read(text, 2, piece);
    ASSERT_EQ(rows.size(), whole.size()) << piece;
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].bytes, whole[i].bytes);
  }
}

TEST(Csv, CountsADamagedRecordOnce) {
  const auto open_quote = read("a;b;c\n\"d;e;f\ng;h;i\n", 3);
  ASSERT_EQ(open_quote.size(), 3U);
  EXPECT_EQ(open_quote[1].fault, CsvFault::OpenQuote);
  EXPECT_EQ(open_quote[1].line, 2U);
  EXPECT_EQ(open_quote[2].fields, (Texts{"g", "h", "i"}));

  const auto broken_line = read("a;b;c;d\ne;f\ng;h\ni;j;k;l\n", 4);
  ASSERT_EQ(broken_line.size(), 4U);
  EXPECT_EQ(broken_line[1].fault, CsvFault::Columns);
  EXPECT_EQ(broken_line[3].fields, (Texts{"i", "j", "k", "l"}));

  const auto joined = read("a;b;c;d;e\nf;g\nh;i;j;k\nl;m;n;o;p\n", 5);
  ASSERT_EQ(joined.size(), 3U);
  EXPECT_EQ(joined[1].bytes, "f;g\nh;i;j;k");

  const auto too_many = read("a;b\nc;d;e\nf;g\n", 2);
  ASSERT_EQ(too_many.size(), 3U);
  EXPECT_EQ(too_many[1].fault, CsvFault::Columns);
}

TEST(Csv, KeepsTheStartOfARecordThatIsTooLong) {
  const auto rows = read("a;b\n" + std::string(kMaxCsvRecordBytes + 9, 'x') + ";y\nc;d\n", 2);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[1].fault, CsvFault::TooLong);
  EXPECT_EQ(rows[1].bytes.size(), kKeptOfTooLongBytes);
  EXPECT_EQ(rows[2].line, 3U);
}

}  // namespace
}  // namespace passerelle::base
