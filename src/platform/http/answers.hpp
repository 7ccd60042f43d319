#pragma once

#include <optional>

#include "platform/http/exchange.hpp"
#include "platform/http/rate_limit.hpp"

namespace passerelle::http {

/// From a request to its answer, without a socket. Everything here blocks and runs on the pool;
/// no exception leaves it.
class Answers {
 public:
  explicit Answers(ServerOptions options);

  const ServerOptions& options() const { return options_; }

  /// How often, route, other sites, who asks and the right, in that order and before the body is
  /// read: the refusal to send, or nothing, and `route` and `actor` are known.
  std::optional<Response> refuse(Exchange& exchange) const;
  /// Runs the handler of an exchange that was not refused and whose body is there.
  Response answer(Exchange& exchange) const;
  /// Both, for a request without a body.
  Response refuse_or_answer(Exchange& exchange) const;

  Response malformed(const base::Error& error) const;
  Response head_too_large() const;
  Response body_too_large(const Exchange& exchange) const;
  /// Moves the body to its file; the refusal to send when the disk does not take it.
  std::optional<Response> store_body(Exchange& exchange) const;

  /// Runs the pieces of a streamed answer; false when the rest cannot come.
  bool run_stream(const Exchange& exchange, const Response& response,
                  const std::function<bool(std::string_view)>& write) const;
  /// What a followed answer has to send now; nothing at its end, or when it fails.
  std::optional<std::string> run_follow(const Exchange& exchange, const Response& response) const;
  /// The line of the access log, which never holds a query.
  void log(const Exchange& exchange, int status) const;

 private:
  std::optional<Response> refuse_haste(const Exchange& exchange) const;
  std::optional<Response> refuse_route(Exchange& exchange) const;
  Response run_handler(Exchange& exchange) const;
  Response error_page(const Exchange& exchange, const base::Error& error, int status) const;
  Response internal_error(const Exchange& exchange, const char* what) const;
  Response dressed(Response response, const Exchange& exchange) const;

  ServerOptions options_;
  Router router_;
  mutable RateLimit rate_limit_;
};

}  // namespace passerelle::http
