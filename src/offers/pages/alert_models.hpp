#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "offers/alerts/rules/times.hpp"
#include "platform/html/page.hpp"
#include "platform/mail/message.hpp"

/// The pages and mails of alerts, in the manner of page_models.hpp.
namespace passerelle::offers::pages {

/// GET /alerts/new?…, whose form posts to /alerts: search, address, frequency.
struct NewAlert {
  std::string search;      ///< as it is kept
  std::string told;        ///< the same for people
  std::string list_href;   ///< the list of it
  std::string feed_href;   ///< another way to follow it
  std::int64_t total = 0;  ///< offers that fit today
  std::vector<std::string> understood;
  std::string address;
  alerts::Frequency frequency = alerts::Frequency::Daily;
  std::string error, error_field;
  int status = 200;
};
html::Page render_alert_new(const NewAlert& form);
/// The same where this node sends no mail.
html::Page render_alert_without_mail(const NewAlert& form);

/// GET /alerts/asked: the same whatever became of it.
html::Page render_alert_asked();

/// What a link of a mail leads to: a button that does it, or that it is done.
enum class AlertStep : std::uint8_t { Confirm, Confirmed, Stop, Stopped, Renew, Renewed, Unknown };
struct AlertView {
  AlertStep step = AlertStep::Unknown;
  std::string told;  ///< the search
  std::string list_href;
  alerts::Frequency frequency = alerts::Frequency::Daily;
  base::Instant ends_at = {};
};
html::Page render_alert(const AlertView& view);

/// An offer in a mail, with its whole address.
struct MailedOffer {
  std::string href, title, employer, place, contract, salary;
};

/// What stands in every mail of an alert. Addresses are whole.
struct AlertMail {
  std::string told;  ///< the search
  alerts::Frequency frequency = alerts::Frequency::Daily;
  base::Instant ends_at;
  std::string stop_href, renew_href;  ///< "" = no such link
  bool is_fictional = false;
};

/// The mail that asks whether it was they who asked.
mail::Message render_confirm_mail(const AlertMail& alert, const std::string& confirm_href);
/// New offers: those named, and how many there are in all.
mail::Message render_news_mail(const AlertMail& alert, const std::vector<MailedOffer>& offers,
                               std::int64_t total, const std::string& list_href);
/// The end is near.
mail::Message render_end_mail(const AlertMail& alert);

}  // namespace passerelle::offers::pages
