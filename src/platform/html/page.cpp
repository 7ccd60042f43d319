#include "platform/html/page.hpp"

#include "platform/html/assets.hpp"
#include "platform/html/navigation.hpp"
#include "templates/components/notice_fictional.tpl.hpp"
#include "templates/layout/page.tpl.hpp"

namespace passerelle::html {
namespace {

template <class T>
std::optional<T> unless_empty(const std::string& text, T value) {
  if (text.empty()) return {};
  return value;
}

std::vector<layout::Page::Link> entries_of(const Frame& frame) {
  const bool is_known = frame.actor.role != access::Role::Anonymous;
  std::vector<layout::Page::Link> entries;
  for (const NavigationEntry& entry : navigation()) {
    if (entry.is_for_signed_in && !is_known) continue;
    if (entry.is_for_agents && frame.actor.role < access::Role::Agent) continue;
    entries.push_back(
        {.href = entry.href, .current = frame.path.starts_with(entry.href), .label = entry.label});
  }
  return entries;
}

// The one way for JSON into a page: to_text leaves no "<", and everything before the head's end
// is escaped, so the first "</head>" is the layout's own.
void put_json_ld(std::string& html, const Json& json) {
  html.insert(html.find("</head>"),
              "<script type=\"application/ld+json\">" + json_text(json) + "</script>\n");
}

}  // namespace

std::string render_page(const Frame& frame, const Page& page) {
  using Layout = layout::Page;
  const bool is_known = frame.actor.role != access::Role::Anonymous;
  const std::string robots = frame.is_fictional ? "noindex" : page.robots;
  std::string html = render(Layout{
      .title = page.title,
      .description = page.description,
      .robots = unless_empty(robots, Layout::Robots{.content = robots}),
      .canonical = unless_empty(page.canonical, Layout::Canonical{.href = page.canonical}),
      .feed = unless_empty(page.feed, Layout::Feed{.feed_title = page.title, .href = page.feed}),
      .font = asset_address("atkinson-hyperlegible-latin-400-normal.woff2"),
      .stylesheet = asset_address("app.css"),
      .icon = asset_address("icon.svg"),
      .script = asset_address("app.js"),
      .fictional = frame.is_fictional,
      .notice = components::NoticeFictional{},
      .links = entries_of(frame),
      .actor = is_known ? std::optional(Layout::Actor{.label = frame.actor.who}) : std::nullopt,
      .anonymous = !is_known,
      .body = page.body,
  });
  if (page.json_ld) put_json_ld(html, *page.json_ld);
  return html;
}

http::Response respond(const Frame& frame, const Page& page) {
  return http::Response::html(render_page(frame, page), page.status);
}

std::vector<std::pair<std::string, std::string>> security_headers() {
  return {{"Content-Security-Policy", std::string(kContentSecurityPolicy)},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"}};
}

}  // namespace passerelle::html
