#include "platform/mail/page.hpp"

#include "templates/layout/mail.tpl.hpp"

namespace passerelle::mail {
namespace {

constexpr char kStyle[] = {
#embed "page.css"
};

}  // namespace

std::string render_page(std::string_view title, const html::Fragment& body, bool is_fictional) {
  auto html = html::render(layout::Mail{.title = title, .fictional = is_fictional, .body = body});
  // Templates hold no style of their own, as a site's page would drop it. Everything before the
  // head's end is escaped, so the first "</head>" is the layout's.
  html.insert(html.find("</head>"),
              "<style>\n" + std::string(kStyle, sizeof kStyle) + "</style>\n");
  return html;
}

}  // namespace passerelle::mail
