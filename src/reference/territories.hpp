#pragma once

#include <algorithm>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reference/reference.hpp"

namespace passerelle::reference {

/// A commune that a postal code serves; `other_name` is a locality, or how La Poste spells it.
struct PostalRow {
  std::string_view postal_code;
  const Commune* commune;
  std::string_view other_name;
};

struct Country {
  std::string_view code;
  std::string_view name;
};

using Communes = std::vector<const Commune*>;

/// Every table of places with the indexes that find_place stands on. Names are looked up by
/// name_key() (place_name.hpp).
class Territories {
 public:
  Territories();

  const Commune* find(std::string_view code) const;
  const Commune* find_present(std::string_view code) const;
  /// Rows of a postal code; empty when it is in no table (CEDEX codes are in none).
  std::span<const PostalRow> rows_of(std::string_view postal_code) const;
  /// Present communes of that name, arrondissements apart, in all France or one department.
  Communes named(const std::string& key, std::string_view department = {}) const;
  /// Communes that a former commune of that name is now part of.
  Communes formerly(const std::string& key, std::string_view department = {}) const;
  /// Communes with a locality of that name, or that La Poste spells so.
  Communes holding(const std::string& key, std::string_view department = {}) const;
  /// Communes whose name goes on after `key`: "aix" → Aix-en-Provence.
  Communes beginning(const std::string& key, std::string_view department = {}) const;
  /// Names of communes that go on after `key`, each with those that bear it.
  void each_beginning(const std::string& key,
                      const std::function<void(const std::string&, const Communes&)>& use) const;
  /// Every key that a place is looked up by, localities apart, each once.
  void each_name(const std::function<void(const std::string&)>& use) const;
  const Department* department_named(const std::string& key) const;
  const Region* region_named(const std::string& key) const;
  const Country* country_named(const std::string& key) const;

  std::vector<Commune> communes;
  std::vector<Department> departments;
  std::vector<Region> regions;
  std::vector<Country> countries;
  std::vector<PostalRow> postal;
  std::unordered_map<std::string_view, const Commune*> former;

 private:
  using Index = std::unordered_map<std::string, Communes>;

  void read_communes();
  void read_wider();
  void read_postal();
  void read_former();

  Index by_name_;
  std::vector<Index::const_pointer> sorted_names_;  ///< of by_name_, in order of key
  Index by_former_name_;
  Index by_other_name_;
  std::unordered_map<std::string, const Department*> departments_by_name_;
  std::unordered_map<std::string, const Region*> regions_by_name_;
  std::unordered_map<std::string, const Country*> countries_by_name_;
};

/// The row of that code in rows that are in order of it; nullptr when there is none.
template <class Rows>
auto find_by_code(const Rows& rows, std::string_view code) -> decltype(rows.data()) {
  const auto row = std::ranges::lower_bound(rows, code, {}, [](const auto& r) { return r.code; });
  return row != rows.end() && row->code == code ? &*row : nullptr;
}

/// Read at first use.
const Territories& territories();

}  // namespace passerelle::reference
