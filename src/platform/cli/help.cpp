#include "platform/cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace passerelle::cli {
namespace {

struct Line {
  std::string name;
  std::string text;
};

std::string table(std::string_view title, const std::vector<Line>& lines) {
  if (lines.empty()) return "";
  std::size_t width = 0;
  for (const auto& line : lines) width = std::max(width, line.name.size());
  auto text = fmt::format("\n{}\n", title);
  for (const auto& line : lines) text += fmt::format("  {:<{}}  {}\n", line.name, width, line.text);
  return text;
}

std::string globals_help() {
  return table("Options de toute commande :",
               {{"--db URL", "sqlite:CHEMIN ou postgresql://… (sqlite:var/passerelle.db)"},
                {"--data DOSSIER", "où sont gardés les fichiers reçus"},
                {"--now INSTANT", "l’heure qu’il est pour la commande : 2026-11-05T09:00:00Z"},
                {"--json", "le résultat en JSON"},
                {"--help, -h", "cette aide"},
                {"--version", "la version du programme"}});
}

bool is_option(const Argument& argument) {
  return argument.name.starts_with('-');
}

std::string typed_form(const Argument& argument) {
  if (!is_option(argument) || argument.flag) return argument.name;
  return argument.name + " " + (argument.value_name.empty() ? "VALEUR" : argument.value_name);
}

std::string usage_of(const Argument& argument) {
  auto form = typed_form(argument) + (argument.many ? "…" : "");
  return argument.required ? form : "[" + form + "]";
}

std::string explained(const Argument& argument) {
  auto text = argument.help;
  if (!argument.choices.empty()) text += " (" + base::join(argument.choices, ", ") + ")";
  if (!argument.default_value.empty()) text += ", « " + argument.default_value + " » si absent";
  return text;
}

}  // namespace

std::string typed_name(const Group& group, const Command& command) {
  return command.verb.empty() ? group.module : group.module + " " + command.verb;
}

std::string help_of(const std::vector<Group>& groups) {
  std::vector<Line> lines;
  for (const auto& group : groups) lines.push_back({group.module, group.summary});
  return "Passerelle, le service des offres et des formations de la Région.\n\n"
         "Usage : passerelle [OPTIONS] MODULE VERBE …\n" +
         table("Modules :", lines) + globals_help() +
         "\nPlus de détails : passerelle MODULE --help\n";
}

std::string help_of(const Group& group) {
  std::vector<Line> lines;
  for (const auto& command : group.commands) lines.push_back({command.verb, command.summary});
  return fmt::format("{}\n\nUsage : passerelle {} VERBE …\n", group.summary, group.module) +
         table("Verbes :", lines) + globals_help() +
         fmt::format("\nPlus de détails : passerelle {} VERBE --help\n", group.module);
}

std::string help_of(const Group& group, const Command& command) {
  auto usage = "Usage : passerelle " + typed_name(group, command);
  std::vector<Line> positions, options;
  for (const auto& argument : command.arguments) {
    usage += " " + usage_of(argument);
    (is_option(argument) ? options : positions)
        .push_back({typed_form(argument), explained(argument)});
  }
  return command.summary + "\n\n" + usage + "\n" + table("Arguments :", positions) +
         table("Options :", options) + globals_help();
}

}  // namespace passerelle::cli
