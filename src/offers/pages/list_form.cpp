#include <algorithm>
#include <array>
#include <span>

#include "base/french.hpp"
#include "offers/pages/list_parts.hpp"
#include "templates/components/search_form.tpl.hpp"
#include "templates/components/select_field.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::array<std::int64_t, 6> kRadiusChoices{0, 5, 10, 30, 50, 100};
constexpr std::array<std::int64_t, 5> kDaysChoices{1, 3, 7, 14, 31};
constexpr std::array<std::int64_t, 7> kSalaryChoices{22'000, 25'000, 28'000, 32'000,
                                                     36'000, 40'000, 50'000};

/// What someone wrote into the address is offered too, else the form would change it.
std::vector<std::int64_t> with_asked(std::span<const std::int64_t> choices, std::int64_t asked) {
  std::vector<std::int64_t> values(choices.begin(), choices.end());
  if (std::ranges::find(values, asked) == values.end()) values.push_back(asked);
  std::ranges::sort(values);
  return values;
}

template <class Label>
html::Fragment number_field(const char* name, const char* title, const char* any,
                            std::span<const std::int64_t> choices, std::int64_t asked,
                            Label&& label) {
  components::SelectField field{
      .id = std::string("filter-") + name,
      .label = title,
      .other_form = components::SelectField::OtherForm{.form = kSearchForm},
      .name = name};
  for (const auto value : with_asked(choices, asked))
    field.options.push_back({.value = value == 0 ? "" : std::to_string(value),
                             .selected = value == asked,
                             .label = value == 0 ? any : label(value)});
  if (asked != 0)
    field.options.insert(field.options.begin(), {.value = "", .selected = false, .label = any});
  return field;
}

}  // namespace

std::string radius_label(std::int64_t km) {
  return km == 0 ? "Sur place" : base::french::number(km) + "\u00a0km";
}

std::string days_label(std::int64_t days) {
  return days == 1 ? "Depuis 24\u00a0heures"
                   : "Depuis " + base::french::number(days) + "\u00a0jours";
}

std::string salary_label(std::int64_t euros) {
  return base::french::number(euros) + "\u00a0€ par an ou plus";
}

html::Fragment form_of(const OffersList& list) {
  const OffersSearch& search = list.search;
  components::SearchForm form{
      .id = "offers",
      .label = "Chercher une offre d’emploi",
      .what = search.what,
      .where = search.where,
      .place_unknown = !list.place.is_understood && !list.place.is_in_words,
      .detailed = true,
      .place_message = list.place.message + " La liste montre tous les lieux."};
  for (const auto km : with_asked(kRadiusChoices, search.radius_km))
    form.radius_choices.push_back({.value = std::to_string(km),
                                   .selected = km == search.radius_km,
                                   .label = radius_label(km)});
  if (search.order != Order::Best)
    form.kepts.push_back({.name = "sort", .value = name_of(search.order)});
  return form;
}

html::Fragment published_field(const OffersSearch& search) {
  return number_field("published_days", "Publiées", "Toutes dates", kDaysChoices,
                      search.published_days, days_label);
}

html::Fragment salary_field(const OffersSearch& search) {
  return number_field("salary_from", "Salaire brut, quand il est dit", "Tous salaires",
                      kSalaryChoices, search.salary_from, salary_label);
}

}  // namespace passerelle::offers::pages
