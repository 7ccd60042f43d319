#include "platform/cli/words.hpp"

#include <CLI/CLI.hpp>

namespace passerelle::cli {
namespace {

/// What CLI11 parses is kept raw: judging it, in French, is ours.
void add_argument(CLI::App& app, const Argument& argument) {
  if (argument.flag) {
    app.add_flag(argument.name)->disable_flag_override();
    return;
  }
  auto* option = app.add_option(argument.name);
  option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
  if (argument.many && !argument.name.starts_with('-')) option->expected(0, 1 << 20);
  option->allow_extra_args(argument.many && !argument.name.starts_with('-'));
}

void add_globals(CLI::App& app, Words& words) {
  const auto last = CLI::MultiOptionPolicy::TakeLast;
  app.set_help_flag();
  app.allow_extras();
  app.add_option("--db", words.globals.db)->multi_option_policy(last);
  app.add_option("--data", words.globals.data)->multi_option_policy(last);
  app.add_option("--now", words.now)->multi_option_policy(last);
  app.add_flag("--json", words.globals.json)->disable_flag_override();
  app.add_flag("--help,-h", words.help)->disable_flag_override();
  app.add_flag("--version", words.version)->disable_flag_override();
}

/// One level below `parent`. A single word is taken as its name: a search for "offers" is not
/// the module of that name.
CLI::App& add_level(CLI::App& parent, const std::string& name) {
  parent.require_subcommand(0, 1);
  auto* level = parent.add_subcommand(name);
  level->fallthrough();
  return *level;
}

void add_groups(CLI::App& app, const std::vector<Group>& groups) {
  for (const auto& group : groups) {
    auto& module = add_level(app, group.module);
    for (const auto& command : group.commands) {
      auto& level = command.verb.empty() ? module : add_level(module, command.verb);
      for (const auto& argument : command.arguments) add_argument(level, argument);
    }
  }
}

CLI::App* typed_level(CLI::App& app) {
  const auto levels = app.get_subcommands();
  return levels.empty() ? nullptr : levels.front();
}

template <class T, class Name>
const T* find_named(const std::vector<T>& list, Name T::* name, const std::string& wanted) {
  for (const auto& one : list)
    if (one.*name == wanted) return &one;
  return nullptr;
}

void collect(CLI::App& app, const std::vector<Group>& groups, Words& words) {
  words.unknown = app.remaining(true);
  std::erase(words.unknown, "--");  // CLI11 leaves the mark that ends the options among them
  words.input.json = words.globals.json;
  auto* level = typed_level(app);
  if (!level) return;
  words.group = find_named(groups, &Group::module, level->get_name());
  auto* verb = typed_level(*level);
  words.command =
      find_named(words.group->commands, &Command::verb, verb ? verb->get_name() : std::string());
  if (!words.command) return;
  if (verb) level = verb;
  for (const auto& argument : words.command->arguments) {
    const auto* option = level->get_option(argument.name);
    if (option->count() > 0) words.input.values[argument.name] = option->results();
  }
}

}  // namespace

base::Result<Words> read_words(int argc, const char* const* argv,
                               const std::vector<Group>& groups) {
  Words words;
  CLI::App app;
  add_globals(app, words);
  add_groups(app, groups);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& fault) {
    const std::string text = fault.what();  // begins with the option's name
    auto name = text.substr(0, text.find_first_of(": "));
    if (!name.starts_with('-')) name.insert(0, "--");  // flags come without their dashes
    return base::fail(base::ErrorKind::Invalid, "ARGUMENT_VALUE",
                      "L’option « " + name + " » n’a pas la valeur qu’il lui faut.", name);
  }
  collect(app, groups, words);
  return words;
}

}  // namespace passerelle::cli
