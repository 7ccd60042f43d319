#include "base/french.hpp"
#include "offers/pages/partner_models.hpp"
#include "templates/components/alert.tpl.hpp"
#include "templates/components/breadcrumb.tpl.hpp"
#include "templates/components/check_field.tpl.hpp"
#include "templates/components/error_summary.tpl.hpp"
#include "templates/components/field.tpl.hpp"
#include "templates/offers/partner.tpl.hpp"
#include "templates/offers/partners.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::Partner;

components::CheckField required_of(const Profile& profile) {
  components::CheckField checks{.legend = "Champs que ses offres doivent donner"};
  for (const auto& [name, french] : fields_to_require())
    checks.options.push_back({.id = "required-" + std::string(name),
                              .name = "required",
                              .value = name,
                              .checked = requires_field(profile, name),
                              .label = french});
  return checks;
}

components::CheckField::Option option(const char* name, bool is_checked, const char* label,
                                      const char* hint) {
  return {.id = name,
          .name = name,
          .value = "yes",
          .checked = is_checked,
          .described = true,
          .label = label,
          .hint = components::CheckField::Option::Hint{.id = name, .message = hint}};
}

components::CheckField habits_of(const Profile& profile) {
  return {
      .legend = "Ce qui vaut pour lui",
      .options = {
          option("accepts_repairs", profile.accepts_repairs, "Il accepte les réparations",
                 "Sinon, une ligne à réparer (espaces d’un SIRET, balises…) est mise "
                 "de côté et l’attend."),
          option("bears_region_mark", profile.bears_region_mark,
                 "Ses offres portent la marque de la Région",
                 "Sur chaque page et dans chaque envoi (convention, article 17)."),
          option("asks_application", profile.asks_application, "Un moyen de postuler est demandé",
                 "Son absence est signalée sur chaque ligne.")}};
}

components::Field contact_of(const PartnerView& view) {
  constexpr auto kId = "contact_email";
  components::Field field{
      .wrong = !view.error.empty(),
      .id = kId,
      .label = "Courriel du service",
      .hint = components::Field::Hint{.id = kId,
                                      .message = "Une adresse de service, jamais celle d’une "
                                                 "personne. Vide\u00a0: aucune."},
      .name = kId,
      .type = "email",
      .value = view.profile.contact_email,
      .autocomplete = "off"};
  if (!view.error.empty()) field.error = components::Field::Error{.id = kId, .message = view.error};
  return field;
}

Layout::History history_of(const std::vector<ProfileChange>& changes) {
  Layout::History history;
  using Difference = Layout::History::Change::Difference;
  for (const auto& change : changes) {
    Layout::History::Change shown{.at = base::french::day_and_time(change.at), .by = change.by};
    for (const auto& [field, before, after] : change.values) {
      Difference value{.field = field, .was_empty = before.empty(), .is_empty = after.empty()};
      if (!before.empty()) value.before = Difference::Before{.value = before};
      if (!after.empty()) value.after = Difference::After{.value = after};
      shown.differences.push_back(std::move(value));
    }
    history.changes.push_back(std::move(shown));
  }
  return history;
}

}  // namespace

html::Page render_partners(const std::vector<PartnerName>& partners) {
  tpl::Partners body;
  for (const auto& [code, name] : partners)
    body.partners.push_back({.name = name,
                             .code = code,
                             .profile_href = "/partners/" + code,
                             .tokens_href = "/partners/" + code + "/tokens"});
  return {.title = "Partenaires",
          .description = "Les partenaires qui remettent des offres.",
          .body = body,
          .robots = "noindex"};
}

html::Page render_partner(const PartnerView& view) {
  const auto& profile = view.profile;
  const auto href = "/partners/" + profile.code;
  Layout body{
      .breadcrumb = components::Breadcrumb{.steps = {{.href = "/partners", .label = "Partenaires"}},
                                           .here = profile.name},
      .name = profile.name,
      .tokens_href = href + "/tokens",
      .action = href,
      .required = required_of(profile),
      .habits = habits_of(profile),
      .contact = contact_of(view)};
  if (view.is_saved)
    body.done = components::Alert{.tone = "done",
                                  .title = "Le profil est enregistré",
                                  .message = "Les prochaines remises le suivent."};
  if (!view.error.empty())
    body.errors = components::ErrorSummary{
        .title = "Rien n’a changé", .errors = {{.href = "#contact_email", .message = view.error}}};
  if (!view.changes.empty()) body.history = history_of(view.changes);
  return {.title = (view.error.empty() ? "" : "Erreur\u00a0: ") + profile.name,
          .description = "Ce qu’un partenaire doit donner, et ce qui vaut pour lui.",
          .body = body,
          .status = view.error.empty() ? 200 : 422,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
