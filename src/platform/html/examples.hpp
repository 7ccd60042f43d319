#pragma once

#include <string>
#include <vector>

#include "platform/html/template.hpp"

namespace passerelle::html {

/// One state of a component, as its examples.json tells it.
struct Example {
  std::string title;  ///< French: "Texte long"
  Fragment fragment;
};

/// The examples of `component`; a component inside one is looked up in `all` by its short name.
/// A member that is missing, unknown or of another kind throws std::invalid_argument.
std::vector<Example> list_examples(const Template& component,
                                   const std::vector<const Template*>& all);

}  // namespace passerelle::html
