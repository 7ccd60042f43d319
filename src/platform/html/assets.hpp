#pragma once

#include <span>
#include <string>
#include <string_view>

namespace passerelle::html {

/// A file that the build bundled from web/. Its address holds a hash of its content, so it may
/// be kept for ever by whoever received it.
struct Asset {
  std::string_view name;  ///< "app.css"
  std::string_view hash;  ///< part of the address
  std::string_view content_type;
  std::string_view content;
  std::string_view gzip;  ///< the same compressed; "" where that gains nothing
};

std::span<const Asset> assets();
/// Null when there is no such file, or none with that hash.
const Asset* find_asset(std::string_view hash, std::string_view name);
/// "/assets/<hash>/<name>"; a name that is no asset throws std::logic_error.
std::string asset_address(std::string_view name);
/// The same asset itself; a name that is no asset throws std::logic_error.
const Asset& get_asset(std::string_view name);

}  // namespace passerelle::html
