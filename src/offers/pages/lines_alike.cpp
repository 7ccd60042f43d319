#include "base/french.hpp"
#include "offers/pages/field_inputs.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/count_tiles.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/offers/lines_alike.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using base::french::number;
using Layout = tpl::LinesAlike;

std::string line_href(const LinesAlike& view, std::int64_t line) {
  return "/deliveries/" + std::to_string(view.delivery) + "/lines/" + std::to_string(line);
}

std::string_view one_or_many(std::int64_t value, std::string_view one, std::string_view many) {
  return value < 2 ? one : many;
}

html::Fragment counts_of(const LinesAlike::Effect& effect) {
  components::CountTiles tiles;
  const auto add = [&](std::int64_t lines, std::string_view one, std::string_view many) {
    tiles.tiles.push_back({.label = one_or_many(lines, one, many), .value = number(lines)});
  };
  add(effect.freed, "ligne sera acceptée", "lignes seront acceptées");
  if (effect.waiting > 0)
    add(effect.waiting, "ligne aura encore un autre défaut",
        "lignes auront encore un autre défaut");
  if (effect.kept > 0) add(effect.kept, "ligne garde ce défaut", "lignes gardent ce défaut");
  return tiles;
}

Layout::Preview preview_of(const LinesAlike& view) {
  const auto& effect = *view.effect;
  const auto mended = effect.freed + effect.waiting;
  Layout::Preview preview{.action = line_href(view, view.line) + "/alike",
                          .counts = counts_of(effect),
                          .code = view.rule,
                          .back_href = line_href(view, view.line)};
  for (const auto& field : view.changes)
    preview.changes.push_back({.field = field.label, .value = field.value, .name = field.name});
  for (const auto& message : effect.still) preview.warnings.push_back({.text = message});
  if (mended > 0)
    preview.confirm =
        Layout::Preview::Confirm{.label = "Corriger " + count(mended, "ligne", "lignes")};
  return preview;
}

Layout::Ask ask_of(const LinesAlike& view) {
  Layout::Ask ask{.action = line_href(view, view.line) + "/alike",
                  .title = view.effect ? "Essayer une autre correction" : "La correction",
                  .code = view.rule,
                  .back_href = line_href(view, view.line)};
  for (const auto& field : view.fields)
    ask.fields.push_back(input_of(field, !view.effect && ask.fields.empty()));
  return ask;
}

}  // namespace

html::Page render_lines_alike(const LinesAlike& view) {
  const auto lines = count(view.lines, "ligne", "lignes");
  Layout body{.breadcrumb =
                  components::Breadcrumb{
                      .steps = {{.href = "/deliveries", .label = "Remises de fichiers"},
                                {.href = "/deliveries/" + std::to_string(view.delivery),
                                 .label = "Remise\u00a0" + std::to_string(view.delivery)}},
                      .here = "Corriger d’un coup"},
              .lines = lines,
              .message = view.message,
              .ask = ask_of(view),
              .sample_title = "Les premières de ces lignes"};
  if (!view.error.empty())
    body.errors = components::ErrorSummary{
        .title = "Rien n’a changé",
        .errors = {{.href = view.fields.empty() ? "#contenu" : anchor_of(view.fields.front()),
                    .message = view.error}}};
  if (view.effect) body.preview = preview_of(view);
  for (const auto& sample : view.samples)
    body.samples.push_back({.href = line_href(view, sample.line),
                            .number = number(sample.line),
                            .reference = sample.reference,
                            .reason = sample.reason});
  return {.title = (view.error.empty() ? "" : "Erreur\u00a0: ") +
                   ("corriger " + lines + " de la remise ") + std::to_string(view.delivery),
          .description = "Appliquer une correction à toutes les lignes qui ont le même défaut.",
          .body = body,
          .status = view.error.empty() ? 200 : 422,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
