#include "platform/cli/command_line.hpp"

#include <iostream>

#include "base/french.hpp"
#include "platform/cli/arguments.hpp"
#include "platform/cli/help.hpp"
#include "platform/cli/words.hpp"
#include "platform/json/json.hpp"

namespace passerelle::cli {
namespace {

constexpr int kDone = 0;
constexpr int kDataAtFault = 1;
constexpr int kArgumentsAtFault = 2;

int tell(const base::Error& error, bool json, int status) {
  const auto message = base::french::typeset(error.message);
  std::cout.flush();
  std::cerr << message << '\n';
  if (json)
    std::cout << json_text(
                     Json{{"error",
                           {{"code", error.code}, {"message", message}, {"field", error.field}}}})
              << '\n';
  return status;
}

int refuse_words(const base::Error& error, const Words& words) {
  tell(error, words.globals.json, kArgumentsAtFault);
  std::cerr << "Aide : passerelle ";
  if (words.group && words.command)
    std::cerr << typed_name(*words.group, *words.command) << ' ';
  else if (words.group)
    std::cerr << words.group->module << ' ';
  std::cerr << "--help\n";
  return kArgumentsAtFault;
}

int refuse_unknown(const Words& words) {
  const auto& word = words.unknown.front();
  std::string what = "Module inconnu";
  if (word.starts_with('-'))
    what = "Option inconnue";
  else if (words.command)
    what = "Argument en trop";
  else if (words.group)
    what = "Verbe inconnu";
  return refuse_words(
      {base::ErrorKind::Invalid, "ARGUMENT_UNKNOWN", what + " : « " + word + " ».", word}, words);
}

int refuse_incomplete(const Words& words) {
  const std::string missing = words.group ? "un verbe après « " + words.group->module + " »"
                                          : std::string("un module et un verbe");
  return refuse_words(
      {base::ErrorKind::Invalid, "ARGUMENT_MISSING", "Il manque " + missing + ".", ""}, words);
}

int print_help(const Words& words, const std::vector<Group>& groups) {
  if (words.group && words.command)
    std::cout << help_of(*words.group, *words.command);
  else if (words.group)
    std::cout << help_of(*words.group);
  else
    std::cout << help_of(groups);
  return kDone;
}

int execute(const Command& command, const Input& input) {
  const access::Actor actor{.who = "ligne de commande",
                            .role = access::Role::Operator,
                            .channel = access::Channel::CommandLine};
  if (const auto right = access::require(actor, command.right); !right)
    return tell(right.error(), input.json, kDataAtFault);
  try {
    const auto status = command.run(actor, input);
    std::cout.flush();
    return status ? *status : tell(status.error(), input.json, kDataAtFault);
  } catch (const std::exception& failure) {
    return tell({base::ErrorKind::Unavailable, "INTERNAL",
                 std::string("La commande s’est arrêtée : ") + failure.what()},
                input.json, kDataAtFault);
  }
}

}  // namespace

std::expected<Globals, int> parse_globals(int argc, char** argv) {
  auto words = read_words(argc, argv, {});
  if (!words) return std::unexpected(tell(words.error(), false, kArgumentsAtFault));
  auto& globals = words->globals;
  if (words->now.empty()) return globals;
  globals.now = base::parse_instant(words->now);
  if (globals.now) return globals;
  return std::unexpected(
      tell({base::ErrorKind::Invalid, "ARGUMENT_VALUE",
            "« " + words->now + " » n’est pas un instant : --now s’écrit 2026-11-05T09:00:00Z.",
            "--now"},
           globals.json, kArgumentsAtFault));
}

int run(int argc, char** argv, const std::vector<Group>& groups) {
  auto words = read_words(argc, argv, groups);
  if (!words) return tell(words.error(), false, kArgumentsAtFault);
  if (words->version) {
    std::cout << "passerelle " PASSERELLE_VERSION "\n";
    return kDone;
  }
  if (!words->unknown.empty()) return refuse_unknown(*words);
  if (words->help) return print_help(*words, groups);
  if (!words->command) return refuse_incomplete(*words);
  const auto input = complete(*words->command, std::move(words->input));
  if (!input) return refuse_words(input.error(), *words);
  return execute(*words->command, *input);
}

}  // namespace passerelle::cli
