#include "base/json_elements.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace passerelle::base {
namespace {

struct Cutting {
  std::vector<std::string> sound;
  std::vector<std::string> faulty;
  std::vector<JsonFault> faults;
  bool cut = false;
};

Cutting cut(std::string_view text, std::size_t piece = 1 << 20) {
  Cutting result;
  JsonElements elements({.list_key = "list", .first_keys = {"id"}}, [&](const JsonElement& one) {
    if (one.fault == JsonFault::None) {
      result.sound.emplace_back(one.bytes);
    } else {
      result.faulty.emplace_back(one.bytes);
      result.faults.push_back(one.fault);
    }
    return true;
  });
  for (std::size_t at = 0; at < text.size(); at += piece) elements.feed(text.substr(at, piece));
  elements.finish();
  result.cut = elements.is_cut();
  return result;
}

using Texts = std::vector<std::string>;
const Texts kTwo = {R"({"id":1})", R"({"id":2})"};

struct Shape {
  std::string text;
  Texts sound;
  bool cut = false;
};

TEST(JsonElements, ReadsEveryShape) {
  for (const auto& [text, sound, is_cut] : std::vector<Shape>{
           {"", {}},
           {R"({"list":[]})", {}},
           {R"({"list":[{"id":1},{"id":2}]})", kTwo},
           {R"({"n":[1,{"a":2}],"list":[{"id":1},{"id":2}],"f":[{"x":[1]},{"y":"]}"}]})", kTwo},
           {"\n[ {\"id\":1} ,\n {\"id\":2} ]\n", kTwo},
           {"{\"id\":1}\n{\"id\":2}\n", kTwo},
           {"{\"id\":1}\r\n\r\n{\"id\":2}", kTwo},
           {R"({"id":1})", {kTwo[0]}},
           {R"({"list":[{"id":1}]}{"list":[{"id":2}]})", kTwo},
           {R"({"id":1,"list2":[{"x":1}]})", {R"({"id":1,"list2":[{"x":1}]})"}},
           {R"({"answers":[{"id":1},{"id":2}]})", kTwo},
           {R"([{"id":1},{"id":2})", kTwo, true},
           {R"({"list":[{"id":1},{"id":2}])", kTwo, true},
           {R"({"list":[{"id":1},{"id":2}],"f":[)", kTwo, true},
       }) {
    const auto result = cut(text);
    EXPECT_EQ(result.sound, sound) << text;
    EXPECT_TRUE(result.faulty.empty()) << text;
    EXPECT_EQ(result.cut, is_cut) << text;
  }
}

TEST(JsonElements, GivesTheSameWhateverThePieces) {
  const std::string text = R"({"list":[{"id":1,"a":"é\"}"}, {"id":2 "b":3}, {"id":3}]})";
  for (std::size_t piece = 1; piece < text.size(); ++piece) {
    const auto result = cut(text, piece);
    EXPECT_EQ(result.sound, (Texts{R"({"id":1,"a":"é\"}"})", R"({"id":3})"})) << piece;
    EXPECT_EQ(result.faulty, Texts{R"({"id":2 "b":3}, )"}) << piece;
  }
}

struct Damage {
  std::string what, text;
  Texts sound;
  Texts faulty;
  bool cut = false;
};

