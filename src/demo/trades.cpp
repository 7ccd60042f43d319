#include "demo/trades.hpp"

#include <charconv>

#include "base/text.hpp"
#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

std::vector<std::string_view> pick(const std::vector<std::array<std::string_view, 1>>& labels,
                                   std::string_view numbers) {
  std::vector<std::string_view> picked;
  for (const auto number : base::split(numbers, ' ')) {
    std::size_t row = 0;
    std::from_chars(number.data(), number.data() + number.size(), row);
    picked.push_back(labels.at(row)[0]);
  }
  return picked;
}

}  // namespace

Trades::Trades() {
  const auto labels = rows_of<1>(labels_table());
  for (const auto& [code, skills, knowledge] : rows_of<3>(trades_table()))
    trades_.emplace(code, Trade{pick(labels, skills), pick(labels, knowledge)});
  for (const auto& name : reference::job_names()) {
    const auto trade = trades_.find(name.code);
    const auto* occupation = reference::find_occupation(name.code);
    const auto* found = reference::find_job_name_by_title(name.label);
    if (trade == trades_.end() || !occupation || !found || found->code != name.code) continue;
    auto& group = occupations_[occupation->parent];
    group.jobs.push_back({.name = &name, .trade = &trade->second});
    group.family = families_.find(occupation->parent);
  }
}

const Occupation* Trades::find(std::string_view code) const {
  const auto found = occupations_.find(code);
  return found == occupations_.end() ? nullptr : &found->second;
}

}  // namespace passerelle::demo
