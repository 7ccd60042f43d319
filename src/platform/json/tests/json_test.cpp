#include "platform/json/json.hpp"

#include <gtest/gtest.h>

namespace passerelle {
namespace {

TEST(JsonText, IsSafeInsideHtml) {
  EXPECT_EQ(json_text(Json{{"a", "</script><!-- & \"é\" \xE2\x80\xA8\xE2\x80\xA9 \xE2\x82\xAC"}}),
            "{\"a\":\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\\"é\\\" \\u2028\\u2029 €\"}");
  EXPECT_EQ(json_text(Json::array()), "[]");
  EXPECT_EQ(json_text(Json{{"&", "&"}}), "{\"\\u0026\":\"\\u0026\"}");
  EXPECT_EQ(json_text(Json("a\xFF")), "\"a\xEF\xBF\xBD\"");
}

TEST(JsonString, IsTheTextOfOneString) {
  for (const std::string_view text : {"", "BREA-2026/11.5_a", "l’été", "a\"b", "a\\b", "<a>&", "\n",
                                      "a b", "\x7F", "\xFF", "\xE2\x80\xA8", "a:b;c"})
    EXPECT_EQ(json_string(text), json_text(Json(text))) << text;
}

}  // namespace
}  // namespace passerelle
