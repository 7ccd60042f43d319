#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace passerelle::offers {

/// A place that was typed and that nobody knows.
struct UnknownPlace {
  std::string place;
  std::string words;  ///< what is left
};

/// "serveur à trifouilly", "maçon 99999": words at the end that stand where a place does, and that
/// no job name has.
std::optional<UnknownPlace> find_unknown_place(std::string_view words);

}  // namespace passerelle::offers
