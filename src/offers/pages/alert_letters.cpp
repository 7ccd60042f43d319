#include "offers/pages/alert_letters.hpp"

#include "offers/alerts/alert.hpp"
#include "offers/alerts/rounds.hpp"
#include "offers/pages/alert_models.hpp"
#include "offers/pages/alert_search.hpp"
#include "offers/pages/found_cards.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::offers::pages {
namespace {

using alerts::Alert;
using alerts::Purpose;
using MaybeMessage = std::optional<mail::Message>;

std::string link(const mail::Settings& settings, std::string_view action, std::string_view token) {
  return settings.site + "/alerts/" + std::string(action) + "/" + std::string(token);
}

AlertMail mail_of(db::Session& session, const Alert& alert) {
  return {.told = told_search(parse_kept_search(alert.search), list_partners(session)),
          .frequency = alert.frequency,
          .ends_at = alert.ends_at,
          .stop_href = {},
          .renew_href = {},
          .is_fictional = settings::is_trial(session)};
}

/// Every mail of an alert in force says how to stop it.
void add_stop(db::Session& session, const mail::Settings& settings, const Alert& alert,
              AlertMail& mail) {
  mail.stop_href = link(settings, "stop", new_token(session, alert.id, Purpose::Stop));
}

void add_renewal(db::Session& session, const mail::Settings& settings, const Alert& alert,
                 AlertMail& mail) {
  mail.renew_href = link(settings, "renew", new_token(session, alert.id, Purpose::Renew));
}

mail::Message addressed(mail::Message message, const mail::Settings& settings, const Alert& alert) {
  message.from = settings.from;
  message.to = alert.address;
  return message;
}

MailedOffer mailed(const sql::FindOfferOfMail::Row& row, const mail::Settings& settings) {
  return {.href = settings.site + "/offers/" + std::to_string(row.id.value),
          .title = row.title,
          .employer = row.employer,
          .place = place_text(row.place_label, row.commune),
          .contract = contract_text(row.contract, row.duration_text),
          .salary = row.salary_text};
}

std::vector<MailedOffer> list_live(db::Session& session, const Json& ids, base::Instant now,
                                   const mail::Settings& settings, std::int64_t& total) {
  std::vector<MailedOffer> offers;
  for (const auto& id : ids) {
    const auto row =
        session.find(sql::FindOfferOfMail{.id = OfferId{id.get<std::int64_t>()}, .now = now});
    if (!row)
      --total;  // it has ended since
    else if (offers.size() < alerts::kShownInMail)
      offers.push_back(mailed(*row, settings));
  }
  return offers;
}

MaybeMessage write_confirm(const mail::Settings& settings, db::Session& session,
                           const mail::Letter& letter, base::Instant now) {
  const auto alert = alerts::find_alert(session, AlertId{letter.subject_id}, now);
  if (!alert || alert->is_confirmed) return {};
  const auto token = new_token(session, alert->id, Purpose::Confirm);
  return addressed(render_confirm_mail(mail_of(session, *alert), link(settings, "confirm", token)),
                   settings, *alert);
}

MaybeMessage write_news(const mail::Settings& settings, db::Session& session,
                        const mail::Letter& letter, base::Instant now) {
  const auto alert = alerts::find_alert(session, AlertId{letter.subject_id}, now);
  if (!alert) return {};
  const auto payload = Json::parse(letter.payload);
  auto total = payload.at("total").get<std::int64_t>();
  const auto offers = list_live(session, payload.at("offers"), now, settings, total);
  if (offers.empty()) return {};
  auto mail = mail_of(session, *alert);
  add_stop(session, settings, *alert, mail);
  if (now >= alerts::end_is_near(alert->ends_at)) add_renewal(session, settings, *alert, mail);
  auto newest = parse_kept_search(alert->search);
  newest.order = Order::Newest;
  return addressed(render_news_mail(mail, offers, total, settings.site + address_of(newest)),
                   settings, *alert);
}

MaybeMessage write_end(const mail::Settings& settings, db::Session& session,
                       const mail::Letter& letter, base::Instant now) {
  const auto alert = alerts::find_alert(session, AlertId{letter.subject_id}, now);
  if (!alert) return {};
  auto mail = mail_of(session, *alert);
  add_stop(session, settings, *alert, mail);
  add_renewal(session, settings, *alert, mail);
  return addressed(render_end_mail(mail), settings, *alert);
}

/// An address that takes nothing is left alone: at once when it never confirmed, else after some
/// refusals in a row, as the fault may be of a server on the way.
void end_letter(db::Session& session, const mail::Letter& letter, mail::Fate fate,
                base::Instant now) {
  const AlertId id{letter.subject_id};
  if (fate == mail::Fate::Sent) {
    session.execute(sql::AcceptAlert{.id = id});
    return;
  }
  if (fate != mail::Fate::AddressRefused) return;
  const auto alert = session.find(sql::FindAlert{.id = id, .now = now});
  if (!alert) return;
  if (alert->state != "confirmed" || alert->refusals + 1 >= alerts::kMostRefusals)
    alerts::forget(session, id);
  else
    session.execute(sql::RefuseAlert{.id = id, .due_at = alerts::rest_after_refusal(now)});
}

}  // namespace

std::vector<mail::Writer> alert_letters(const Context& context) {
  const auto writer = [&context](std::string_view kind, auto write) {
    return mail::Writer{
        .kind = std::string(kind),
        .write = [&context, write](
                     db::Session& session, const mail::Letter& letter,
                     base::Instant now) { return write(*context.mail, session, letter, now); },
        .end = end_letter};
  };
  return {writer(alerts::kLetterConfirm, write_confirm), writer(alerts::kLetterNews, write_news),
          writer(alerts::kLetterEnd, write_end)};
}

}  // namespace passerelle::offers::pages
