#include "offers/pages/problem_inputs.hpp"

#include "base/text.hpp"
#include "templates/components/radio_field.tpl.hpp"
#include "templates/components/textarea_field.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr auto kRows = "5";

std::string id_of(std::string_view name, std::string_view code) {
  return std::string(name) + "-" + std::string(code);
}

}  // namespace

html::Fragment choice_input(const ChoiceInput& input) {
  components::RadioField field{.wrong = !input.error.empty(), .legend = input.legend};
  if (!input.error.empty())
    field.error = components::RadioField::Error{.id = input.name, .message = input.error};
  for (const auto& choice : input.choices)
    field.options.push_back({.id = id_of(input.name, choice.code),
                             .name = input.name,
                             .value = choice.code,
                             .checked = choice.code == input.chosen,
                             .label = choice.label,
                             .hint = choice.hint});
  return field;
}

html::Fragment text_input(const TextInput& input) {
  using Input = components::TextareaField;
  Input field{.wrong = !input.error.empty(),
              .id = input.name,
              .label = input.label,
              .hint = Input::Hint{.id = input.name, .message = input.hint},
              .name = input.name,
              .rows = kRows};
  if (!input.error.empty()) field.error = Input::Error{.id = input.name, .message = input.error};
  for (const auto line : base::split(input.value, '\n'))
    field.lines.push_back({.text = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line});
  field.lines.back().last = true;
  return field;
}

std::string first_input_of(std::string_view field) {
  if (field == "reason") return "#" + id_of(field, problem_reasons().front().code);
  if (field == "decision") return "#" + id_of(field, problem_decisions().front().code);
  return "#" + std::string(field);
}

}  // namespace passerelle::offers::pages
