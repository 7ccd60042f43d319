#pragma once

#include <string>
#include <vector>

namespace passerelle::html {

/// One entry of web/layout/navigation.json.
struct NavigationEntry {
  std::string label;
  std::string href;
  bool is_for_signed_in = false;
  bool is_for_agents = false;  ///< and operators
};

const std::vector<NavigationEntry>& navigation();

}  // namespace passerelle::html
