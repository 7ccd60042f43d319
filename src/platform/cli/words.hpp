#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/cli/command_line.hpp"

namespace passerelle::cli {

/// The words of a command line, each put where it belongs and not judged yet.
struct Words {
  Globals globals;
  std::string now;  ///< --now as it was typed
  bool help = false;
  bool version = false;
  const Group* group = nullptr;
  const Command* command = nullptr;  ///< nullptr: no verb was typed
  Input input;                       ///< without the default values
  std::vector<std::string> unknown;  ///< what belongs nowhere, in order
};

/// Errors: ARGUMENT_VALUE for an option without its value or a flag with one.
base::Result<Words> read_words(int argc, const char* const* argv, const std::vector<Group>& groups);

}  // namespace passerelle::cli
