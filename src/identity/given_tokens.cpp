#include <algorithm>

#include "base/identifiers.hpp"
#include "identity/identity.hpp"
#include "identity/queries.hpp"
#include "identity/tokens.hpp"

namespace passerelle::identity {
namespace {

constexpr std::int64_t kDayUs = 24 * base::kHourUs;

base::Result<TokenState> get_live(db::Session& session, std::string_view partner, std::int64_t id,
                                  base::Instant now) {
  const auto tokens = list_tokens_of(session, partner);
  const auto found = std::ranges::find(tokens, id, &TokenState::id);
  if (found != tokens.end() && found->is_live(now)) return *found;
  return base::fail(base::ErrorKind::NotFound, "TOKEN_UNKNOWN",
                    "Ce partenaire n’a pas de tel jeton en cours.");
}

}  // namespace

std::vector<TokenState> list_tokens_of(db::Session& session, std::string_view partner) {
  std::vector<TokenState> tokens;
  for (auto& row : session.list(sql::ListTokensOf{.partner = partner}))
    tokens.push_back({.id = row.id,
                      .label = std::move(row.label),
                      .created_by = std::move(row.created_by),
                      .scope = {row.may_send, row.may_read},
                      .created_at = row.created_at,
                      .expires_at = row.expires_at,
                      .revoked_at = row.revoked_at,
                      .is_replaced = row.replaced_by.has_value()});
  return tokens;
}

base::Result<std::string> rotate_token(const Context& context, std::string_view partner,
                                       std::int64_t id, std::int64_t days, std::string_view by) {
  const auto now = context.clock.now();
  auto token = new_token();
  const auto hash = base::sha256_hex(token);
  return context.database.write([&](db::Session& session) -> base::Result<std::string> {
    const auto old = TRY(get_live(session, partner, id, now));
    const auto next = db::take_ids(session, "identity_token", 1);
    session.execute(sql::AddToken{.id = next,
                                  .hash = hash,
                                  .role = access::to_text(access::Role::Partner),
                                  .partner = partner,
                                  .label = old.label,
                                  .created_at = now,
                                  .may_send = old.scope.may_send,
                                  .may_read = old.scope.may_read,
                                  .created_by = by});
    const base::Instant end{now.us + days * kDayUs};
    // A token that was to end sooner does.
    session.execute(
        sql::ReplaceToken{.id = id,
                          .expires_at = old.expires_at ? std::min(*old.expires_at, end) : end,
                          .replaced_by = next});
    return token;
  });
}

base::Result<void> revoke_token(const Context& context, std::string_view partner, std::int64_t id) {
  const auto now = context.clock.now();
  return context.database.write([&](db::Session& session) -> base::Result<void> {
    (void)TRY(get_live(session, partner, id, now));
    session.execute(sql::RevokeToken{.id = id, .revoked_at = now});
    return {};
  });
}

}  // namespace passerelle::identity
