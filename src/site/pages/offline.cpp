#include "site/pages/pages.hpp"
#include "templates/site/offline.tpl.hpp"

namespace passerelle::site::pages {

html::Page render_offline() {
  return {.title = "Hors connexion",
          .description = "Le réseau ne répond pas.",
          .body = tpl::Offline{},
          .robots = "noindex"};
}

}  // namespace passerelle::site::pages
