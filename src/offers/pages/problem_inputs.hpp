#pragma once

#include <span>
#include <string>
#include <string_view>

#include "offers/problems/choices.hpp"
#include "platform/html/template.hpp"

namespace passerelle::offers::pages {

struct ChoiceInput {
  std::string_view name, legend;
  std::span<const ProblemChoice> choices;
  std::string_view chosen = {}, error = {};
};
html::Fragment choice_input(const ChoiceInput& input);

struct TextInput {
  std::string_view name, label, hint;
  std::string_view value = {}, error = {};
};
html::Fragment text_input(const TextInput& input);

/// Where an error leads: "#reason-filled", the first of the choices; "#text" for a text.
std::string first_input_of(std::string_view field);

}  // namespace passerelle::offers::pages
