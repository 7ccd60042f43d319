#include "offers/pages/field_inputs.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "templates/components/field.tpl.hpp"
#include "templates/components/textarea_field.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::size_t kLongText = 90;  // bytes: beyond, one line hides the end
constexpr std::size_t kMostRows = 10;

std::string id_of(const LineField& field) {
  return "field-" + field.name;
}

bool is_long(const LineField& field) {
  return field.name.ends_with("description") || field.value.size() > kLongText ||
         field.value.find_first_of("\r\n") != std::string::npos;
}

/// The words of the label begin with a capital.
std::string label_of(const LineField& field) {
  auto label = field.label;
  if (!label.empty() && label[0] >= 'a' && label[0] <= 'z')
    label[0] = static_cast<char>(label[0] - 'a' + 'A');
  return label;
}

html::Fragment text_of(const LineField& field, bool is_focused) {
  using Input = components::TextareaField;
  const auto rows = std::clamp<std::size_t>(field.value.size() / kLongText + 1, 2, kMostRows);
  Input input{.wrong = !field.error.empty(),
              .id = id_of(field),
              .label = label_of(field),
              .name = field.name,
              .rows = std::to_string(rows),
              .focused = is_focused};
  if (!field.hint.empty()) input.hint = Input::Hint{.id = input.id, .message = field.hint};
  if (!field.error.empty()) input.error = Input::Error{.id = input.id, .message = field.error};
  for (const auto line : base::split(field.value, '\n'))
    input.lines.push_back({.text = line.ends_with('\r') ? line.substr(0, line.size() - 1) : line});
  input.lines.back().last = true;
  return input;
}

}  // namespace

html::Fragment input_of(const LineField& field, bool is_focused) {
  if (is_long(field)) return text_of(field, is_focused);
  using Input = components::Field;
  Input input{.wrong = !field.error.empty(),
              .id = id_of(field),
              .label = label_of(field),
              .name = field.name,
              .type = "text",
              .value = field.value,
              .autocomplete = "off",
              .focused = is_focused};
  if (!field.hint.empty()) input.hint = Input::Hint{.id = input.id, .message = field.hint};
  if (!field.error.empty()) input.error = Input::Error{.id = input.id, .message = field.error};
  return input;
}

std::string anchor_of(const LineField& field) {
  return "#" + id_of(field);
}

}  // namespace passerelle::offers::pages
