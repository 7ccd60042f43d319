#include "platform/html/template.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <set>
#include <stdexcept>
#include <vector>

#include "platform/html/examples.hpp"
#include "platform/json/json.hpp"
#include "templates/components/all.hpp"

namespace passerelle::html {
namespace {

using Kind = Field::Kind;

/// Every member that the examples set, as "rows.cells.value".
void note_members(const Json& json, const std::string& path, std::set<std::string>& seen) {
  if (json.is_array())
    for (const Json& one : json) note_members(one, path, seen);
  if (json.is_object())
    for (const auto& [key, value] : json.items()) {
      seen.insert(path + key);
      note_members(value, path + key + ".", seen);
    }
}

void expect_members(std::span<const Field> fields, const std::string& path,
                    const std::set<std::string>& seen, std::string_view component) {
  for (const Field& field : fields) {
    const std::string member = path + std::string(field.member);
    EXPECT_TRUE(seen.contains(member)) << component << ": no example sets " << member;
    expect_members(field.fields, member + ".", seen, component);
  }
}

TEST(Components, EveryExampleExpandsWithoutALeftover) {
  const auto all = components::list_templates();
  for (const Template* component : all) {
    const auto examples = list_examples(*component, all);
    EXPECT_FALSE(examples.empty()) << component->name << " has no example";
    for (const auto& [title, fragment] : examples) {
      const auto html = render(fragment);
      EXPECT_FALSE(html.empty()) << component->name << ", " << title;
      EXPECT_EQ(html.find("{{"), html.npos) << component->name << ", " << title;
    }
  }
}

TEST(Components, EveryVariableAndSectionIsInAnExample) {
  for (const Template* component : components::list_templates()) {
    std::set<std::string> seen;
    for (const Json& example : Json::parse(component->examples))
      note_members(example.at("values"), "", seen);
    expect_members(component->fields, "", seen, component->name);
  }
}

constexpr std::array<Field, 2> kFields{
    {{Kind::Text, "title", "TITLE", "", {}}, {Kind::Text, "href", "HREF", "", {}}}};
constexpr std::string_view kSource =
    "{{%AUTOESCAPE context=\"HTML\"}}\n<a href=\"{{HREF}}\">{{TITLE}}</a>";

const Template& link_with(std::string_view values) {
  // A template is for the life of the process; each example set needs a name of its own.
  static int made = 0;
  static std::vector<std::string> names(20), texts(20);
  auto& name = names.at(made) = "tests/link" + std::to_string(made);
  auto& text = texts.at(made++) = R"([{"title": "x", "values": )" + std::string(values) + "}]";
  static std::vector<std::unique_ptr<Template>> kept;
  return *kept.emplace_back(std::make_unique<Template>(name, kSource, kFields, text));
}

TEST(Template, RefusesAVariableThatIsNotSet) {
  EXPECT_THROW(list_examples(link_with(R"({"title": "a"})"), {}), std::invalid_argument);
}

TEST(Template, RefusesAVariableThatItDoesNotKnow) {
  EXPECT_THROW(list_examples(link_with(R"({"title": "a", "href": "/", "tilte": "b"})"), {}),
               std::invalid_argument);
}

std::string shown(std::string_view values) {
  return render(list_examples(link_with(values), {}).at(0).fragment);
}

TEST(Template, EscapesForThePlaceWhereAValueStands) {
  EXPECT_NE(shown(R"({"title": "<b>&", "href": "/a?x=1&y=\"2\""})").find("&lt;b&gt;&amp;"),
            std::string::npos);
  EXPECT_EQ(shown(R"~({"title": "a", "href": "javascript:alert(1)"})~").find("javascript"),
            std::string::npos);
  EXPECT_NE(shown(R"({"title": "a", "href": "https://exemple.invalid/a"})")
                .find("https://exemple.invalid/a"),
            std::string::npos);
}

}  // namespace
}  // namespace passerelle::html
