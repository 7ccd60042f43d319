#include "base/french.hpp"
#include "offers/pages/alert_models.hpp"
#include "platform/mail/page.hpp"
#include "templates/offers/alert_mail.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::count;
using Layout = tpl::AlertMail;

std::string day_of(base::Instant at) {
  return base::french::day(base::paris_date(at));
}

std::string why_of(const AlertMail& alert) {
  return "Vous recevez ce courriel parce que vous avez demandé cette alerte. Elle dure jusqu’au " +
         day_of(alert.ends_at) + ".";
}

std::string where_of(const MailedOffer& offer) {
  const auto employer = offer.employer.empty() ? "Employeur non précisé" : offer.employer;
  return employer + ", " + offer.place;
}

std::string terms_of(const MailedOffer& offer) {
  return offer.salary.empty() ? offer.contract : offer.contract + ", " + offer.salary;
}

/// The text says what the page says, with the addresses written out.
std::string text_of(const Layout& body, bool is_fictional) {
  std::string text = is_fictional ? "Région fictive : ces offres sont inventées.\n\n" : "";
  text += body.title.value() + "\n\n";
  for (const auto& paragraph : body.paragraphs) text += paragraph.text.value() + "\n\n";
  if (body.button) text += body.button->label.value() + " :\n" + body.button->href.value() + "\n\n";
  if (body.offers)
    for (const auto& offer : body.offers->offers)
      text += offer.title.value() + "\n" + offer.where.value() + "\n" + offer.terms.value() + "\n" +
              offer.href.value() + "\n\n";
  if (body.all) text += body.all->label.value() + " :\n" + body.all->href.value() + "\n\n";
  text += "--\n" + body.why.value() + "\n";
  if (body.renew)
    text += "Prolonger cette alerte de six mois :\n" + body.renew->href.value() + "\n";
  if (body.stop)
    text += "Arrêter cette alerte et effacer mon adresse :\n" + body.stop->href.value() + "\n";
  return text;
}

mail::Message message_of(const AlertMail& alert, const std::string& subject, Layout body) {
  if (!alert.renew_href.empty()) body.renew = Layout::Renew{.href = alert.renew_href};
  if (!alert.stop_href.empty()) body.stop = Layout::Stop{.href = alert.stop_href};
  return {.from_name = "Passerelle",
          .subject = subject,
          .text = text_of(body, alert.is_fictional),
          .html = mail::render_page(subject, body, alert.is_fictional),
          .unsubscribe = alert.stop_href};
}

}  // namespace

mail::Message render_confirm_mail(const AlertMail& alert, const std::string& confirm_href) {
  const auto when = alert.frequency == alerts::Frequency::Daily ? "une fois par jour, à 7\u00a0h"
                                                                : "dès leur publication";
  Layout body{
      .title = "Confirmez votre alerte",
      .paragraphs = {{.text = "Quelqu’un, vous sans doute, a demandé à recevoir ici les nouvelles "
                              "offres d’emploi de cette recherche, " +
                              std::string(when) + "\u00a0:"},
                     {.text = alert.told}},
      .button = Layout::Button{.href = confirm_href, .label = "Confirmer l’alerte"},
      .why =
          "Si vous n’avez rien demandé, ne faites rien\u00a0: sans confirmation, votre adresse est "
          "effacée au bout de 48\u00a0heures et aucune offre ne vous est envoyée."};
  return message_of(alert, "Confirmez votre alerte\u00a0: " + alert.told, std::move(body));
}

mail::Message render_news_mail(const AlertMail& alert, const std::vector<MailedOffer>& offers,
                               std::int64_t total, const std::string& list_href) {
  const auto title = count(total, "nouvelle offre", "nouvelles offres");
  Layout body{.title = title, .paragraphs = {{.text = alert.told}}, .why = why_of(alert)};
  Layout::Offers list;
  for (const auto& offer : offers)
    list.offers.push_back({.href = offer.href,
                           .title = offer.title,
                           .where = where_of(offer),
                           .terms = terms_of(offer)});
  body.offers = std::move(list);
  const auto others = total - std::ssize(offers);
  body.all = Layout::All{.href = list_href,
                         .label = others > 0 ? "Voir aussi " + count(others, "autre nouvelle offre",
                                                                     "autres nouvelles offres")
                                             : "Voir toutes les offres de cette recherche"};
  return message_of(alert, title + "\u00a0: " + alert.told, std::move(body));
}

mail::Message render_end_mail(const AlertMail& alert) {
  const auto day = day_of(alert.ends_at);
  Layout body{
      .title = "Votre alerte prend fin le " + day,
      .paragraphs = {{.text = alert.told},
                     {.text = "Sans réponse de votre part, elle s’arrêtera ce jour-là et votre "
                              "adresse sera effacée."}},
      .button =
          Layout::Button{.href = alert.renew_href, .label = "Prolonger cette alerte de six mois"},
      .why = why_of(alert)};
  auto once = alert;
  once.renew_href.clear();  // the button's already
  return message_of(once, "Votre alerte prend fin le " + day, std::move(body));
}

}  // namespace passerelle::offers::pages
