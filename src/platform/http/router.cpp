#include <stdexcept>

#include "base/text.hpp"
#include "platform/http/http.hpp"

namespace passerelle::http {
namespace {

using Params = std::map<std::string, std::string, std::less<>>;

/// What one segment of a pattern is; the strongest kind decides between two routes that fit.
enum class Kind : char { Rest = 'a', Param = 'b', Literal = 'c' };

Kind kind_of(std::string_view segment) {
  if (!segment.starts_with('{')) return Kind::Literal;
  return segment.ends_with("...}") ? Kind::Rest : Kind::Param;
}

std::string_view name_of(std::string_view segment) {
  const std::size_t tail = kind_of(segment) == Kind::Rest ? 4 : 1;
  return segment.substr(1, segment.size() - 1 - tail);
}

/// One letter a segment ("cb" for /offers/{id}): among patterns that fit, the greatest wins.
std::string strength_of(std::string_view pattern) {
  std::string strength;
  for (const auto segment : base::split(pattern.substr(1), '/'))
    strength += static_cast<char>(kind_of(segment));
  return strength;
}

/// The params when the pattern fits. A {param} is never empty; a {rest...} may be.
std::optional<Params> params_of(std::string_view pattern, std::string_view path) {
  Params params;
  pattern.remove_prefix(1);
  path.remove_prefix(1);
  while (true) {
    const auto segment = pattern.substr(0, pattern.find('/'));
    const auto kind = kind_of(segment);
    if (kind == Kind::Rest) {
      params.emplace(name_of(segment), path);
      return params;
    }
    const auto piece = path.substr(0, path.find('/'));
    if (kind == Kind::Literal ? piece != segment : piece.empty()) return {};
    if (kind == Kind::Param) params.emplace(name_of(segment), piece);
    const bool pattern_ends = segment.size() == pattern.size();
    const bool path_ends = piece.size() == path.size();
    if (pattern_ends || path_ends)
      return pattern_ends && path_ends ? std::optional(std::move(params)) : std::nullopt;
    pattern.remove_prefix(segment.size() + 1);
    path.remove_prefix(piece.size() + 1);
  }
}

}  // namespace

Router::Router(const std::vector<Route>& routes) : routes_(routes) {
  for (const auto& route : routes_)
    if (!route.pattern.starts_with('/'))
      throw std::invalid_argument("a route's pattern begins with a slash: " + route.pattern);
}

Router::~Router() = default;

Router::Match Router::find(Method method, std::string_view path) const {
  Match match;
  if (!path.starts_with('/')) return match;
  std::string best;
  for (const auto& route : routes_) {
    auto params = params_of(route.pattern, path);
    if (!params) continue;
    if (route.method != method) {
      match.other_method = true;
      continue;
    }
    auto strength = strength_of(route.pattern);
    if (match.route && strength <= best) continue;
    best = std::move(strength);
    match.route = &route;
    match.params = *std::move(params);
  }
  if (match.route) match.other_method = false;
  return match;
}

std::string Router::allowed_methods(std::string_view path) const {
  std::vector<std::string> names;
  for (const auto method : {Method::Get, Method::Post, Method::Put, Method::Delete}) {
    if (!find(method, path).route) continue;
    names.emplace_back(to_text(method));
    if (method == Method::Get) names.emplace_back("HEAD");
  }
  return base::join(names, ", ");
}

}  // namespace passerelle::http
