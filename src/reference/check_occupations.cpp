#include <algorithm>

#include "reference/check_rules.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

void check_occupation(const Occupation& occupation, Faults& faults) {
  const auto* parent = find_occupation(occupation.parent);
  if (!parent || parent->parent != parent->code)
    faults.push_back(fmt::format("métiers\u00a0: {} dépend de {}, inconnu.", occupation.code,
                                 occupation.parent));
  for (const std::size_t length : {1, 3})
    if (!find_occupation_domain(occupation.code.substr(0, length)))
      faults.push_back(fmt::format("métiers\u00a0: {} n’a pas de domaine.", occupation.code));
  const auto targets = list_mobilities(occupation.code);
  if (targets.empty())
    faults.push_back(fmt::format("mobilités\u00a0: {} n’en a aucune.", occupation.code));
  for (const auto target : targets)
    if (!find_occupation(target) || target == occupation.code)
      faults.push_back(fmt::format("mobilités\u00a0: de {} vers {}.", occupation.code, target));
}

}  // namespace

void check_occupations(Faults& faults) {
  check_order(occupations(), "métiers", faults);
  check_order(occupation_domains(), "domaines", faults);
  check_count("métiers", occupations().size(), 1'584, faults);
  check_count("appellations", job_names().size(), 13'120, faults);
  check_count("domaines", occupation_domains().size(), 124, faults);
  const auto is_parent = [](const Occupation& one) { return one.parent == one.code; };
  check_count("métiers du ROME 3",
              static_cast<std::size_t>(std::ranges::count_if(occupations(), is_parent)), 532,
              faults);
  for (const auto& occupation : occupations()) check_occupation(occupation, faults);
  for (const auto& job : job_names())
    if (!find_occupation(job.code) || find_job_name(job.ogr) != &job)
      faults.push_back(
          fmt::format("appellations\u00a0: {} relève de {}, ou revient.", job.ogr, job.code));
}

}  // namespace passerelle::reference
