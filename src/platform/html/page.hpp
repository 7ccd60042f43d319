#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/access/access.hpp"
#include "platform/html/template.hpp"
#include "platform/http/http.hpp"
#include "platform/json/json.hpp"

namespace passerelle::html {

/// What one page says.
struct Page {
  std::string title;        ///< without the name of the site
  std::string description;  ///< one sentence for search engines
  Fragment body;
  int status = 200;
  std::string canonical = {};  ///< the page's one address; "" = none is told
  std::string feed = {};       ///< address of its Atom feed; "" = none
  std::string robots = {};     ///< "noindex"; "" = let be. Fictional data is never indexed
  std::optional<Json> json_ld = {};
};

/// What stands around every page, whoever made it.
struct Frame {
  const access::Actor& actor;
  std::string_view path;      ///< of the request: tells which entry of the navigation is current
  bool is_fictional = false;  ///< the data is invented: said on every page
  bool is_kiosk = false;      ///< a self-service kiosk shows it (kiosk.hpp)
  /// What waits behind an entry of the navigation: said beside it.
  struct Waiting {
    std::string_view href;  ///< the entry's
    std::int64_t count = 0;
  };
  std::optional<Waiting> waiting = {};
};
/// The frame that a request asks for: ?kiosk=1 makes it a kiosk's.
Frame frame_for(const access::Actor& actor, const http::Request& request, bool is_fictional);

/// The whole document, in web/layout/page.tpl.
std::string render_page(const Frame& frame, const Page& page);
/// The same as an answer, with the page's status. What a session shows is kept nowhere.
http::Response respond(const Frame& frame, const Page& page);

/// What a browser may load: our own files and nothing else.
constexpr std::string_view kContentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri "
    "'none'; "
    "frame-ancestors 'none'";

/// For http::ServerOptions::headers.
std::vector<std::pair<std::string, std::string>> security_headers();

}  // namespace passerelle::html
