#include "platform/http/answers.hpp"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "base/french.hpp"
#include "platform/db/db.hpp"
#include "platform/http/dress.hpp"

namespace passerelle::http {
namespace {

constexpr int kMethodNotAllowed = 405;
constexpr int kTooManyRequests = 429;
constexpr int kHeadTooLarge = 431;
constexpr int kInternalError = 500;

std::string_view pattern_of(const Exchange& exchange) {
  return exchange.route ? std::string_view(exchange.route->pattern) : std::string_view("-");
}

std::string_view method_of(const Exchange& exchange) {
  if (exchange.is_head) return "HEAD";
  return exchange.is_known_method ? to_text(exchange.request.method) : std::string_view("-");
}

/// For an error that the error page itself fails on.
Response plain_page(const base::Error& error, int status) {
  auto response = Response::html(error.message + "\n", status);
  response.content_type = "text/plain; charset=utf-8";
  return response;
}

}  // namespace

Answers::Answers(ServerOptions options)
    : options_(std::move(options)), router_(options_.routes), rate_limit_(options_.rate) {}

std::optional<Response> Answers::refuse(Exchange& exchange) const {
  try {
    if (auto refusal = refuse_haste(exchange)) return refusal;
    if (auto refusal = refuse_route(exchange)) return refusal;
    const auto refuse_with = [&](const base::Error& error) {
      return error_page(exchange, error, status_of(error.kind));
    };
    if (is_cross_site(exchange.request))
      return refuse_with({base::ErrorKind::Forbidden, "REQUEST_CROSS_SITE",
                          "Cette demande vient d’un autre site. Rien n’a été changé : refaites "
                          "l’action depuis nos pages."});
    auto actor = options_.authenticate(exchange.request);
    if (!actor) return refuse_with(actor.error());
    exchange.actor = *std::move(actor);
    if (const auto right = access::require(exchange.actor, exchange.route->right); !right)
      return refuse_with(right.error());
    if (exchange.announced_bytes > exchange.route->body_limit) return body_too_large(exchange);
    return {};
  } catch (const std::exception& failure) {
    return internal_error(exchange, failure.what());
  }
}

std::optional<Response> Answers::refuse_haste(const Exchange& exchange) const {
  if (!exchange.request.is_for_programs()) return {};
  const auto wait =
      rate_limit_.seconds_to_wait(exchange.request.client, std::chrono::steady_clock::now());
  if (wait == 0) return {};
  return error_page(exchange,
                    {base::ErrorKind::Unavailable, "TOO_MANY_REQUESTS",
                     "Trop de demandes depuis cette adresse. Reprenez dans " +
                         base::french::count(wait, "seconde", "secondes") + "."},
                    kTooManyRequests)
      .with("Retry-After", std::to_string(wait));
}

std::optional<Response> Answers::refuse_route(Exchange& exchange) const {
  auto& request = exchange.request;
  auto match = router_.find(request.method, request.path);
  if (match.route && exchange.is_known_method) {
    exchange.route = match.route;
    request.params = std::move(match.params);
    return {};
  }
  auto allowed = router_.allowed_methods(request.path);
  if (allowed.empty())
    return error_page(exchange,
                      {base::ErrorKind::NotFound, "PAGE_NOT_FOUND",
                       "Il n’y a rien à cette adresse. Vérifiez-la ou repartez de l’accueil."},
                      status_of(base::ErrorKind::NotFound));
  return error_page(exchange,
                    {base::ErrorKind::Invalid, "METHOD_NOT_ALLOWED",
                     "Cette adresse ne se demande pas ainsi. Méthodes permises : " + allowed + "."},
                    kMethodNotAllowed)
      .with("Allow", allowed);
}

Response Answers::answer(Exchange& exchange) const {
  const auto statements_before = db::Session::statements_run();
  auto response = run_handler(exchange);
  const auto statements = db::Session::statements_run() - statements_before;
  response.headers.emplace_back("Server-Timing", fmt::format("sql;desc=\"{}\"", statements));
  return response;
}

Response Answers::run_handler(Exchange& exchange) const {
  try {
    if (exchange.route->body_to_file || exchange.body_file) spill(exchange, options_.temporary);
    auto result = exchange.route->handler(exchange.actor, exchange.request);
    if (!result) return error_page(exchange, result.error(), status_of(result.error().kind));
    return dressed(*std::move(result), exchange);
  } catch (const std::exception& failure) {
    return internal_error(exchange, failure.what());
  }
}

Response Answers::refuse_or_answer(Exchange& exchange) const {
  if (auto refusal = refuse(exchange)) return *std::move(refusal);
  return answer(exchange);
}

Response Answers::malformed(const base::Error& error) const {
  return error_page({}, error, status_of(base::ErrorKind::Invalid));
}

Response Answers::head_too_large() const {
  return error_page({},
                    {base::ErrorKind::TooLarge, "REQUEST_HEAD_TOO_LARGE",
                     "L’adresse ou les en-têtes de la demande sont trop longs."},
                    kHeadTooLarge);
}

Response Answers::body_too_large(const Exchange& exchange) const {
  const auto limit = static_cast<std::int64_t>(exchange.route->body_limit);
  return error_page(
      exchange,
      {base::ErrorKind::TooLarge, "REQUEST_TOO_LARGE",
       "L’envoi dépasse la limite de " + base::french::file_size(limit) + ". Rien n’a été gardé."},
      status_of(base::ErrorKind::TooLarge));
}

std::optional<Response> Answers::store_body(Exchange& exchange) const {
  try {
    spill(exchange, options_.temporary);
    return {};
  } catch (const std::exception& failure) {
    return internal_error(exchange, failure.what());
  }
}

bool Answers::run_stream(const Exchange& exchange, const Response& response,
                         const std::function<bool(std::string_view)>& write) const {
  try {
    response.stream(write);
    return true;
  } catch (const std::exception& failure) {
    spdlog::error("{} {}: {}", method_of(exchange), pattern_of(exchange), failure.what());
    return false;
  }
}

std::optional<std::string> Answers::run_follow(const Exchange& exchange,
                                               const Response& response) const {
  try {
    return response.follow();
  } catch (const std::exception& failure) {
    spdlog::error("{} {}: {}", method_of(exchange), pattern_of(exchange), failure.what());
    return {};
  }
}

void Answers::log(const Exchange& exchange, int status) const {
  if (!options_.access_log) return;
  const std::chrono::duration<double, std::milli> spent =
      std::chrono::steady_clock::now() - exchange.began;
  spdlog::info("{} {} {} {:.1f} ms", method_of(exchange), pattern_of(exchange), status,
               spent.count());
}

Response Answers::error_page(const Exchange& exchange, const base::Error& error, int status) const {
  try {
    auto response = options_.error_response(exchange.request, error);
    response.status = status;
    if (status == status_of(base::ErrorKind::Unauthenticated))
      response.headers.emplace_back("WWW-Authenticate", "Bearer");
    return dressed(std::move(response), exchange);
  } catch (const std::exception& failure) {
    spdlog::error("error page {}: {}", error.code, failure.what());
    return plain_page(error, status);
  }
}

Response Answers::internal_error(const Exchange& exchange, const char* what) const {
  spdlog::error("{} {}: {}", method_of(exchange), pattern_of(exchange), what);
  return error_page(exchange,
                    {base::ErrorKind::Unavailable, "INTERNAL",
                     "Une panne de notre côté empêche de répondre. Réessayez dans un moment ; "
                     "l’incident est noté."},
                    kInternalError);
}

Response Answers::dressed(Response response, const Exchange& exchange) const {
  dress(response, exchange, options_.headers);
  return response;
}

}  // namespace passerelle::http
