#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reference/reference.hpp"

namespace passerelle::reference {

/// Titles → job names. A title of two occupations leads to none.
class TitleIndex {
 public:
  void reserve(std::size_t count) { jobs_.reserve(count); }
  void add(std::string key, const JobName& job);
  bool has(const std::string& key) const { return jobs_.contains(key); }
  const JobName* find(const std::string& key) const;

 private:
  std::unordered_map<std::string, const JobName*> jobs_;  ///< nullptr: of several occupations
};

struct Occupations {
  Occupations();

  std::vector<Occupation> occupations;
  std::vector<JobName> job_names;
  std::unordered_map<std::string_view, const JobName*> by_ogr;
  TitleIndex printed;  ///< labels as ROME prints them
  TitleIndex single;   ///< one gender, for keys that are not printed
};

/// Read at first use.
const Occupations& occupation_tables();

}  // namespace passerelle::reference
