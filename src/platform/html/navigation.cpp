#include "platform/html/navigation.hpp"

#include <iterator>

#include "platform/json/json.hpp"

namespace passerelle::html {
namespace {

constexpr char kNavigation[] = {
#embed "../../../web/layout/navigation.json"
};

std::vector<NavigationEntry> parse_navigation() {
  std::vector<NavigationEntry> entries;
  for (const Json& json : Json::parse(std::begin(kNavigation), std::end(kNavigation)))
    entries.push_back({.label = json.at("label"),
                       .href = json.at("href"),
                       .is_for_signed_in = json.at("for") == "signed-in",
                       .is_for_agents = json.at("for") == "agents"});
  return entries;
}

}  // namespace

const std::vector<NavigationEntry>& navigation() {
  static const std::vector<NavigationEntry> entries = parse_navigation();
  return entries;
}

}  // namespace passerelle::html
