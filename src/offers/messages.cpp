#include "offers/messages.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/french.hpp"
#include "offers/rules/tables.hpp"

namespace passerelle::offers {
namespace {

std::vector<Rule> all_rules() {
  std::vector<Rule> all;
  for (const auto table : {tables::record_rules(), tables::text_rules(), tables::contract_rules(),
                           tables::salary_rules(), tables::siret_rules(), tables::date_rules(),
                           tables::application_rules(), tables::place_rules(),
                           tables::occupation_rules(), tables::delivery_rules()})
    all.insert(all.end(), table.begin(), table.end());
  return all;
}

/// "… manque (convention, article 17)."
std::string with_law(std::string text, const Rule& rule) {
  if (rule.law.empty()) return text;
  if (text.ends_with('.')) text.pop_back();
  return text + " (" + std::string(rule.law) + ").";
}

/// U+001F is shown as ␟: a person sees what was taken out.
std::string with_symbols(std::string_view value) {
  std::string text;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20)
      text += {'\xE2', '\x90', static_cast<char>(0x80 | byte)};
    else
      text += c;
  }
  return text;
}

}  // namespace

std::string_view to_text(Severity severity) {
  switch (severity) {
    case Severity::Refuse:
      return "refuse";
    case Severity::SetAside:
      return "set_aside";
    case Severity::Duplicate:
      return "duplicate";
    case Severity::Warn:
      return "warn";
    case Severity::Repair:
      return "repair";
  }
  return "";
}

std::string_view french_name_of(Severity severity) {
  switch (severity) {
    case Severity::Refuse:
      return "refusée";
    case Severity::SetAside:
      return "mise de côté";
    case Severity::Duplicate:
      return "doublon";
    case Severity::Warn:
      return "signalée";
    case Severity::Repair:
      return "réparée";
  }
  return "";
}

std::span<const Rule> rules() {
  static const std::vector<Rule> all = all_rules();
  return all;
}

const Rule& get_rule(std::string_view code) {
  const auto all = rules();
  const auto found = std::ranges::find(all, code, &Rule::code);
  if (found == all.end()) throw std::logic_error("no rule " + std::string(code));
  return *found;
}

std::string message_of(const Rule& rule, std::string_view found, std::string_view kept) {
  std::string text;
  const auto sentence = base::french::typeset(rule.message);
  std::string_view rest = sentence;
  for (;;) {
    const auto open = rest.find('{');
    text += rest.substr(0, open);
    if (open == std::string_view::npos) return with_law(std::move(text), rule);
    const auto close = rest.find('}', open);
    text += with_symbols(rest.substr(open + 1, close - open - 1) == "found" ? found : kept);
    rest.remove_prefix(close + 1);
  }
}

}  // namespace passerelle::offers
