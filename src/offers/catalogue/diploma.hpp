#pragma once

#include <string_view>

namespace passerelle::offers::searchable {

/// Whether a text says that no diploma is needed: "sans diplôme", "aucun diplôme n'est exigé",
/// "diplômé ou non". What it does not say is not guessed.
bool says_no_diploma_needed(std::string_view text);

}  // namespace passerelle::offers::searchable
