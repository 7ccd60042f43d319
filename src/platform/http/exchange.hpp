#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "platform/http/http.hpp"
#include "platform/http/temporary_file.hpp"

namespace passerelle::http {

/// The head of a request as it came, before any of it is believed.
struct Head {
  std::string method;
  std::string target;
  Fields fields;
  bool is_chunked = false;
};

/// One request on its way to its answer.
struct Exchange {
  Request request;
  bool is_known_method = true;
  bool is_head = false;               ///< HEAD: answered as GET, without the body
  std::uint64_t announced_bytes = 0;  ///< Content-Length; 0 when there is none
  const Route* route = nullptr;
  access::Actor actor;
  std::optional<TemporaryFile> body_file;
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
};

/// Errors: REQUEST_MALFORMED (no host or two, an address that is no text, a transfer encoding
/// that is not ours: its body would be taken for the next request).
base::Result<Exchange> parse_head(const Head& head);

/// The body in memory is over what memory is meant for.
bool is_to_spill(const Exchange& exchange);
/// Moves what memory holds of the body to the request's file. Throws std::system_error.
void spill(Exchange& exchange, const std::filesystem::path& folder);

/// Sent by another site's page with this site's cookie: told by Sec-Fetch-Site or, from an older
/// browser, by Origin. Programs send neither.
bool is_cross_site(const Request& request);

}  // namespace passerelle::http
