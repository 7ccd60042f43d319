#include "identity/pages/sign_in.hpp"

#include "templates/components/field.tpl.hpp"
#include "templates/identity/sign_in.tpl.hpp"

namespace passerelle::identity::pages {

html::Page render_sign_in(const SignIn& form) {
  constexpr auto kId = "token";
  components::Field token{
      .wrong = !form.error.empty(),
      .id = kId,
      .label = "Votre jeton d’accès",
      .hint =
          components::Field::Hint{
              .id = kId, .message = "Il vous a été remis par la personne qui exploite Passerelle."},
      .name = "token",
      .type = "password",
      .value = "",
      .autocomplete = "current-password",
      .required = true};
  if (!form.error.empty()) token.error = components::Field::Error{.id = kId, .message = form.error};
  return {.title = form.error.empty() ? "Se présenter" : "Erreur\u00a0: se présenter",
          .description = "L’entrée des partenaires et des agents.",
          .body = tpl::SignIn{.token = token, .next = form.next},
          .status = form.error.empty() ? 200 : 401,
          .robots = "noindex"};
}

}  // namespace passerelle::identity::pages