TEST(JsonElements, LosesOnlyTheDamagedElement) {
  const auto one = kTwo[0], two = kTwo[1];
  for (const auto& [what, text, sound, faulty, is_cut] : std::vector<Damage>{
           {"its end",
            R"([{"id":1},{"id":5,"a":{"b":1},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":{"b":1},)"}},
           {"its start", R"([{"id":1},"id":5,"a":1},{"id":2}])", kTwo, {R"("id":5,"a":1},)"}},
           {"a comma between", R"([{"id":1}{"id":2}])", kTwo, {}},
           {"a comma changed", R"([{"id":1}l{"id":2}])", kTwo, {}},
           {"a closing quote",
            R"([{"id":1},{"id":5,"a":"b},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":"b},)"}},
           {"an opening quote",
            R"([{"id":1},{"id":5,"a":b"},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":b"},)"}},
           {"a brace too many",
            R"([{"id":1},{"id":5,"a":{"b":1}},"c":1},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":{"b":1}},"c":1},)"}},
           {"a list inside",
            R"([{"id":1},{"id":5,"a":[{"x":1},{"x":2},{"x":3}}},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":[{"x":1},{"x":2},{"x":3}}},)"}},
           {"the end of a list inside",
            R"([{"id":5,"a":[{"x":1}, {"id":1},{"id":2}])",
            kTwo,
            {R"({"id":5,"a":[{"x":1}, )"}},
           {"the same in a wrapper",
            R"({"list":[{"id":5,"a":[{"x":1}, {"id":1},{"id":2}],"f":1})",
            kTwo,
            {R"({"id":5,"a":[{"x":1}, )"}},
           {"no object", R"([{"id":1},null,{"id":2}])", kTwo, {"null,"}},
           {"a line", "{\"id\":1}\n{\"id\":5,\"a\":[\n{\"id\":2}\n", kTwo, {"{\"id\":5,\"a\":[\n"}},
           {"the wrapper", R"({"list"[{"id":1},{"id":2}],"f":[{"x":1}]})", kTwo, {R"({"list"[)"}},
           {"the first byte", R"(x"list":[{"id":1},{"id":2}],"f":1})", kTwo, {R"(x"list":[)"}},
           {"the bracket", R"({"list":{"id":1},{"id":2}]})", kTwo, {}},
           {"the end", R"([{"id":1},{"id":2},{"id":3,"a":"b)", kTwo, {R"({"id":3,"a":"b)"}, true},
           {"the last one", R"([{"id":1},{"id":2},{"id":3 4}])", kTwo, {R"({"id":3 4}])"}},
       }) {
    const auto result = cut(text);
    EXPECT_EQ(result.sound, sound) << what;
    EXPECT_EQ(result.faulty, faulty) << what;
    EXPECT_EQ(result.cut, is_cut) << what;
  }
}

TEST(JsonElements, FindsAStartByTheKeysThatItHasSeen) {
  const auto result =
      cut(R"([{"ref":1},{"ref":5,"a":[{"x":1},{"x":2] ,{"x":3}},{"ref":2,"id":3}])");
  EXPECT_EQ(result.sound, (Texts{R"({"ref":1})", R"({"ref":2,"id":3})"}));
  EXPECT_EQ(result.faulty.size(), 1U);
}

/// The brace of a damaged element is not the start of another, which would hold nothing.
TEST(JsonElements, NoElementIsEmpty) {
  for (const std::string_view text : {R"(,{"\"":1}{"\":)", R"({"id":1}{"id")",
                                      "{\"id\":1}\n{\"id\"\n{\"id\":2}", R"([{"id":1},{"id")"}) {
    const auto result = cut(text);
    for (const auto& faulty : result.faulty) EXPECT_FALSE(faulty.empty()) << text;
    EXPECT_EQ(result.faulty.size(), 1u) << text;
  }
}

TEST(JsonElements, SaysWhatIsTooDeepAndTooLong) {
  const auto deep = std::string(300, '[') + std::string(300, ']');
  const auto long_text = std::string(kMaxJsonElementBytes, 'x');
  const auto result = cut("[{\"id\":5,\"a\":" + deep + "},{\"id\":6,\"a\":\"" + long_text +
                          "\"},{\"id\":1},{\"id\":2}]");
  EXPECT_EQ(result.sound, kTwo);
  EXPECT_EQ(result.faults, (std::vector{JsonFault::TooDeep, JsonFault::TooLong}));
  EXPECT_LE(std::ranges::max(result.faulty, {}, &std::string::size).size(), kKeptOfFaultyJsonBytes);
}

TEST(JsonElements, StopsWhenAskedTo) {
  int seen = 0;
  JsonElements elements({"list", {"id"}}, [&](const JsonElement&) { return ++seen < 2; });
  for (int i = 0; i < 30'000; ++i)
    if (!elements.feed("{\"id\":1}\n")) break;
  EXPECT_FALSE(elements.finish());
  EXPECT_EQ(seen, 2);
}

}  // namespace
}  // namespace passerelle::base
