#include "platform/html/assets.hpp"

#include <algorithm>
#include <stdexcept>

namespace passerelle::html {

const Asset* find_asset(std::string_view hash, std::string_view name) {
  const auto found = std::ranges::find_if(
      assets(), [&](const Asset& asset) { return asset.name == name && asset.hash == hash; });
  return found == assets().end() ? nullptr : &*found;
}

const Asset& get_asset(std::string_view name) {
  const auto found = std::ranges::find(assets(), name, &Asset::name);
  if (found == assets().end()) throw std::logic_error("no asset " + std::string(name));
  return *found;
}

std::string asset_address(std::string_view name) {
  return "/assets/" + std::string(get_asset(name).hash) + "/" + std::string(name);
}

}  // namespace passerelle::html
