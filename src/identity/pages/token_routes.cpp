#include "identity/pages/token_routes.hpp"

#include <algorithm>
#include <charconv>

#include "identity/pages/tokens.hpp"
#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::identity::pages {
namespace {

using Response = base::Result<http::Response>;

constexpr access::Right kManageTokens{"identity.manage-tokens", access::Right::Least::Agent};

std::int64_t whole(std::string_view text) {
  std::int64_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

http::Response answer(const html::Page& page, const access::Actor& actor,
                      const http::Request& request, db::Session& session) {
  return html::respond(html::frame_for(actor, request, settings::is_trial(session)), page);
}

Response show_all(const Context& context, const access::Actor& actor,
                  const http::Request& request) {
  auto session = context.database.session();
  return answer(render_tokens(list_tokens(session), context.clock.now()), actor, request, session);
}

/// The page of one, with what `view` has to say. A token that it shows is kept nowhere else:
/// neither is the page.
Response show_with(const Context& context, const access::Actor& actor, const http::Request& request,
                   TokenView view) {
  auto session = context.database.session();
  const auto tokens = list_tokens(session);
  const auto found = std::ranges::find(tokens, whole(request.param("id")), &TokenState::id);
  if (found == tokens.end())
    return base::fail(base::ErrorKind::NotFound, "TOKEN_UNKNOWN", "Aucun jeton n’a ce numéro.");
  view.token = *found;
  view.now = context.clock.now();
  view.is_manageable = may_manage(actor, *found);
  return answer(render_token(view), actor, request, session);
}

Response show(const Context& context, const access::Actor& actor, const http::Request& request) {
  return show_with(context, actor, request, {});
}

Response rotate(const Context& context, const access::Actor& actor, const http::Request& request) {
  std::int64_t days = 0;
  for (const auto& [name, value] : request.form())
    if (name == "days") days = std::clamp<std::int64_t>(whole(value), 0, kMostOverlapDays);
  auto token = TRY(rotate_token(context, actor, whole(request.param("id")), days));
  return show_with(context, actor, request, {.novel = std::move(token), .old_days = days});
}

Response revoke(const Context& context, const access::Actor& actor, const http::Request& request) {
  TRY(revoke_token(context, actor, whole(request.param("id"))));
  return show_with(context, actor, request, {.is_revoked_now = true});
}

}  // namespace

std::vector<http::Route> token_routes(const Context& context) {
  const auto with = [&context](auto handler) {
    return [&context, handler](const access::Actor& actor, const http::Request& request) {
      return handler(context, actor, request);
    };
  };
  using http::Method;
  return {{Method::Get, "/tokens", kManageTokens, with(show_all)},
          {Method::Get, "/tokens/{id}", kManageTokens, with(show)},
          {Method::Post, "/tokens/{id}/rotate", kManageTokens, with(rotate)},
          {Method::Post, "/tokens/{id}/revoke", kManageTokens, with(revoke)}};
}

}  // namespace passerelle::identity::pages
