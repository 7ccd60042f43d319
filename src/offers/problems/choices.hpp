#pragma once

#include <span>
#include <string_view>

namespace passerelle::offers {

/// One of the things that a person may choose: what is stored, what is read.
struct ProblemChoice {
  std::string_view code, label, hint;
};

/// Why a reader reports an offer.
std::span<const ProblemChoice> problem_reasons();
/// What an agent makes of it.
std::span<const ProblemChoice> problem_decisions();

/// Null when there is none with that code.
const ProblemChoice* find_choice(std::span<const ProblemChoice> choices, std::string_view code);

}  // namespace passerelle::offers
