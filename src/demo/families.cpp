#include "demo/families.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

#include "base/text.hpp"
#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

/// Job names that belong to one occupation: the others would leave it to be coded.
std::vector<const reference::JobName*> list_jobs(std::string_view occupations) {
  const auto prefixes = base::split(occupations, ',');
  std::vector<const reference::JobName*> jobs;
  for (const auto& job : reference::job_names()) {
    const bool belongs = std::ranges::any_of(
        prefixes, [&](std::string_view prefix) { return job.code.starts_with(prefix); });
    if (!belongs) continue;
    const auto* found = reference::find_job_name_by_title(job.label);
    if (found && found->code == job.code) jobs.push_back(&job);
  }
  return jobs;
}

}  // namespace

Families::Families(const Phrases& phrases) {
  for (const auto& [name, weight, occupations, words] : rows_of<4>(families_table())) {
    families_.push_back({.jobs = list_jobs(occupations),
                         .employer_words = base::split(words, '|'),
                         .missions = &phrases.get(name, "mission"),
                         .profiles = &phrases.get(name, "profile")});
    if (families_.back().jobs.empty())
      throw std::runtime_error("data/demo/families.tsv: no job name for " + std::string(name));
    weights_.add(std::stoll(std::string(weight)));
  }
}

}  // namespace passerelle::demo
