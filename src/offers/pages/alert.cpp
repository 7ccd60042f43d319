#include "base/french.hpp"
#include "offers/pages/alert_models.hpp"
#include "templates/offers/alert.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::Alert;

std::string day_of(base::Instant at) {
  return base::french::day(base::paris_date(at));
}

std::string terms_of(const AlertView& view) {
  const std::string when = view.frequency == alerts::Frequency::Daily
                               ? "Une fois par jour, à 7\u00a0h"
                               : "Dès leur publication";
  const bool is_in_force = view.step != AlertStep::Confirm;
  return when + (is_in_force ? ", jusqu’au " + day_of(view.ends_at) + "." : ".");
}

/// What each step says: a title, a sentence, the button that does it ("" when it is done).
struct Words {
  const char *title, *sentence, *button;
};

Words words_of(AlertStep step) {
  switch (step) {
    case AlertStep::Confirm:
      return {"Confirmer cette alerte",
              "Il reste un geste\u00a0: confirmez que vous voulez recevoir ces offres.",
              "Confirmer l’alerte"};
    case AlertStep::Confirmed:
      return {"Votre alerte est en place",
              "Les offres publiées à partir de maintenant vous seront envoyées.", ""};
    case AlertStep::Stop:
      return {"Arrêter cette alerte",
              "Vous ne recevrez plus ces offres, et votre adresse sera effacée.",
              "Arrêter l’alerte"};
    case AlertStep::Stopped:
      return {"L’alerte est arrêtée",
              "Elle n’existe plus, et l’adresse qui la recevait est effacée.", ""};
    case AlertStep::Renew:
      return {"Prolonger cette alerte", "Elle durera six mois de plus à partir d’aujourd’hui.",
              "Prolonger l’alerte"};
    case AlertStep::Renewed:
      return {"L’alerte est prolongée", "Vous recevrez encore ces offres.", ""};
    case AlertStep::Unknown:
      break;
  }
  return {"Ce lien ne vaut plus",
          "L’alerte a pris fin, ou n’a pas été confirmée dans les 48\u00a0heures\u00a0: l’adresse "
          "est effacée. Vous pouvez en créer une autre depuis une recherche.",
          ""};
}

}  // namespace

html::Page render_alert(const AlertView& view) {
  const auto [title, sentence, button] = words_of(view.step);
  Layout body{.title = title, .paragraphs = {{.text = sentence}}};
  if (!view.told.empty()) body.search = Layout::Search{.told = view.told, .terms = terms_of(view)};
  if (*button)
    body.button = Layout::Button{.label = button};
  else
    body.link = Layout::Link{.href = view.list_href.empty() ? "/offers" : view.list_href,
                             .label = "Voir les offres"};
  return {.title = title,
          .description = "Une alerte par courriel sur une recherche d’offres d’emploi.",
          .body = body,
          .status = view.step == AlertStep::Unknown ? 410 : 200,
          .robots = "noindex"};
}

html::Page render_alert_asked() {
  Layout body{
      .title = "Vérifiez votre boîte de réception",
      .paragraphs = {{.text = "Un courriel vous y demande de confirmer l’alerte\u00a0: ouvrez son "
                              "lien dans les 48\u00a0heures. Rien n’est envoyé avant."}},
      .notes =
          Layout::Notes{
              .notes =
                  {{.text = "Rien n’arrive\u00a0? Regardez dans les indésirables. Une même adresse "
                            "reçoit "
                            "une demande par heure au plus\u00a0: une deuxième attend son tour."},
                   {.text =
                        "Si vous recevez déjà ces offres de cette façon, rien ne change et aucun "
                        "courriel n’est envoyé."},
                   {.text = "Une adresse peut avoir dix alertes au plus."}}},
      .link = Layout::Link{.href = "/offers", .label = "Revenir aux offres"}};
  return {.title = "Vérifiez votre boîte de réception",
          .description = "Une alerte attend d’être confirmée.",
          .body = body,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
