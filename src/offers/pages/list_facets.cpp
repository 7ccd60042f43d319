#include <algorithm>

#include "base/french.hpp"
#include "offers/pages/list_parts.hpp"
#include "templates/components/facet.tpl.hpp"
#include "templates/components/facet_choice.tpl.hpp"
#include "templates/components/filter_chip.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::number;
using Layout = tpl::OffersList;

constexpr std::size_t kShownAtOnce = 6;
constexpr std::size_t kOpenAtOnce = 3;  // groups
constexpr std::size_t kChipsOfOne = 4;  // more of one kind are one chip

html::Fragment choice_of(const FacetGroup& group, const FacetChoice& choice) {
  const std::string value(value_in_address(choice.value));
  components::FacetChoice box{.form = kSearchForm,
                              .id = "filter-" + group.name + "-" + value,
                              .name = group.name,
                              .value = value,
                              .checked = choice.is_chosen,
                              .label = choice.label};
  if (choice.offers) {
    const auto offers = static_cast<std::int64_t>(*choice.offers);
    box.count = components::FacetChoice::Count{.offers = number(offers),
                                               .unit = offers < 2 ? "offre" : "offres"};
  }
  return box;
}

html::Fragment facet_of(const FacetGroup& group, bool is_open) {
  components::Facet facet{.open = is_open, .title = group.title};
  const auto chosen = std::ranges::count(group.choices, true, &FacetChoice::is_chosen);
  if (chosen > 0)
    facet.chosen = components::Facet::Chosen{.count = count(chosen, "choisi", "choisis")};
  const auto shown = std::max(kShownAtOnce, static_cast<std::size_t>(chosen));
  const bool is_short = group.choices.size() <= shown + 1;
  std::vector<html::Fragment> others;
  for (std::size_t i = 0; i < group.choices.size(); ++i)
    (i < shown || is_short ? facet.choices : others).push_back(choice_of(group, group.choices[i]));
  if (!others.empty()) {
    const auto more = static_cast<std::int64_t>(others.size());
    facet.more = components::Facet::More{
        .label = "Voir " + count(more, "autre choix", "autres choix"), .others = std::move(others)};
  }
  return facet;
}

const FacetGroup* find_group(const OffersList& list, std::string_view name) {
  const auto found = std::ranges::find(list.facets, name, &FacetGroup::name);
  return found == list.facets.end() ? nullptr : &*found;
}

std::string label_of(const FacetGroup* group, const std::string& value) {
  if (!group) return value;
  const auto found = std::ranges::find(group->choices, value, &FacetChoice::value);
  if (found == group->choices.end()) return value;
  return value.empty() ? group->title + "\u00a0: " + found->label : found->label;
}

/// Chips with the address of the list without what they say.
class Chips {
 public:
  explicit Chips(const OffersSearch& search) : search_(search) {}

  template <class Change>
  void add(std::string label, Change&& change) {
    OffersSearch without = search_;
    change(without);
    list_.filters.push_back({.chip = components::FilterChip{.remove_href = address_of(without),
                                                            .label = std::move(label)}});
  }
  void add_values(const std::string& name, const std::vector<std::string>& values,
                  const FacetGroup* group) {
    if (values.size() > kChipsOfOne)
      return add((group ? group->title : name) +
                     "\u00a0: " + number(static_cast<std::int64_t>(values.size())) + " choisis",
                 [&](OffersSearch& without) { without.chosen.erase(name); });
    for (const auto& value : values)
      add(label_of(group, value), [&](OffersSearch& without) {
        auto& left = without.chosen[name];
        std::erase(left, value);
        if (left.empty()) without.chosen.erase(name);
      });
  }
  std::optional<Layout::Filters> take() {
    if (list_.filters.empty()) return {};
    if (list_.filters.size() > 1) list_.all = Layout::Filters::All{.href = address_of({})};
    return std::move(list_);
  }

 private:
  const OffersSearch& search_;
  Layout::Filters list_;
};

void add_asked(const OffersList& list, Chips& chips) {
  const auto& [search, place] = std::tie(list.search, list.place);
  const auto& words = place.is_in_words ? place.words : search.what;
  const auto where = place.label + (place.has_radius ? ", " + radius_label(search.radius_km) : "");
  if (!words.empty())
    chips.add("«\u00a0" + words + "\u00a0»", [&](OffersSearch& without) {
      without.what.clear();
      if (place.is_in_words && !place.label.empty()) without.where = place.label;
    });
  if (place.is_understood && !place.label.empty())
    chips.add(where, [&](OffersSearch& without) {
      without.where.clear();
      if (place.is_in_words) without.what = place.words;
      if (without.order == Order::Nearest) without.order = Order::Best;
    });
}

}  // namespace

std::optional<Layout::Filters> chips_of(const OffersList& list) {
  const auto& search = list.search;
  Chips chips(search);
  add_asked(list, chips);
  for (const auto& [name, values] : search.chosen)
    chips.add_values(name, values, find_group(list, name));
  if (search.salary_from > 0)
    chips.add(salary_label(search.salary_from),
              [](OffersSearch& without) { without.salary_from = 0; });
  if (search.published_days > 0)
    chips.add(days_label(search.published_days),
              [](OffersSearch& without) { without.published_days = 0; });
  return chips.take();
}

std::vector<html::Fragment> facets_of(const OffersList& list) {
  std::vector<html::Fragment> facets;
  for (const auto& group : list.facets) {
    const bool has_chosen = std::ranges::any_of(group.choices, &FacetChoice::is_chosen);
    facets.push_back(facet_of(group, has_chosen || facets.size() < kOpenAtOnce));
  }
  return facets;
}

}  // namespace passerelle::offers::pages
