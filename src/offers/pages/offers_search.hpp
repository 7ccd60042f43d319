#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "offers/listing/search.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::pages {

/// What was asked of the list: all of it stands in the address, so that a link can be shared.
struct OffersSearch {
  std::string what;             ///< ?q=
  std::string where;            ///< ?near=, as it was typed
  std::int64_t radius_km = 30;  ///< ?radius_km=
  /// By the name of their facet: ?contract=CDI&contract=CDD. A value that is not said is "".
  std::map<std::string, std::vector<std::string>, std::less<>> chosen = {};
  std::int64_t salary_from = 0;     ///< ?salary_from=, gross euros a year; 0 = any
  std::int64_t published_days = 0;  ///< ?published_days=, for so many days at most; 0 = any
  Order order = Order::Best;        ///< ?sort=newest|nearest

  bool has_filters() const;
};

OffersSearch asked_of(const http::Request& request);

/// "/offers?q=…": the list that answers `search`, from `cursor` on ("" = its beginning).
std::string address_of(const OffersSearch& search, std::string_view cursor = {});

/// "newest", "nearest"; "" for the best.
std::string_view name_of(Order order);
/// How a value stands in an address: one that is not said has a word of its own.
std::string_view value_in_address(std::string_view value);

/// Everything but the words and the place.
Criteria filters_of(const OffersSearch& search, base::Instant now);

}  // namespace passerelle::offers::pages
