#include "platform/html/page.hpp"

#include "base/french.hpp"
#include "platform/html/assets.hpp"
#include "platform/html/kiosk.hpp"
#include "platform/html/navigation.hpp"
#include "templates/components/kiosk_idle.tpl.hpp"
#include "templates/components/notice_fictional.tpl.hpp"
#include "templates/layout/page.tpl.hpp"

namespace passerelle::html {
namespace {

template <class T>
std::optional<T> unless_empty(const std::string& text, T value) {
  if (text.empty()) return {};
  return value;
}

using Link = layout::Page::Open::Link;

std::vector<Link> entries_of(const Frame& frame) {
  const bool is_known = frame.actor.role != access::Role::Anonymous;
  std::vector<Link> entries;
  for (const NavigationEntry& entry : navigation()) {
    if (entry.is_for_signed_in && !is_known) continue;
    if (entry.is_for_agents && frame.actor.role < access::Role::Agent) continue;
    entries.push_back(
        {.href = entry.href, .current = frame.path.starts_with(entry.href), .label = entry.label});
    if (frame.waiting && frame.waiting->href == entry.href && frame.waiting->count > 0)
      entries.back().waiting = Link::Waiting{.number = base::french::number(frame.waiting->count)};
  }
  return entries;
}

// The one way for JSON into a page: to_text leaves no "<", and everything before the head's end
// is escaped, so the first "</head>" is the layout's own.
void put_json_ld(std::string& html, const Json& json) {
  html.insert(html.find("</head>"),
              "<script type=\"application/ld+json\">" + json_text(json) + "</script>\n");
}

void add_kiosk(layout::Page& layout) {
  const auto seconds = std::to_string(kKioskSeconds);
  layout.kiosk = layout::Page::Kiosk{.seconds = seconds, .home = kKioskHome};
  layout.idle = components::KioskIdle{
      .home = kKioskHome, .seconds = seconds, .warning = std::to_string(kKioskWarningSeconds)};
}

/// What people find around a page, but on a kiosk.
layout::Page::Open open_parts_of(const Frame& frame) {
  const bool is_known = frame.actor.role != access::Role::Anonymous;
  return {.links = entries_of(frame),
          .actor = is_known ? std::optional(layout::Page::Open::Actor{.label = frame.actor.who})
                            : std::nullopt,
          .anonymous = !is_known};
}

}  // namespace

Frame frame_for(const access::Actor& actor, const http::Request& request, bool is_fictional) {
  return {.actor = actor,
          .path = request.path,
          .is_fictional = is_fictional,
          .is_kiosk = is_for_kiosk(request)};
}

std::string render_page(const Frame& frame, const Page& page) {
  using Layout = layout::Page;
  const std::string robots = frame.is_fictional ? "noindex" : page.robots;
  Layout layout{
      .title = page.title,
      .description = page.description,
      .robots = unless_empty(robots, Layout::Robots{.content = robots}),
      .canonical = unless_empty(page.canonical, Layout::Canonical{.href = page.canonical}),
      .feed = unless_empty(page.feed, Layout::Feed{.feed_title = page.title, .href = page.feed}),
      .font = asset_address("atkinson-hyperlegible-latin-400-normal.woff2"),
      .stylesheet = asset_address("app.css"),
      .icon = asset_address("icon.svg"),
      .touch_icon = asset_address("icon-maskable.png"),
      .script = asset_address("app.js"),
      .fictional = frame.is_fictional,
      .notice = components::NoticeFictional{},
      .body = page.body,
  };
  if (frame.is_kiosk)
    add_kiosk(layout);
  else
    layout.open = open_parts_of(frame);
  auto html = render(layout);
  if (frame.is_kiosk) html = for_kiosk(html);
  if (page.json_ld) put_json_ld(html, *page.json_ld);
  return html;
}

http::Response respond(const Frame& frame, const Page& page) {
  auto response = http::Response::html(render_page(frame, page), page.status);
  if (frame.actor.role != access::Role::Anonymous)
    response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

std::vector<std::pair<std::string, std::string>> security_headers() {
  return {{"Content-Security-Policy", std::string(kContentSecurityPolicy)},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "same-origin"},
          {"Cross-Origin-Opener-Policy", "same-origin"},
          {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"}};
}

}  // namespace passerelle::html
