#include "base/french.hpp"
#include "site/pages/pages.hpp"
#include "templates/components/count_tiles.tpl.hpp"
#include "templates/components/search_form.tpl.hpp"
#include "templates/site/home.tpl.hpp"

namespace passerelle::site::pages {
namespace {

components::CountTiles::Tile tile(std::int64_t value, const char* one, const char* many) {
  return {.label = value < 2 ? one : many, .value = base::french::number(value)};
}

}  // namespace

html::Page render_home(const Home& home) {
  return {
      .title = "Les offres d’emploi de la région",
      .description =
          "Les offres d’emploi de la Région et du service public de l’emploi en "
          "Provence-Alpes-Côte d’Azur.",
      .body = tpl::Home{.search = components::SearchForm{.id = "home",
                                                         .label = "Chercher une offre d’emploi",
                                                         .what = "",
                                                         .where = "",
                                                         .place_message = ""},
                        .tiles =
                            components::CountTiles{
                                .tiles = {tile(home.offers, "offre en ligne", "offres en ligne"),
                                          tile(home.establishments, "établissement recrute",
                                               "établissements recrutent"),
                                          tile(home.published_today, "publiée aujourd’hui",
                                               "publiées aujourd’hui")}}},
      .canonical = "/"};
}

}  // namespace passerelle::site::pages
