#include <algorithm>

#include "platform/html/examples.hpp"
#include "site/pages/pages.hpp"
#include "templates/components/all.hpp"
#include "templates/site/gallery.tpl.hpp"

namespace passerelle::site::pages {

html::Page render_gallery() {
  const auto all = components::list_templates();
  tpl::Gallery body;
  for (const html::Template* component : all) {
    const std::string folder(component->name.substr(component->name.find('/') + 1));
    std::string name = folder;
    std::ranges::replace(name, '_', ' ');
    tpl::Gallery::Component shown{.anchor = folder, .name = name};
    for (const auto& [title, fragment] : html::list_examples(*component, all))
      shown.examples.push_back({.title = title, .body = fragment});
    body.links.push_back({.anchor = folder, .label = name});
    body.components.push_back(std::move(shown));
  }
  return {.title = "Les composants",
          .description = "Chaque composant des pages de Passerelle, dans chacun de ses états.",
          .body = body,
          .robots = "noindex"};
}

}  // namespace passerelle::site::pages
