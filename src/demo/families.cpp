#include "demo/families.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "demo/tables.hpp"

namespace passerelle::demo {

Families::Families() {
  for (const auto& [name, occupations, words] : rows_of<3>(families_table()))
    families_.push_back(
        {.occupations = base::split(occupations, ','), .employer_words = base::split(words, '|')});
}

std::size_t Families::find(std::string_view occupation) const {
  const auto found = std::ranges::find_if(families_, [&](const Family& family) {
    return std::ranges::any_of(family.occupations, [&](std::string_view beginning) {
      return occupation.starts_with(beginning);
    });
  });
  return static_cast<std::size_t>(found - families_.begin());
}

}  // namespace passerelle::demo
