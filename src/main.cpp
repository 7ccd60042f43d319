// Composition only: the modules in the order of their tiers, and what they are given.
#include <sodium.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <filesystem>
#include <iostream>

#include "demo/demo.hpp"
#include "employers/employers.hpp"
#include "identity/identity.hpp"
#include "offers/offers.hpp"
#include "platform/cli/command_line.hpp"
#include "platform/db/db.hpp"
#include "platform/storage/file_store.hpp"
#include "reference/reference.hpp"
#include "serve.hpp"
#include "site/site.hpp"

namespace {

using namespace passerelle;

/// Received files lie beside a SQLite base, or where --data says.
std::filesystem::path data_folder(const cli::Globals& globals) {
  if (!globals.data.empty()) return globals.data;
  constexpr std::string_view kSqlite = "sqlite:";
  if (globals.db.starts_with(kSqlite))
    return std::filesystem::path(globals.db.substr(kSqlite.size())).parent_path();
  return "var";
}

int run(int argc, char** argv, const cli::Globals& globals) {
  db::Database database(globals.db);
  storage::FileStore files(data_folder(globals) / "files");
  const auto clock = globals.now ? base::Clock(*globals.now) : base::Clock();
  mail::Settings mail;
  const Context context{.database = database,
                        .files = files,
                        .clock = clock,
                        .folder = data_folder(globals),
                        .mail = &mail};
  const auto catalogue = offers::open_catalogue(context);
  const std::vector<Module> modules{
      identity::describe(context),  reference::describe(context),
      employers::describe(context), offers::describe(context, catalogue),
      demo::describe(context),      site::describe(context, catalogue)};
  std::vector<cli::Group> groups;
  for (auto& command : house_commands(context, modules, mail)) {
    const auto name = command.verb;
    command.verb.clear();
    groups.push_back({.module = name, .summary = command.summary, .commands = {command}});
  }
  for (const auto& module : modules)
    if (!module.commands.empty())
      groups.push_back({.module = module.name, .commands = module.commands});
  return cli::run(argc, argv, groups);
}

}  // namespace

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  spdlog::set_default_logger(spdlog::stderr_logger_mt("passerelle"));
  const auto globals = passerelle::cli::parse_globals(argc, argv);
  if (!globals) return globals.error();
  try {
    return run(argc, argv, *globals);
  } catch (const std::exception& failure) {
    // What cannot go on: the cause is for the operator's log, the sentence for whoever asked.
    spdlog::error("{}", failure.what());
    std::cerr << "Le travail n’a pas pu être mené à bien. Rien n’est perdu : relancez la même "
                 "commande ; la cause est au journal.\n";
    return 1;
  }
}
