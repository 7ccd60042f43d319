#include "offers/pages/offers_search.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "offers/listing/facets.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kMostRadiusKm = 500, kMostSalary = 1'000'000, kMostDays = 366;

std::int64_t whole_of(const http::Request& request, std::string_view name, std::int64_t otherwise,
                      std::int64_t most) {
  const auto text = request.find_query(name).value_or("");
  std::int64_t value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return otherwise;
  return std::clamp<std::int64_t>(value, 0, most);
}

Order order_of(std::string_view name) {
  return name == "newest" ? Order::Newest : name == "nearest" ? Order::Nearest : Order::Best;
}

}  // namespace

bool OffersSearch::has_filters() const {
  return !chosen.empty() || salary_from > 0 || published_days > 0;
}

OffersSearch asked_of(const http::Request& request) {
  OffersSearch asked;
  asked.what = request.find_query("q").value_or("");
  asked.where = base::one_line(request.find_query("near").value_or(""));
  asked.radius_km = whole_of(request, "radius_km", asked.radius_km, kMostRadiusKm);
  for (const auto& facet : facets())
    if (auto values = values_asked(request.list_query(facet.name)); !values.empty())
      asked.chosen.emplace(facet.name, std::move(values));
  asked.salary_from = whole_of(request, "salary_from", 0, kMostSalary);
  asked.published_days = whole_of(request, "published_days", 0, kMostDays);
  asked.order = order_of(request.find_query("sort").value_or(""));
  return asked;
}

std::string_view name_of(Order order) {
  return order == Order::Newest ? "newest" : order == Order::Nearest ? "nearest" : "";
}

std::string_view value_in_address(std::string_view value) {
  return value.empty() ? kNotSaid : value;
}

std::string address_of(const OffersSearch& search, std::string_view cursor) {
  std::string query;
  const auto add = [&](std::string_view name, std::string_view value) {
    if (value.empty()) return;
    query += query.empty() ? '?' : '&';
    query += name;
    query += '=' + http::percent_encode(value);
  };
  const auto add_number = [&](std::string_view name, std::int64_t value) {
    if (value > 0) add(name, std::to_string(value));
  };
  add("q", search.what);
  add("near", search.where);
  const bool is_usual = search.radius_km == OffersSearch{}.radius_km;
  if (!search.where.empty() || !is_usual) add("radius_km", std::to_string(search.radius_km));
  for (const auto& [name, values] : search.chosen)
    for (const auto& value : values) add(name, value_in_address(value));
  add_number("salary_from", search.salary_from);
  add_number("published_days", search.published_days);
  add("sort", name_of(search.order));
  add("cursor", cursor);
  return "/offers" + query;
}

Criteria filters_of(const OffersSearch& search, base::Instant now) {
  Criteria criteria;
  for (const auto& facet : facets()) {
    const auto found = search.chosen.find(facet.name);
    if (found != search.chosen.end()) criteria.filters.push_back({facet.keyword, found->second});
  }
  if (search.salary_from > 0) criteria.salary_from = search.salary_from;
  if (search.published_days > 0)
    criteria.published_from = base::Instant{now.us - search.published_days * base::kDayUs};
  criteria.order = search.order;
  return criteria;
}

}  // namespace passerelle::offers::pages
