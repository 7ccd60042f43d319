#include "reference/said_jobs.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"
#include "platform/search/analysis.hpp"
#include "reference/job_title.hpp"
#include "reference/reference.hpp"
#include "reference/tables.hpp"

namespace passerelle::reference {
namespace {

/// No job name that people type has more words.
constexpr std::size_t kMostWords = 6;

using Index = std::unordered_map<std::string, std::vector<const JobName*>>;

void add(std::string key, const JobName& job, Index& index) {
  if (key.empty()) return;
  auto& names = index[std::move(key)];
  const auto is_same = [&](const JobName* other) { return other->code == job.code; };
  if (std::ranges::none_of(names, is_same)) names.push_back(&job);
}

/// The stems of a label in one gender: a hyphened word by its parts.
std::string key_of(std::string_view label, search::Analyser& analyser) {
  std::string key;
  for (const auto& at : analyser.analyse(label)) {
    constexpr auto kLeftOut = search::kStop | search::kWhole | search::kAgain;
    if ((at.marks & kLeftOut) != 0) continue;
    key += (key.empty() ? "" : " ") + at.word->folded_stem;
  }
  return key;
}

/// "IDE" of "Infirmier en soins généraux (IDE)"; "" without one.
std::string_view abbreviation_of(std::string_view label) {
  const auto open = label.rfind('(');
  if (open == std::string_view::npos || !label.ends_with(')')) return {};
  const auto inside = label.substr(open + 1, label.size() - open - 2);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return inside.size() > 1 && std::ranges::all_of(inside, is_capital) ? inside : std::string_view();
}

/// What people say and ROME does not: "nounou". It stands for the shortest job name of its code.
void add_everyday_names(search::Analyser& analyser, Index& index) {
  std::unordered_map<std::string_view, const JobName*> shortest;
  for (const auto& job : job_names()) {
    const auto*& known = shortest[job.code];
    if (!known || job.label.size() < known->label.size()) known = &job;
  }
  for_each_row<2>(kEverydayNames, [&](const auto& row) {
    const auto& [name, code] = row;
    add(key_of(name, analyser), *shortest.at(code), index);
  });
}

Index read_index() {
  Index index;
  search::Analyser analyser;
  for (const auto& job : job_names()) {
    const auto abbreviation = abbreviation_of(job.label);
    const auto plain = abbreviation.empty()
                           ? job.label
                           : job.label.substr(0, job.label.size() - abbreviation.size() - 2);
    add(key_of(plain, analyser), job, index);
    for (const auto& form : list_single_forms(plain)) add(key_of(form, analyser), job, index);
    if (!abbreviation.empty()) add(base::fold(abbreviation), job, index);
  }
  add_everyday_names(analyser, index);
  return index;
}

/// Read at first use.
const Index& said_jobs() {
  static const auto index = read_index();
  return index;
}

}  // namespace

std::string one_gender_of(std::string_view label) {
  const auto forms = list_single_forms(label);
  return forms.empty() ? std::string(label) : forms.front();
}

std::vector<SaidJob> find_said_jobs(std::span<const std::string> stems) {
  std::vector<SaidJob> found;
  std::vector<bool> is_taken(stems.size());
  for (auto count = std::min(stems.size(), kMostWords); count > 0; --count)
    for (std::size_t first = 0; first + count <= stems.size(); ++first) {
      const auto span = stems.subspan(first, count);
      const auto taken = is_taken.begin() + static_cast<std::ptrdiff_t>(first);
      if (std::find(taken, taken + static_cast<std::ptrdiff_t>(count), true) !=
          taken + static_cast<std::ptrdiff_t>(count))
        continue;
      const auto named = said_jobs().find(base::join({span.begin(), span.end()}, " "));
      if (named == said_jobs().end()) continue;
      found.push_back({first, count, named->second});
      std::fill_n(taken, count, true);
    }
  return found;
}

}  // namespace passerelle::reference
