#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "platform/html/page.hpp"

namespace passerelle::site::pages {

/// GET /
struct Home {
  std::int64_t offers = 0, establishments = 0, published_today = 0;
};
html::Page render_home(const Home& home);

/// GET /gallery: every component in every state that its examples.json tells.
html::Page render_gallery();

/// GET /accessibilite: what the law asks to be said, made of web/pages.json, which the journeys of
/// the browser read too. `contact` is where to write; "" while nobody said so.
html::Page render_accessibility(std::string_view contact);

/// GET /hors-connexion: what a browser shows for a page that it has not kept.
html::Page render_offline();

/// What went wrong, and where to go from there; `path` is what had been asked for.
html::Page render_error(const base::Error& error, std::string_view path);

}  // namespace passerelle::site::pages
