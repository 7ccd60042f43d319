#include "platform/http/http.hpp"

namespace passerelle::http {

Response Response::html(std::string body, int status) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  return response;
}

Response Response::json(std::string body, int status) {
  Response response = html(std::move(body), status);
  response.content_type = "application/json";
  return response;
}

Response Response::see_other(std::string location) {
  return html("", 303).with("Location", std::move(location));
}

Response&& Response::with(std::string name, std::string value) && {
  headers.emplace_back(std::move(name), std::move(value));
  return std::move(*this);
}

int status_of(base::ErrorKind kind) {
  switch (kind) {
    case base::ErrorKind::Invalid:
      return 400;
    case base::ErrorKind::Unauthenticated:
      return 401;
    case base::ErrorKind::Forbidden:
      return 403;
    case base::ErrorKind::NotFound:
      return 404;
    case base::ErrorKind::Gone:
      return 410;
    case base::ErrorKind::Conflict:
      return 409;
    case base::ErrorKind::TooLarge:
      return 413;
    case base::ErrorKind::Unavailable:
      return 503;
  }
  return 500;
}

}  // namespace passerelle::http
