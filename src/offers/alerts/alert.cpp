#include "offers/alerts/alert.hpp"

#include <algorithm>
#include <vector>

#include "base/identifiers.hpp"
#include "offers/queries.hpp"
#include "platform/events/events.hpp"
#include "platform/mail/queue.hpp"

namespace passerelle::offers::alerts {
namespace {

constexpr std::size_t kSecretBytes = 24;

std::string_view to_text(Purpose purpose) {
  return purpose == Purpose::Confirm ? "confirm" : purpose == Purpose::Stop ? "stop" : "renew";
}

template <class Row>
std::optional<Alert> alert_of(std::optional<Row>&& row) {
  if (!row) return {};
  return Alert{.id = row->id,
               .address = std::move(row->address),
               .search = std::move(row->search),
               .frequency = parse_frequency(row->frequency).value_or(Frequency::Daily),
               .is_confirmed = row->state == "confirmed",
               .ends_at = row->ends_at};
}

void post_asking(db::Session& session, AlertId id, base::Instant now, base::Instant mail_at) {
  mail::take_back(session, kLetterConfirm, id.value);
  mail::post(session, now, {.kind = std::string(kLetterConfirm), .subject_id = id.value}, mail_at);
}

void add(db::Session& session, const Asking& asking, base::Instant now, base::Instant mail_at) {
  const AlertId id{db::take_ids(session, "offers_alert", 1)};
  session.execute(sql::AddAlert{.id = id,
                                .address = asking.address,
                                .search = asking.search,
                                .frequency = to_text(asking.frequency),
                                .asked_at = now,
                                .mail_at = mail_at,
                                .ends_at = end_of_asking(mail_at)});
  post_asking(session, id, now, mail_at);
}

/// It waits to be confirmed: a mail that came too long ago may be lost.
void ask_again(db::Session& session, const sql::ListAlertsOf::Row& known, const Asking& asking,
               base::Instant now, base::Instant mail_at) {
  const bool is_due = known.mail_at.us + kBetweenAskingsUs <= now.us;
  const auto leaves_at = is_due ? mail_at : known.mail_at;
  session.execute(sql::AskAlertAgain{.id = known.id,
                                     .frequency = to_text(asking.frequency),
                                     .mail_at = leaves_at,
                                     .ends_at = end_of_asking(leaves_at)});
  if (is_due) post_asking(session, known.id, now, mail_at);
}

void register_asking(db::Session& session, const Asking& asking, base::Instant now) {
  session.list(sql::LockAlerts{});
  const auto known = session.list(sql::ListAlertsOf{.address = asking.address});
  std::optional<base::Instant> last;
  for (const auto& row : known) last = std::max(last.value_or(row.mail_at), row.mail_at);
  const auto mail_at = next_asking(last, now);
  const auto is_like = [&](std::string_view state) {
    return std::ranges::find_if(known, [&, state](const auto& row) {
      return row.search == asking.search && row.state == state;
    });
  };
  if (const auto asked = is_like("asked"); asked != known.end())
    return ask_again(session, *asked, asking, now, mail_at);
  const auto confirmed = is_like("confirmed");
  const bool is_in_force =
      confirmed != known.end() && confirmed->frequency == to_text(asking.frequency);
  if (!is_in_force && std::ssize(known) < kMostOfAnAddress) add(session, asking, now, mail_at);
}

std::unexpected<base::Error> unknown() {
  return base::fail(base::ErrorKind::Gone, "ALERT_UNKNOWN",
                    "Ce lien ne mène plus à une alerte : elle a pris fin, ou n’a pas été "
                    "confirmée à temps.");
}

void begin(db::Session& session, const Alert& alert, base::Instant now) {
  for (const auto& other : session.list(
           sql::ListAlertsAlike{.id = alert.id, .address = alert.address, .search = alert.search}))
    forget(session, other.id);
  session.execute(sql::ConfirmAlert{.id = alert.id,
                                    .position = events::last_position(session),
                                    .now = now,
                                    .due_at = next_due(alert.frequency, now),
                                    .ends_at = end_of_alert(now)});
}

}  // namespace

void ask(const Context& context, const Asking& asking) {
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    register_asking(session, asking, context.clock.now());
    return {};
  });
}

std::string new_token(db::Session& session, AlertId alert, Purpose purpose) {
  auto token = base::random_hex(kSecretBytes);
  const auto hash = base::sha256_hex(token);
  session.execute(sql::AddAlertToken{.hash = hash, .alert_id = alert, .purpose = to_text(purpose)});
  return token;
}

std::optional<Alert> find_alert(db::Session& session, std::string_view token, Purpose purpose,
                                base::Instant now) {
  const auto hash = base::sha256_hex(token);
  return alert_of(
      session.find(sql::FindAlertToken{.hash = hash, .purpose = to_text(purpose), .now = now}));
}

std::optional<Alert> find_alert(db::Session& session, AlertId id, base::Instant now) {
  return alert_of(session.find(sql::FindAlert{.id = id, .now = now}));
}

base::Result<Alert> confirm(const Context& context, std::string_view token) {
  const auto now = context.clock.now();
  return context.database.write([&](db::Session& session) -> base::Result<Alert> {
    session.list(sql::LockAlerts{});
    const auto alert = find_alert(session, token, Purpose::Confirm, now);
    if (!alert) return unknown();
    if (!alert->is_confirmed) begin(session, *alert, now);
    return *find_alert(session, alert->id, now);
  });
}

base::Result<Alert> renew(const Context& context, std::string_view token) {
  const auto now = context.clock.now();
  return context.database.write([&](db::Session& session) -> base::Result<Alert> {
    const auto alert = find_alert(session, token, Purpose::Renew, now);
    if (!alert) return unknown();
    session.execute(sql::RenewAlert{.id = alert->id, .ends_at = end_of_alert(now)});
    mail::take_back(session, kLetterEnd, alert->id.value);
    return *find_alert(session, alert->id, now);
  });
}

void stop(const Context& context, std::string_view token) {
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    if (const auto alert = find_alert(session, token, Purpose::Stop, context.clock.now()))
      forget(session, alert->id);
    return {};
  });
}

void forget(db::Session& session, AlertId id) {
  mail::take_back(session, kLetters, id.value);
  session.execute(sql::DropToldOfAlert{.id = id});
  session.execute(sql::DropTokensOfAlert{.id = id});
  session.execute(sql::DropAlert{.id = id});
}

Counts count(db::Session& session) {
  const auto row = *session.find(sql::CountAlerts{});
  return {.confirmed = row.confirmed,
          .daily = row.daily,
          .at_once = row.confirmed - row.daily,
          .asked = row.asked,
          .oldest_confirmed_at = row.oldest_confirmed_at};
}

}  // namespace passerelle::offers::alerts
