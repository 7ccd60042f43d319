#include <iterator>

#include "platform/json/json.hpp"
#include "site/pages/pages.hpp"
#include "templates/site/accessibility.tpl.hpp"

namespace passerelle::site::pages {
namespace {

constexpr char kPages[] = {
#embed "../../../web/pages.json"
};

}  // namespace

html::Page render_accessibility(std::string_view contact) {
  static const Json told = Json::parse(std::begin(kPages), std::end(kPages));
  tpl::Accessibility body{.version = PASSERELLE_VERSION, .without_contact = contact.empty()};
  for (const Json& check : told.at("checks"))
    body.checks.push_back({.text = check.at("text").get<std::string>()});
  for (const Json& page : told.at("pages")) {
    const auto title = page.at("title").get<std::string>();
    if (page.contains("for"))
      body.agents_pages.push_back({.title = title});
    else
      body.pages.push_back({.title = title});
  }
  if (!contact.empty()) body.contact = tpl::Accessibility::Contact{.address = contact};
  return {.title = "Déclaration d’accessibilité",
          .description = "Ce qui est vérifié, ce qui ne l’est pas, et à qui le dire.",
          .body = body,
          .canonical = "/accessibilite"};
}

}  // namespace passerelle::site::pages
