#include "reference/check.hpp"

#include <thread>

#include "reference/area_tables.hpp"
#include "reference/check_rules.hpp"
#include "reference/job_words.hpp"
#include "reference/occupations.hpp"
#include "reference/place_guess.hpp"
#include "reference/reference.hpp"
#include "reference/territories.hpp"

namespace passerelle::reference {

void check_count(std::string_view table, std::size_t found, std::size_t expected, Faults& faults) {
  if (found != expected)
    faults.push_back(fmt::format("{}\u00a0: {} lignes au lieu de {}.", table, found, expected));
}

std::vector<std::string> list_table_faults() {
  Faults faults;
  check_territories(faults);
  check_areas(faults);
  check_occupations(faults);
  check_lists(faults);
  return faults;
}

void load_tables() {
  const std::jthread beside([] {
    occupation_tables();
    is_of_job_words("maçon");
    suggest_job_names("maçon");
    find_said_jobs({});
  });
  territories();
  guess_name("nulle part", {});
  list_nearest_communes({43.3, 5.4}, 1);
  find_area_of(AreaKind::Basin, "13055");
  suggest_places("marseille");
  contour_rows();
  sectors();
  occupation_domains();
  list_mobilities("M1855");
  contract_types();
  contract_natures();
  minimum_wages();
}

}  // namespace passerelle::reference
