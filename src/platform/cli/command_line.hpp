#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "platform/cli/cli.hpp"

namespace passerelle::cli {

/// What every command takes, before the module or after the verb.
struct Globals {
  std::string db = "sqlite:var/passerelle.db";
  std::string data;                  ///< "" when --data is absent
  std::optional<base::Instant> now;  ///< freezes the clock
  bool json = false;
};

/// The commands of one module. One whose only command has the verb "" is typed by the module's
/// name alone: `passerelle migrate`.
struct Group {
  std::string module;
  std::string summary;
  std::vector<Command> commands;
};

/// Reads the global options only, so that the database can be opened before the commands are
/// made. The error is an exit status, its French message already on standard error.
std::expected<Globals, int> parse_globals(int argc, char** argv);

/// Runs the command that was typed, as the operator of the machine. Exit status: 0 done, 1 the
/// data is at fault, 2 the arguments are. An Error is told in French on standard error and, with
/// --json, as {"error": {"code", "message", "field"}} on standard output.
int run(int argc, char** argv, const std::vector<Group>& groups);

}  // namespace passerelle::cli
