#include "offers/pages/partner_routes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "offers/pages/numbers.hpp"
#include "offers/pages/partner_models.hpp"
#include "offers/pages/routes.hpp"
#include "offers/rights.hpp"

namespace passerelle::offers::pages {
namespace {

using Response = base::Result<http::Response>;

constexpr std::size_t kLongestLabel = 80;

std::string value_of(const http::Fields& form, std::string_view name) {
  for (const auto& [field, value] : form)
    if (field == name) return value;
  return {};
}

Response list(const Context& context, const access::Actor& actor, const http::Request& request) {
  auto session = context.database.session();
  return respond(render_partners(list_partners(session)), actor, request, session);
}

Response show_profile(const Context& context, const access::Actor& actor,
                      const http::Request& request) {
  auto session = context.database.session();
  const PartnerView view{.profile = TRY(get_profile(session, request.param("code"))),
                         .changes = list_profile_changes(session, request.param("code")),
                         .is_saved = request.find_query("saved").has_value()};
  return respond(render_partner(view), actor, request, session);
}

Response save_profile(const Context& context, const access::Actor& actor,
                      const http::Request& request) {
  const auto form = request.form();
  ProfileEdit edit{.bears_region_mark = value_of(form, "bears_region_mark") == "yes",
                   .asks_application = value_of(form, "asks_application") == "yes",
                   .accepts_repairs = value_of(form, "accepts_repairs") == "yes",
                   .contact_email = std::string(base::trim(value_of(form, "contact_email")))};
  for (const auto& [name, value] : form)
    if (name == "required") edit.required_fields.push_back(value);
  const auto code = request.param("code");
  const auto done = change_profile(context, actor, code, edit);
  if (done) return http::Response::see_other("/partners/" + std::string(code) + "?saved=yes");
  if (done.error().kind != base::ErrorKind::Invalid) return std::unexpected(done.error());
  auto session = context.database.session();
  const PartnerView view{.profile = with_edit(TRY(get_profile(session, code)), edit),
                         .changes = list_profile_changes(session, code),
                         .error = done.error().message};
  return respond(render_partner(view), actor, request, session);
}

/// The page of tokens, with what `view` has to say. A token that it shows is kept nowhere else:
/// neither is the page.
Response show_tokens_with(const Context& context, const access::Actor& actor,
                          const http::Request& request, TokensView view) {
  auto session = context.database.session();
  auto profile = TRY(get_profile(session, request.param("code")));
  view.code = std::move(profile.code);
  view.name = std::move(profile.name);
  view.tokens = identity::list_tokens(session, view.code);
  view.now = context.clock.now();
  return respond(render_partner_tokens(view), actor, request, session);
}

Response show_tokens(const Context& context, const access::Actor& actor,
                     const http::Request& request) {
  return show_tokens_with(context, actor, request, {});
}

Response create(const Context& context, const access::Actor& actor, const http::Request& request) {
  const auto form = request.form();
  const auto label = base::one_line(value_of(form, "label"));
  const identity::TokenScope scope{.may_send = value_of(form, "send") == "yes",
                                   .may_read = value_of(form, "read") == "yes"};
  const std::string code(request.param("code"));
  {
    auto session = context.database.session();
    (void)TRY(get_profile(session, code));
  }
  if (label.empty() || label.size() > kLongestLabel)
    return show_tokens_with(context, actor, request,
                            {.error = "Dites à qui le jeton est donné, en 80 caractères au plus."});
  if (!scope.may_send && !scope.may_read)
    return show_tokens_with(context, actor, request,
                            {.error = "Cochez au moins une des choses que le jeton permet."});
  auto token =
      TRY(identity::create_token(context, access::Role::Partner, code, label, scope, actor.who));
  return show_tokens_with(context, actor, request, {.token = std::move(token)});
}

Response rotate(const Context& context, const access::Actor& actor, const http::Request& request) {
  const auto days = std::clamp<std::int64_t>(whole(value_of(request.form(), "days"), 0), 0,
                                             identity::kMostOverlapDays);
  auto token = TRY(identity::rotate_token(context, actor, whole(request.param("token"), 0), days,
                                          request.param("code")));
  return show_tokens_with(context, actor, request, {.token = std::move(token), .old_days = days});
}

Response revoke(const Context& context, const access::Actor& actor, const http::Request& request) {
  const auto id = whole(request.param("token"), 0);
  TRY(identity::revoke_token(context, actor, id, request.param("code")));
  return show_tokens_with(
      context, actor, request,
      {.done = "Le jeton " + std::to_string(id) + " ne vaut plus, et ses sessions sont closes."});
}

}  // namespace

std::vector<http::Route> partner_routes(const Context& context) {
  const auto with = [&context](auto handler) {
    return [&context, handler](const access::Actor& actor, const http::Request& request) {
      return handler(context, actor, request);
    };
  };
  using http::Method;
  return {{Method::Get, "/partners", kManagePartners, with(list)},
          {Method::Get, "/partners/{code}", kManagePartners, with(show_profile)},
          {Method::Post, "/partners/{code}", kManagePartners, with(save_profile)},
          {Method::Get, "/partners/{code}/tokens", kManagePartners, with(show_tokens)},
          {Method::Post, "/partners/{code}/tokens", kManagePartners, with(create)},
          {Method::Post, "/partners/{code}/tokens/{token}/rotate", kManagePartners, with(rotate)},
          {Method::Post, "/partners/{code}/tokens/{token}/revoke", kManagePartners, with(revoke)}};
}

}  // namespace passerelle::offers::pages
