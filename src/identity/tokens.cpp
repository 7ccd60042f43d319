#include "identity/tokens.hpp"

#include "base/identifiers.hpp"
#include "identity/queries.hpp"

namespace passerelle::identity {
namespace {

constexpr std::size_t kSecretBytes = 24;
constexpr std::int64_t kSessionUs = 12 * base::kHourUs;
// A write for every page would queue behind the imports: the last one is kept to 5 minutes.
constexpr std::int64_t kSeenEveryUs = 300 * base::kSecondUs;

template <class Row>
access::Actor actor_of(const Row& row) {
  return {.who = row.label,
          .role = parse_role(row.role).value_or(access::Role::Anonymous),
          .partner = row.partner,
          .may_send = row.may_send,
          .may_read = row.may_read};
}

}  // namespace

std::optional<access::Role> parse_role(std::string_view text) {
  for (const auto role : {access::Role::Partner, access::Role::Agent, access::Role::Operator})
    if (access::to_text(role) == text) return role;
  return {};
}

std::string new_token() {
  return "psr_" + base::random_hex(kSecretBytes);
}

base::Result<std::string> create_token(const Context& context, access::Role role,
                                       std::string_view partner, std::string_view label,
                                       TokenScope scope, std::string_view by) {
  auto token = new_token();
  const auto hash = base::sha256_hex(token);
  return context.database.write([&](db::Session& session) -> base::Result<std::string> {
    session.execute(sql::AddToken{.id = db::take_ids(session, "identity_token", 1),
                                  .hash = hash,
                                  .role = access::to_text(role),
                                  .partner = partner,
                                  .label = label,
                                  .created_at = context.clock.now(),
                                  .may_send = scope.may_send,
                                  .may_read = scope.may_read,
                                  .created_by = by});
    return token;
  });
}

std::optional<KnownToken> find_token(db::Session& session, std::string_view token,
                                     base::Instant now) {
  const auto hash = base::sha256_hex(token);
  auto row = session.find(sql::FindToken{.hash = hash, .now = now});
  if (!row) return {};
  return KnownToken{row->id, actor_of(*row), row->used_at};
}

void note_use(const Context& context, const KnownToken& token) {
  const auto now = context.clock.now();
  if (token.used_at && now.us - token.used_at->us <= kSeenEveryUs) return;
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    session.execute(sql::UseToken{.id = token.id, .used_at = now});
    return {};
  });
}

std::string open_session(const Context& context, std::int64_t token_id) {
  auto secret = base::random_hex(kSecretBytes);
  const auto hash = base::sha256_hex(secret);
  const auto done = context.database.write([&](db::Session& session) -> base::Result<void> {
    session.execute(
        sql::AddSession{.hash = hash, .token_id = token_id, .created_at = context.clock.now()});
    session.execute(sql::UseToken{.id = token_id, .used_at = context.clock.now()});
    return {};
  });
  return done ? secret : std::string();
}

void close_session(const Context& context, std::string_view secret) {
  const auto hash = base::sha256_hex(secret);
  (void)context.database.write([&](db::Session& session) -> base::Result<void> {
    session.execute(sql::EndSession{.hash = hash});
    return {};
  });
}

std::int64_t delete_old_sessions(const Context& context) {
  const base::Instant before{context.clock.now().us - kSessionUs};
  const auto count =
      context.database.write([&](db::Session& session) -> base::Result<std::int64_t> {
        return session.execute(sql::EndOldSessions{.before = before});
      });
  return count.value_or(0);
}

std::optional<access::Actor> find_session(const Context& context, std::string_view secret) {
  const auto hash = base::sha256_hex(secret);
  const auto now = context.clock.now();
  std::optional<sql::FindSession::Row> row;
  {
    auto session = context.database.session();
    row = session.find(sql::FindSession{.hash = hash, .since = {now.us - kSessionUs}, .now = now});
  }
  if (!row) return {};
  if (now.us - row->seen_at.us > kSeenEveryUs)
    (void)context.database.write([&](db::Session& session) -> base::Result<void> {
      session.execute(sql::SeeSession{.hash = hash, .seen_at = now});
      session.execute(sql::UseToken{.id = row->token_id, .used_at = now});
      return {};
    });
  return actor_of(*row);
}

}  // namespace passerelle::identity
