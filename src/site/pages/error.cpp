#include "platform/http/http.hpp"
#include "site/pages/pages.hpp"
#include "templates/site/error.tpl.hpp"

namespace passerelle::site::pages {
namespace {

std::string_view title_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::Invalid:
      return "Cette demande n’est pas comprise";
    case base::ErrorKind::Unauthenticated:
      return "Il faut se présenter";
    case base::ErrorKind::Forbidden:
      return "Cette page ne vous est pas ouverte";
    case base::ErrorKind::NotFound:
      return "Cette page n’existe pas";
    case base::ErrorKind::Gone:
      return "Cette page n’existe plus";
    case base::ErrorKind::Conflict:
      return "Quelque chose a changé entre-temps";
    case base::ErrorKind::TooLarge:
      return "L’envoi est trop volumineux";
    case base::ErrorKind::Unavailable:
      return "Le service ne répond pas pour le moment";
  }
  return "Une erreur est survenue";
}

}  // namespace

html::Page render_error(const base::Error& error, std::string_view path) {
  tpl::Error body{.title = title_of(error.kind), .message = error.message, .code = error.code};
  if (error.kind == base::ErrorKind::Unauthenticated)
    body.actions.push_back({.style = "btn-primary",
                            .href = "/sign-in?next=" + http::percent_encode(path),
                            .label = "Se présenter"});
  body.actions.push_back(
      {.style = "btn-outline-primary", .href = "/offers", .label = "Voir les offres d’emploi"});
  body.actions.push_back(
      {.style = "btn-outline-primary", .href = "/", .label = "Aller à l’accueil"});
  return {.title = std::string(title_of(error.kind)),
          .description = error.message,
          .body = body,
          .status = http::status_of(error.kind),
          .robots = "noindex"};
}

}  // namespace passerelle::site::pages
