#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "platform/http/http.hpp"
#include "platform/search/search.hpp"

namespace passerelle::offers::api::employment_service {

/// Where a client stands that asks page after page by numbers.
struct Place {
  search::Cursor after;
  std::uint64_t total = 0;  ///< as its first page told it
};

/// What lets a page begin after the last offer of the page before, not at a number: offers that
/// come meanwhile push none over the edge, and the total stays what it was. Kept for ten minutes
/// and some thousands of clients; without it a page begins at its number. Any thread may ask.
class Pages {
 public:
  using Time = std::chrono::steady_clock::time_point;

  std::optional<Place> find(const std::string& series, std::int64_t first, Time now);
  void keep(const std::string& series, std::int64_t first, const Place& place, Time now);

 private:
  struct Kept {
    Place place;
    Time at;
  };
  using Places = std::unordered_map<std::string, Kept>;
  std::mutex mutex_;
  Places recent_, older_;
};

/// The same client, asking for the same but for the page.
std::string series_of(const http::Request& request);

}  // namespace passerelle::offers::api::employment_service
