#include <charconv>

#include "offers/api/open_data.hpp"
#include "offers/queries.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers::api {
namespace {

/// The most that a site map may hold: a page is so many identifiers, live or not, so that it keeps
/// its offers whatever closes before it.
constexpr std::int64_t kAddresses = 50'000;
constexpr std::string_view kSchema = "http://www.sitemaps.org/schemas/sitemap/0.9";

http::Response xml(std::string_view element, const std::string& inside) {
  http::Response response;
  response.content_type = "application/xml; charset=utf-8";
  response.body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<";
  response.body.append(element).append(" xmlns=\"").append(kSchema).append("\">\n");
  response.body.append(inside).append("</").append(element).append(">\n");
  return response;
}

std::string tag(std::string_view name, const std::string& text) {
  std::string out = "<";
  out.append(name).append(">").append(text).append("</").append(name).append(">");
  return out;
}

/// 0 for a name that no page has.
std::int64_t page_number(std::string_view name) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const std::string_view rest(end, static_cast<std::size_t>(name.data() + name.size() - end));
  const bool is_known = error == std::errc{} && rest == ".xml" && number > 0 &&
                        number < std::numeric_limits<std::int64_t>::max() / kAddresses;
  return is_known ? number : 0;
}

}  // namespace

http::Response sitemap_index(const Context& context, const http::Request& request) {
  const auto site = http::site_of(request);
  const auto now = context.clock.now();
  auto session = context.database.session();
  std::string pages;
  OfferId from{1};
  while (const auto live = session.find(sql::FindLiveFrom{.first = from, .now = now})) {
    const auto page = (live->id.value - 1) / kAddresses + 1;
    pages += tag("sitemap", tag("loc", site + "/sitemap/" + std::to_string(page) + ".xml")) + "\n";
    from.value = page * kAddresses + 1;
  }
  return xml("sitemapindex", pages);
}

base::Result<http::Response> sitemap_page(const Context& context, const http::Request& request) {
  const auto page = page_number(request.param("page"));
  if (page == 0)
    return base::fail(base::ErrorKind::NotFound, "SITEMAP_UNKNOWN",
                      "Cette page du plan du site n’existe pas.");
  const auto site = http::site_of(request);
  auto session = context.database.session();
  std::string addresses;
  session.each(sql::ListAddresses{.first = OfferId{(page - 1) * kAddresses + 1},
                                  .last = OfferId{page * kAddresses},
                                  .now = context.clock.now()},
               [&](const auto& offer) {
                 addresses +=
                     tag("url", tag("loc", site + "/offers/" + std::to_string(offer.id.value)) +
                                    tag("lastmod", base::to_text(offer.changed_at))) +
                     "\n";
               });
  return xml("urlset", addresses);
}

}  // namespace passerelle::offers::api
