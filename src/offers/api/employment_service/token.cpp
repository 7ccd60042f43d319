#include <algorithm>

#include "base/text.hpp"
#include "offers/api/employment_service/routes.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

/// What the service says, and clients wait for.
constexpr int kSeconds = 1499;
/// The offers are open: this opens nothing that is not open without it, and says so.
constexpr std::string_view kToken = "acces-libre";

http::Response refused(const char* error, const char* description) {
  return http::Response::json(json_text({{"error", error}, {"error_description", description}}),
                              400)
      .with("Cache-Control", "no-store");
}

std::string field_of(const http::Fields& form, std::string_view name) {
  const auto found = std::ranges::find(form, name, &http::Fields::value_type::first);
  return found == form.end() ? std::string() : found->second;
}

bool is_served(std::string_view scope) {
  return scope == "api_offresdemploiv2" || scope == "o2dsoffre" ||
         scope.starts_with("application_");
}

/// Those of the scopes asked for that mean something here, in their order.
std::string scopes_served(std::string_view asked) {
  std::vector<std::string> served;
  for (const auto scope : base::split(asked, ' '))
    if (is_served(scope)) served.emplace_back(scope);
  return base::join(served, " ");
}

}  // namespace

http::Response give_token(const http::Request& request) {
  const auto realm = request.find_query("realm").value_or("/partenaire");
  if (realm != "/partenaire" && realm != "partenaire")
    return refused("invalid_request", "Le royaume attendu est « /partenaire ».");
  const auto form = request.form();
  const auto grant = field_of(form, "grant_type");
  if (grant.empty())
    return refused("invalid_request", "Le champ « grant_type » est attendu dans un formulaire.");
  if (grant != "client_credentials")
    return refused("unsupported_grant_type", "Seul « client_credentials » est servi.");
  if (field_of(form, "client_id").empty() || field_of(form, "client_secret").empty())
    return refused("invalid_client",
                   "Les champs « client_id » et « client_secret » sont attendus.");
  const auto scope = scopes_served(field_of(form, "scope"));
  if (scope.empty())
    return refused("invalid_scope", "Aucune des portées demandées n’est servie ici.");
  return http::Response::json(json_text({{"scope", scope},
                                         {"expires_in", kSeconds},
                                         {"token_type", "Bearer"},
                                         {"access_token", kToken}}))
      .with("Cache-Control", "no-store");
}

}  // namespace passerelle::offers::api::employment_service
