#include "platform/http/exchange.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace passerelle::http {
namespace {

std::unexpected<base::Error> malformed(std::string message) {
  return base::fail(base::ErrorKind::Invalid, "REQUEST_MALFORMED", std::move(message));
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool is_clean_text(std::string_view text) {
  return base::is_utf8(text) && text.find('\0') == text.npos;
}

void put_method(std::string_view name, Exchange& exchange) {
  exchange.is_head = name == "HEAD";
  exchange.is_known_method = exchange.is_head;
  for (const auto method : {Method::Get, Method::Post, Method::Put, Method::Delete}) {
    if (to_text(method) != name) continue;
    exchange.request.method = method;
    exchange.is_known_method = true;
  }
}

/// "/path?query", or the same behind "http://host" as a proxy asks it.
base::Result<void> put_target(std::string_view target, Request& request) {
  if (target.starts_with("http://") || target.starts_with("https://")) {
    const auto slash = target.find('/', target.find("//") + 2);
    target = slash == target.npos ? std::string_view("/") : target.substr(slash);
  }
  const auto mark = target.find('?');
  request.path = percent_decode(target.substr(0, mark));
  if (mark != target.npos) request.query = parse_query(target.substr(mark + 1));
  const bool is_clean =
      is_clean_text(request.path) &&
      std::all_of(request.query.begin(), request.query.end(), [](const auto& field) {
        return is_clean_text(field.first) && is_clean_text(field.second);
      });
  if (!is_clean) return malformed("L’adresse contient des caractères illisibles.");
  return {};
}

/// A header given several times is one whose values a comma separates (RFC 9110, 5.3).
void put_fields(const Fields& fields, Request& request) {
  for (const auto& [name, value] : fields) {
    const auto [found, is_new] = request.headers.emplace(lower(name), value);
    if (!is_new) found->second += (found->first == "cookie" ? "; " : ", ") + value;
  }
}

}  // namespace

base::Result<Exchange> parse_head(const Head& head) {
  Exchange exchange;
  put_method(head.method, exchange);
  put_fields(head.fields, exchange.request);
  if (const auto target = put_target(head.target, exchange.request); !target)
    return std::unexpected(target.error());
  const auto hosts = std::count_if(head.fields.begin(), head.fields.end(),
                                   [](const auto& field) { return lower(field.first) == "host"; });
  if (hosts != 1) return malformed("La demande doit nommer son hôte, une fois.");
  if (!exchange.request.header("transfer-encoding").empty() && !head.is_chunked)
    return malformed("Ce codage de transfert n’est pas compris.");
  return exchange;
}

bool is_to_spill(const Exchange& exchange) {
  return exchange.request.body.size() > kBodyInMemory;
}

void spill(Exchange& exchange, const std::filesystem::path& folder) {
  if (!exchange.body_file) exchange.body_file.emplace(folder);
  exchange.body_file->write(exchange.request.body);
  exchange.request.body.clear();
  exchange.request.body_file = exchange.body_file->path();
}

bool is_cross_site(const Request& request) {
  if (request.method == Method::Get || request.header("cookie").empty()) return false;
  const auto site = request.header("sec-fetch-site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const auto origin = request.header("origin");
  if (origin.empty()) return false;
  const auto host = origin.find("://");
  return host == origin.npos || lower(origin.substr(host + 3)) != lower(request.header("host"));
}

}  // namespace passerelle::http
