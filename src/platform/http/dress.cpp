#include "platform/http/dress.hpp"

#include <fmt/format.h>
#include <strings.h>

#include <algorithm>
#include <stdexcept>

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "platform/http/gzip.hpp"

namespace passerelle::http {
namespace {

std::string* find_header(Response& response, const char* name) {
  for (auto& [key, value] : response.headers)
    if (strcasecmp(key.c_str(), name) == 0) return &value;
  return nullptr;
}

void add_missing(Response& response, const std::string& name, const std::string& value) {
  if (!find_header(response, name.c_str())) response.headers.emplace_back(name, value);
}

bool is_to_pack(Response& response, const Request& request) {
  if (!is_compressible(response.content_type) || find_header(response, "Content-Encoding"))
    return false;
  if (response.follow) return false;
  if (!response.stream && response.body.size() <= kPackFromBytes) return false;
  response.headers.emplace_back("Vary", "Accept-Encoding");
  return accepts_gzip(request.header("accept-encoding"));
}

void pack(Response& response) {
  response.headers.emplace_back("Content-Encoding", "gzip");
  if (!response.stream) {
    response.body = gzip_whole(response.body);
    return;
  }
  response.stream = [plain = std::move(response.stream)](const auto& write) {
    Gzip gzip;
    const auto pass = [&write](const std::string& packed) {
      return packed.empty() || write(packed);
    };
    plain([&](std::string_view bytes) { return pass(gzip.feed(bytes)); });
    pass(gzip.finish());
  };
}

/// The tag of what is sent: packed bytes are another representation (RFC 9110, 8.8.3).
std::string tag_of(Response& response, bool packed) {
  if (!find_header(response, "ETag"))
    response.headers.emplace_back(
        "ETag",
        fmt::format("\"{:016x}\"", static_cast<std::uint64_t>(base::hash64(response.body))));
  auto& tag = *find_header(response, "ETag");
  if (packed && tag.ends_with('"')) tag.insert(tag.size() - 1, "-gzip");
  return tag;
}

bool client_holds(std::string_view if_none_match, std::string_view tag) {
  for (auto held : base::split(if_none_match, ',')) {
    held = base::trim(held);
    if (held.starts_with("W/")) held.remove_prefix(2);
    if (held == "*" || held == tag) return true;
  }
  return false;
}

/// A whole answer or a part of one (206) that a client may have from before.
bool may_be_held(Response& response, const Exchange& exchange) {
  const bool is_read = exchange.is_known_method && exchange.request.method == Method::Get;
  const bool is_told = response.status == 200 || response.status == 206;
  return is_read && is_told && !response.follow &&
         (!response.stream || find_header(response, "ETag"));
}

void check_headers(const Response& response) {
  for (const auto& [name, value] : response.headers)
    if (std::any_of(value.begin(), value.end(),
                    [](char c) { return c == '\r' || c == '\n' || c == '\0'; }))
      throw std::invalid_argument("a line break in the header " + name);
}

}  // namespace

void dress(Response& response, const Exchange& exchange, const Fields& common) {
  for (const auto& [name, value] : common) add_missing(response, name, value);
  add_missing(response, "Cache-Control", "private, no-cache");
  check_headers(response);
  const auto& request = exchange.request;
  const bool packed = is_to_pack(response, request);
  if (may_be_held(response, exchange) &&
      client_holds(request.header("if-none-match"), tag_of(response, packed))) {
    response.status = 304;
    response.body.clear();
    response.stream = nullptr;
    return;
  }
  if (packed) pack(response);
}

}  // namespace passerelle::http
