#include "reference/territories.hpp"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include "base/text.hpp"
#include "reference/place_name.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

template <class Number>
Number number_of(std::string_view text) {
  Number value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size())
    throw std::runtime_error("reference table: not a number: " + std::string(text));
  return value;
}

void add(Communes& list, const Commune* commune) {
  if (std::find(list.begin(), list.end(), commune) == list.end()) list.push_back(commune);
}

template <class Value>
const Value* look_up(const std::unordered_map<std::string, const Value*>& index,
                     const std::string& key) {
  const auto found = index.find(key);
  return found == index.end() ? nullptr : found->second;
}

Communes within(const std::unordered_map<std::string, Communes>& index, const std::string& key,
                std::string_view department) {
  const auto found = index.find(key);
  if (found == index.end()) return {};
  auto list = found->second;
  if (!department.empty())
    std::erase_if(list, [&](const auto* commune) { return commune->department != department; });
  return list;
}

}  // namespace

Territories::Territories() {
  read_communes();
  read_wider();
  read_postal();
  read_former();
}

void Territories::read_communes() {
  communes.reserve(count_rows(kCommunes));
  for_each_row<8>(kCommunes, [&](const auto& cell) {
    Commune commune{.code = cell[0],
                    .name = cell[1],
                    .department = cell[2],
                    .region = cell[3],
                    .point = {},
                    .population = 0,
                    .parent = cell[7]};
    if (!cell[4].empty()) commune.point = {number_of<double>(cell[4]), number_of<double>(cell[5])};
    if (!cell[6].empty()) commune.population = number_of<std::int32_t>(cell[6]);
    communes.push_back(commune);
  });
  by_name_.reserve(communes.size());
  sorted_names_.reserve(communes.size());
  for (const auto& commune : communes)
    if (commune.parent.empty()) by_name_[name_key(commune.name)].push_back(&commune);
  for (const auto& entry : by_name_) sorted_names_.push_back(&entry);
  std::ranges::sort(sorted_names_, {},
                    [](const auto* entry) -> const std::string& { return entry->first; });
}

void Territories::read_wider() {
  for_each_row<3>(kDepartments,
                  [&](const auto& cell) { departments.push_back({cell[0], cell[1], cell[2]}); });
  for (const auto& department : departments)
    departments_by_name_[name_key(department.name)] = &department;
  std::vector<std::string_view> other_names;
  for_each_row<3>(kRegions, [&](const auto& cell) {
    regions.push_back({cell[0], cell[1]});
    other_names.push_back(cell[2]);
  });
  for (std::size_t i = 0; i < regions.size(); ++i) {
    regions_by_name_[name_key(regions[i].name)] = &regions[i];
    for (const auto other : base::split(other_names[i], '|'))
      if (!other.empty()) regions_by_name_[name_key(other)] = &regions[i];
  }
  for_each_row<2>(kCountries, [&](const auto& cell) { countries.push_back({cell[0], cell[1]}); });
  for (const auto& country : countries) countries_by_name_[name_key(country.name)] = &country;
}

void Territories::read_postal() {
  postal.reserve(count_rows(kPostal));
  for_each_row<3>(kPostal, [&](const auto& cell) {
    const auto* commune = find(cell[1]);
    if (!commune) throw std::runtime_error("postal: unknown commune " + std::string(cell[1]));
    postal.push_back({cell[0], commune, cell[2]});
    if (!cell[2].empty()) add(by_other_name_[name_key(cell[2])], commune);
  });
}

void Territories::read_former() {
  for_each_row<3>(kFormerCommunes, [&](const auto& cell) {
    const auto* commune = find(cell[1]);
    if (!commune) throw std::runtime_error("former_communes: unknown " + std::string(cell[1]));
    former.emplace(cell[0], commune);
    if (!cell[2].empty()) add(by_former_name_[name_key(cell[2])], commune);
  });
}

const Commune* Territories::find(std::string_view code) const {
  return find_by_code(communes, code);
}

const Commune* Territories::find_present(std::string_view code) const {
  if (const auto* commune = find(code)) return commune;
  const auto found = former.find(code);
  return found == former.end() ? nullptr : found->second;
}

std::span<const PostalRow> Territories::rows_of(std::string_view postal_code) const {
  const auto rows = std::ranges::equal_range(postal, postal_code, {}, &PostalRow::postal_code);
  return {rows.begin(), rows.end()};
}

Communes Territories::named(const std::string& key, std::string_view department) const {
  return within(by_name_, key, department);
}

Communes Territories::formerly(const std::string& key, std::string_view department) const {
  return within(by_former_name_, key, department);
}

Communes Territories::holding(const std::string& key, std::string_view department) const {
  return within(by_other_name_, key, department);
}

void Territories::each_beginning(
    const std::string& key,
    const std::function<void(const std::string&, const Communes&)>& use) const {
  const auto start = key + ' ';
  const auto key_of = [](const auto* entry) -> const std::string& { return entry->first; };
  for (auto at = std::ranges::lower_bound(sorted_names_, start, {}, key_of);
       at != sorted_names_.end() && key_of(*at).starts_with(start); ++at)
    use(key_of(*at), (*at)->second);
}

Communes Territories::beginning(const std::string& key, std::string_view department) const {
  Communes list;
  each_beginning(key, [&](const std::string&, const Communes& towns) {
    for (const auto* commune : towns)
      if (department.empty() || commune->department == department) list.push_back(commune);
  });
  return list;
}

void Territories::each_name(const std::function<void(const std::string&)>& use) const {
  for (const auto& entry : by_name_) use(entry.first);
  for (const auto& entry : by_former_name_)
    if (!by_name_.contains(entry.first)) use(entry.first);
  const auto is_town = [&](const std::string& key) {
    return by_name_.contains(key) || by_former_name_.contains(key);
  };
  for (const auto& entry : departments_by_name_)
    if (!is_town(entry.first)) use(entry.first);
  for (const auto& entry : regions_by_name_)
    if (!is_town(entry.first) && !departments_by_name_.contains(entry.first)) use(entry.first);
  for (const auto& entry : countries_by_name_)
    if (!is_town(entry.first)) use(entry.first);
}

const Department* Territories::department_named(const std::string& key) const {
  return look_up(departments_by_name_, key);
}

const Region* Territories::region_named(const std::string& key) const {
  return look_up(regions_by_name_, key);
}

const Country* Territories::country_named(const std::string& key) const {
  return look_up(countries_by_name_, key);
}

const Territories& territories() {
  static const Territories tables;
  return tables;
}

}  // namespace passerelle::reference
