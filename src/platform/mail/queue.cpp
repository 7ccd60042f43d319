#include "platform/mail/queue.hpp"

#include <algorithm>
#include <array>

#include "base/identifiers.hpp"
#include "platform/queries.hpp"

namespace passerelle::mail {
namespace {

constexpr std::int64_t kTriedForUs = 3 * base::kDayUs;
constexpr std::size_t kKeyBytes = 16;

}  // namespace

void post(db::Session& session, base::Instant now, Letter letter, base::Instant not_before) {
  const auto key = base::random_hex(kKeyBytes);
  session.execute(platform::sql::AddMail{.id = db::take_ids(session, "platform_mail", 1),
                                         .kind = letter.kind,
                                         .subject_id = letter.subject_id,
                                         .payload = letter.payload,
                                         .message_key = key,
                                         .created_at = now,
                                         .next_try_at = std::max(now, not_before)});
}

void take_back(db::Session& session, std::string_view kind_prefix, std::int64_t subject_id) {
  session.execute(platform::sql::DropMailsOf{.subject_id = subject_id, .prefix = kind_prefix});
}

Waiting count_waiting(db::Session& session, std::string_view kind_prefix) {
  const auto row = *session.find(platform::sql::CountMails{.prefix = kind_prefix});
  return {row.letters, row.tried, row.oldest};
}

std::optional<base::Instant> next_try(base::Instant created_at, std::int64_t tries,
                                      base::Instant now) {
  constexpr std::array<std::int64_t, 6> kWaitsSeconds{15, 60, 300, 900, 3600, 4 * 3600};
  if (now.us - created_at.us >= kTriedForUs) return {};
  const auto wait = std::clamp<std::int64_t>(tries - 1, 0, std::ssize(kWaitsSeconds) - 1);
  return base::Instant{now.us + kWaitsSeconds[static_cast<std::size_t>(wait)] * base::kSecondUs};
}

}  // namespace passerelle::mail
