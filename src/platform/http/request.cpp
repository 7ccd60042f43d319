#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/text.hpp"
#include "platform/http/http.hpp"

namespace passerelle::http {
namespace {

std::string read_whole(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

std::string_view to_text(Method method) {
  switch (method) {
    case Method::Get:
      return "GET";
    case Method::Post:
      return "POST";
    case Method::Put:
      return "PUT";
    case Method::Delete:
      return "DELETE";
  }
  return "GET";
}

std::string_view Request::header(std::string_view name) const {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view Request::param(std::string_view name) const {
  const auto found = params.find(name);
  return found == params.end() ? std::string_view() : std::string_view(found->second);
}

std::optional<std::string_view> Request::find_query(std::string_view name) const {
  for (const auto& [key, value] : query)
    if (key == name) return value.empty() ? std::nullopt : std::optional<std::string_view>(value);
  return {};
}

std::vector<std::string_view> Request::list_query(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [key, value] : query)
    if (key == name && !value.empty()) values.emplace_back(value);
  return values;
}

std::optional<std::string> Request::find_cookie(std::string_view name) const {
  for (const auto pair : base::split(header("cookie"), ';')) {
    const auto equals = pair.find('=');
    if (equals == pair.npos) continue;
    if (base::trim(pair.substr(0, equals)) == name)
      return std::string(base::trim(pair.substr(equals + 1)));
  }
  return {};
}

Fields Request::form() const {
  const auto type = header("content-type");
  if (base::trim(type.substr(0, type.find(';'))) != "application/x-www-form-urlencoded") return {};
  auto fields = body_file.empty() ? parse_query(body) : parse_query(read_whole(body_file));
  for (auto& [name, value] : fields) {
    name = base::to_valid_utf8(name);
    value = base::to_valid_utf8(value);
  }
  return fields;
}

std::string site_of(const Request& request) {
  const auto host = request.header("host");
  const bool is_plain = !host.empty() && std::ranges::all_of(host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']';
  });
  const bool is_safe = request.header("x-forwarded-proto") == "https";
  return (is_safe ? "https://" : "http://") + (is_plain ? std::string(host) : "localhost");
}

bool Request::is_for_programs() const {
  return path.starts_with("/api/") || path.starts_with("/partenaire/") ||
         path.starts_with("/connexion/");
}

bool Request::wants_json() const {
  if (is_for_programs()) return true;
  const auto accept = header("accept");
  return accept.find("application/json") != accept.npos && accept.find("text/html") == accept.npos;
}

}  // namespace passerelle::http
