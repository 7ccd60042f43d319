#include "platform/mail/dispatcher.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "platform/mail/address.hpp"
#include "platform/queries.hpp"

namespace passerelle::mail {
namespace {

using std::chrono::steady_clock;

/// Longer than the longest try (smtp.hpp): who holds the claim is gone.
constexpr std::int64_t kClaimUs = 120 * base::kSecondUs;
constexpr auto kRun = std::chrono::seconds(1);
constexpr auto kRest = std::chrono::seconds(10);

Letter letter_of(platform::sql::FindDueMail::Row&& row) {
  return {.id = row.id,
          .kind = std::move(row.kind),
          .subject_id = row.subject_id,
          .payload = std::move(row.payload),
          .message_key = std::move(row.message_key),
          .created_at = row.created_at,
          .tries = row.tries};
}

}  // namespace

/// A letter of this node's, and its mail; without one there is nothing to say any more.
struct Dispatcher::Claimed {
  Letter letter;
  std::optional<Message> message;
};

Dispatcher::Dispatcher(db::Database& database, const base::Clock& clock,
                       std::vector<Writer> writers, Send send)
    : database_(database), clock_(clock), writers_(std::move(writers)), send_(std::move(send)) {}

const Writer* Dispatcher::find_writer(std::string_view kind) const {
  const auto found = std::ranges::find(writers_, kind, &Writer::kind);
  return found == writers_.end() ? nullptr : &*found;
}

std::optional<Message> Dispatcher::write(db::Session& session, const Letter& letter,
                                         base::Instant now) {
  const auto* writer = find_writer(letter.kind);
  auto message = writer ? writer->write(session, letter, now) : std::nullopt;
  if (!message) {
    session.execute(platform::sql::DropMail{.id = letter.id});
    return {};
  }
  message->date = letter.created_at;
  message->message_id = letter.message_key + "@" + std::string(domain_of(message->from));
  return message;
}

std::optional<Dispatcher::Claimed> Dispatcher::claim() {
  const auto now = clock_.now();
  {
    // A look without the write lock: most of the time nothing is due.
    auto session = database_.session();
    if (!session.find(platform::sql::FindDueMail{.now = now})) return {};
  }
  auto claimed = database_.write([&](db::Session& session) -> base::Result<std::optional<Claimed>> {
    auto row = session.find(platform::sql::FindDueMail{.now = now});
    if (!row) return std::optional<Claimed>{};
    Claimed mine{letter_of(std::move(*row)), {}};
    const auto taken =
        session.execute(platform::sql::ClaimMail{.id = mine.letter.id,
                                                 .tries = mine.letter.tries,
                                                 .now = now,
                                                 .claimed_until = {now.us + kClaimUs}});
    if (taken != 1) return std::optional<Claimed>{};
    mine.message = write(session, mine.letter, now);
    return std::optional(std::move(mine));
  });
  return claimed ? std::move(*claimed) : std::nullopt;
}

void Dispatcher::end(const Letter& letter, Fate fate) {
  const auto* writer = find_writer(letter.kind);
  (void)database_.write([&](db::Session& session) -> base::Result<void> {
    session.execute(platform::sql::DropMail{.id = letter.id});
    if (writer && writer->end) writer->end(session, letter, fate, clock_.now());
    return {};
  });
}

/// Whether it is tried again.
bool Dispatcher::delay(const Letter& letter, const std::string& cause) {
  const auto next = next_try(letter.created_at, letter.tries + 1, clock_.now());
  spdlog::warn("mail {} ({}) {}: {}", letter.id, letter.kind, next ? "waits" : "is given up",
               cause);
  if (!next) return false;
  (void)database_.write([&](db::Session& session) -> base::Result<void> {
    session.execute(platform::sql::DelayMail{
        .id = letter.id, .tries = letter.tries + 1, .next_try_at = *next, .last_error = cause});
    return {};
  });
  return true;
}

int Dispatcher::run() {
  const auto start = steady_clock::now();
  int gone = 0;
  while (steady_clock::now() < start + kRun && steady_clock::now() >= rests_until_) {
    const auto claimed = claim();
    if (!claimed) break;
    if (!claimed->message) {
      ++gone;
      continue;
    }
    const auto text = write_message(*claimed->message);
    const auto attempt = text ? send_(claimed->message->to, *text)
                              : Attempt{Outcome::LetterLater, text.error().code};
    if (attempt.outcome == Outcome::ServerLater) rests_until_ = steady_clock::now() + kRest;
    if (attempt.outcome == Outcome::Sent)
      end(claimed->letter, Fate::Sent);
    else if (attempt.outcome == Outcome::AddressRefused)
      end(claimed->letter, Fate::AddressRefused);
    else if (delay(claimed->letter, attempt.cause))
      continue;
    else
      end(claimed->letter, Fate::GivenUp);
    ++gone;
  }
  return gone;
}

}  // namespace passerelle::mail
