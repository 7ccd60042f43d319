#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "offers/messages.hpp"
#include "offers/rules/document.hpp"

namespace passerelle::offers {
namespace {

std::string committed_page() {
  std::ifstream file(PASSERELLE_SOURCE_DIR "/docs/formats/rules.md", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(RulesPage, IsTheCommittedOne) {
  EXPECT_EQ(rules_markdown(), committed_page())
      << "passerelle offers rules --format md > docs/formats/rules.md";
}

TEST(RulesPage, HoldsEveryRule) {
  const auto page = committed_page();
  for (const auto& rule : rules())
    EXPECT_NE(page.find("### " + std::string(rule.code) + "\n"), page.npos) << rule.code;
  EXPECT_EQ(rules_json().size(), rules().size());
}

}  // namespace
}  // namespace passerelle::offers
