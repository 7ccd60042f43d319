#include "offers/rules/document.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "offers/messages.hpp"
#include "offers/rules/examples.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kIntroduction =
    "# Les règles de l’intégration des offres\n"
    "\n"
    "Cette page est écrite par `passerelle offers rules --format md` ; un test la compare à ce que "
    "le programme applique. Chaque ligne d’une livraison passe par ces règles, dans cet ordre. Une "
    "règle **refuse** la ligne, la **met de côté** (elle attend une correction), la compte en "
    "**double**, la **signale** (l’offre est publiée) ou la **répare** (l’offre est publiée, "
    "l’original est gardé à côté).\n"
    "\n"
    "Les exemples changent cette ligne sans défaut, reçue le 5 novembre 2026 de la bourse "
    "régionale, à qui tout l’article 17 est demandé ; « autre partenaire » n’est tenu à rien de "
    "plus qu’une référence, un libellé et un texte. `\\x1F` est l’octet de ce nombre.\n";

std::string_view doing_of(Severity severity) {
  switch (severity) {
    case Severity::Refuse:
      return "refuse la ligne";
    case Severity::SetAside:
      return "met la ligne de côté";
    case Severity::Duplicate:
      return "compte la ligne en double";
    case Severity::Warn:
      return "signale la ligne";
    case Severity::Repair:
      return "répare la ligne";
  }
  return "";
}

std::string_view partner_of(const Example& example) {
  if (example.partner == "other") return " (autre partenaire)";
  if (example.partner == "strict") return " (partenaire qui n’accepte pas de réparation)";
  return example.partner == "real" ? " (base réelle)" : "";
}

/// A value between marks that it does not hold itself; an absent one is said.
std::string code_of(std::string_view value) {
  if (value.empty()) return "(vide)";
  const std::string mark = value.find('`') == std::string_view::npos ? "`" : "``";
  return mark + std::string(value) + mark;
}

std::string cell_of(std::string_view cell) {
  const auto colon = cell.find(':');
  const auto field = find_field(cell.substr(0, colon));
  return std::string(french_name_of(field.value_or(Field::Reference))) + " " +
         code_of(base::trim(cell.substr(colon + 1)));
}

std::string cells_of(std::string_view cells) {
  std::string text;
  for (const auto cell : base::split(cells, '\n'))
    text += (text.empty() ? "" : ", ") + cell_of(cell);
  return text;
}

std::string example_of(const Example& example, std::string_view text) {
  if (example.kind == ExampleKind::Record) return "ligne du fichier " + code_of(text);
  const auto gap = text.find("\n\n");
  if (gap == std::string_view::npos) return cells_of(text);
  return cells_of(text.substr(0, gap)) + " ; puis " + cells_of(text.substr(gap + 2));
}

std::string section_of(const Rule& rule) {
  const auto text = message_of(rule, "…", "…");
  return fmt::format(
      "\n### {}\n\n{} ; champ : {}.\n\n> {}\n\n- passe{} : {}\n- ne passe pas{} : {}\n", rule.code,
      doing_of(rule.severity), french_name_of(rule.field), text, partner_of(rule.example),
      example_of(rule.example, rule.example.passes), partner_of(rule.example),
      example_of(rule.example, rule.example.fails));
}

}  // namespace

std::string rules_markdown() {
  std::string text(kIntroduction);
  text += "\n| champ | valeur |\n|---|---|\n";
  for (const auto cell : base::split(examples::sound_cells(), '\n')) {
    const auto colon = cell.find(':');
    text +=
        fmt::format("| {} | {} |\n",
                    french_name_of(find_field(cell.substr(0, colon)).value_or(Field::Reference)),
                    base::trim(cell.substr(colon + 1)));
  }
  text += fmt::format("\n## Les {} règles\n", rules().size());
  for (const auto& rule : rules()) text += section_of(rule);
  return text;
}

Json rules_json() {
  Json list = Json::array();
  for (const auto& rule : rules())
    list.push_back({{"code", rule.code},
                    {"severity", to_text(rule.severity)},
                    {"field", name_of(rule.field)},
                    {"message", rule.message},
                    {"law", rule.law.empty() ? Json(nullptr) : Json(rule.law)},
                    {"example",
                     {{"partner", rule.example.partner},
                      {"passes", rule.example.passes},
                      {"fails", rule.example.fails}}}});
  return list;
}

}  // namespace passerelle::offers
