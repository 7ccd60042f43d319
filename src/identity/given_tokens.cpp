#include <algorithm>

#include "base/identifiers.hpp"
#include "identity/identity.hpp"
#include "identity/queries.hpp"
#include "identity/tokens.hpp"

namespace passerelle::identity {
namespace {

base::Result<TokenState> get_manageable(db::Session& session, const access::Actor& actor,
                                        std::int64_t id, std::string_view partner,
                                        base::Instant now) {
  const auto tokens = list_tokens(session, partner);
  const auto found = std::ranges::find(tokens, id, &TokenState::id);
  if (found == tokens.end() || !found->is_live(now))
    return base::fail(base::ErrorKind::NotFound, "TOKEN_UNKNOWN",
                      "Aucun jeton en cours n’a ce numéro.");
  if (!may_manage(actor, *found))
    return base::fail(base::ErrorKind::Forbidden, "TOKEN_ABOVE",
                      "Ce jeton permet plus que le vôtre : seule la personne qui exploite "
                      "Passerelle le remplace ou le révoque.");
  return *found;
}

TokenState state_of(sql::ListTokens::Row&& row) {
  return {.id = row.id,
          .role = parse_role(row.role).value_or(access::Role::Operator),
          .partner = std::move(row.partner),
          .label = std::move(row.label),
          .created_by = std::move(row.created_by),
          .scope = {row.may_send, row.may_read},
          .created_at = row.created_at,
          .used_at = row.used_at,
          .expires_at = row.expires_at,
          .revoked_at = row.revoked_at,
          .is_replaced = row.replaced_by.has_value()};
}

}  // namespace

std::vector<TokenState> list_tokens(db::Session& session, std::string_view partner) {
  std::vector<TokenState> tokens;
  for (auto& row : session.list(sql::ListTokens{.partner = partner}))
    tokens.push_back(state_of(std::move(row)));
  return tokens;
}

bool may_manage(const access::Actor& actor, const TokenState& token) {
  return actor.role >= access::Role::Agent && token.role <= actor.role;
}

base::Result<std::string> rotate_token(const Context& context, const access::Actor& actor,
                                       std::int64_t id, std::int64_t days,
                                       std::string_view partner) {
  const auto now = context.clock.now();
  auto token = new_token();
  const auto hash = base::sha256_hex(token);
  const auto overlap = std::clamp<std::int64_t>(days, 0, kMostOverlapDays);
  return context.database.write([&](db::Session& session) -> base::Result<std::string> {
    const auto old = TRY(get_manageable(session, actor, id, partner, now));
    const auto next = db::take_ids(session, "identity_token", 1);
    session.execute(sql::AddToken{.id = next,
                                  .hash = hash,
                                  .role = access::to_text(old.role),
                                  .partner = old.partner,
                                  .label = old.label,
                                  .created_at = now,
                                  .may_send = old.scope.may_send,
                                  .may_read = old.scope.may_read,
                                  .created_by = actor.who});
    const base::Instant end{now.us + overlap * base::kDayUs};
    // A token that was to end sooner does.
    session.execute(
        sql::ReplaceToken{.id = id,
                          .expires_at = old.expires_at ? std::min(*old.expires_at, end) : end,
                          .replaced_by = next});
    return token;
  });
}

base::Result<void> revoke_token(const Context& context, const access::Actor& actor, std::int64_t id,
                                std::string_view partner) {
  const auto now = context.clock.now();
  return context.database.write([&](db::Session& session) -> base::Result<void> {
    (void)TRY(get_manageable(session, actor, id, partner, now));
    session.execute(sql::RevokeToken{.id = id, .revoked_at = now});
    return {};
  });
}

}  // namespace passerelle::identity
