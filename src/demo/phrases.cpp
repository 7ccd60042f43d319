#include "demo/phrases.hpp"

#include <stdexcept>

#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

std::string_view value_of(std::string_view name, const Names& names) {
  if (name == "employer") return names.employer;
  if (name == "town") return names.town;
  if (name == "hours") return names.hours;
  if (name == "reference") return names.reference;
  if (name == "job") return names.job;
  if (name == "size") return names.size;
  if (name == "skills") return names.skills;
  throw std::logic_error("data/demo/texts.tsv: nothing fills {" + std::string(name) + "}");
}

}  // namespace

Phrases::Phrases() {
  for (const auto& [part, text] : rows_of<2>(texts_table())) texts_[part].push_back(text);
}

const Texts& Phrases::get(std::string_view part) const {
  const auto found = texts_.find(part);
  if (found == texts_.end()) throw std::logic_error("data/demo/texts.tsv: no " + std::string(part));
  return found->second;
}

void append_filled(std::string& text, std::string_view sentence, const Names& names) {
  for (;;) {
    const auto open = sentence.find('{');
    text += sentence.substr(0, open);
    if (open == std::string_view::npos) return;
    const auto close = sentence.find('}', open);
    text += value_of(sentence.substr(open + 1, close - open - 1), names);
    sentence.remove_prefix(close + 1);
  }
}

}  // namespace passerelle::demo
