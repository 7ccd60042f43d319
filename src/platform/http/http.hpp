#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "platform/access/access.hpp"

namespace passerelle::http {

enum class Method : std::uint8_t { Get, Post, Put, Delete };
std::string_view to_text(Method method);

/// A longer body lies in a temporary file.
constexpr std::uint64_t kBodyInMemory = 1u << 20;
/// Names and values in the order in which they came.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// Between two looks for what is new to send.
constexpr std::chrono::milliseconds kFollowPause{200};

/// What a handler sees of a request. Names of headers are lower case. A body over
/// `kBodyInMemory` bytes, or sent to a route with `body_to_file`, lies in `body_file` instead
/// (a temporary file that goes with the request).
struct Request {
  Method method = Method::Get;
  std::string client;  ///< address of who asks
  std::string path;    ///< decoded, without the query
  Fields query;        ///< decoded, in order
  std::map<std::string, std::string, std::less<>> headers;
  std::map<std::string, std::string, std::less<>> params;  ///< {id} of the route
  std::string body;
  std::filesystem::path body_file;

  std::string_view header(std::string_view name) const;  ///< "" when absent
  std::string_view param(std::string_view name) const;
  /// First value of a query parameter; an empty one is an absent one.
  std::optional<std::string_view> find_query(std::string_view name) const;
  std::vector<std::string_view> list_query(std::string_view name) const;
  std::optional<std::string> find_cookie(std::string_view name) const;
  /// Fields of an application/x-www-form-urlencoded body, decoded, in order.
  Fields form() const;
  bool is_for_programs() const;  ///< under /api/, /partenaire/ or /connexion/
  bool wants_json() const;       ///< for a program, or asked for by Accept
};

/// A body is text in memory, or is written piece by piece by `stream` (for long exports):
/// `stream(write)` runs on the pool and calls write(bytes); write is false when the client left. A
/// streamed body that has an ETag of its own is compared with what the client holds before it runs.
struct Response {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  Fields headers;
  std::function<void(const std::function<bool(std::string_view)>&)> stream;
  /// A body without an end: called on the pool again and again, `kFollowPause` apart while it gives
  /// "", it gives what there is to send, and nothing at the end. Between two calls no thread waits,
  /// so that clients may follow by the thousand. Never compressed, never a 304.
  std::function<std::optional<std::string>()> follow;

  static Response html(std::string body, int status = 200);
  static Response json(std::string body, int status = 200);
  static Response see_other(std::string location);
  Response&& with(std::string name, std::string value) &&;
};

/// The status that an expected failure is answered with.
int status_of(base::ErrorKind kind);

/// A plain blocking function, run on a bounded pool. An Error becomes the matching status.
using Handler = std::function<base::Result<Response>(const access::Actor&, const Request&)>;

struct Route {
  Method method;
  std::string pattern;  ///< "/offers/{id}"; a last {rest...} takes the slashes too
  access::Right right;
  Handler handler;
  bool body_to_file = false;
  std::uint64_t body_limit = 1u << 20;  ///< bytes; over it 413
};

/// Requests of programs (Request::is_for_programs) that one client may send.
struct Rate {
  double per_second = 0;  ///< 0: as many as it likes
  double burst = 1;       ///< at once, after a rest
};

struct ServerOptions {
  std::string listen = "127.0.0.1:8080";  ///< "[::1]:8080", "0.0.0.0:8080"; port 0: a free one
  std::vector<Route> routes;
  /// Who is asking; an error (a wrong token) is answered as it is.
  std::function<base::Result<access::Actor>(const Request&)> authenticate;
  /// The page or JSON for an error; also used for 404 and 413.
  std::function<Response(const Request&, const base::Error&)> error_response;
  /// Headers that every answer carries (content security policy and its kin).
  Fields headers;
  unsigned workers = 8;            ///< threads that run handlers
  unsigned header_timeout_s = 10;  ///< for the whole head of a request
  unsigned body_timeout_s = 30;    ///< for each read of a body and each write of an answer
  std::filesystem::path temporary = "/tmp";
  Rate rate = {};           ///< over it 429 with Retry-After
  bool access_log = false;  ///< a line a request: method, pattern, status, ms
};

/// Serves until `stop` is called or SIGINT/SIGTERM arrives.
class Server {
 public:
  explicit Server(ServerOptions options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  /// Binds and listens; gives the port (useful with port 0). Throws std::runtime_error, with a
  /// French sentence, when the address is taken or makes no sense.
  std::uint16_t start();
  /// Blocks until a signal or stop(), then until the requests under way have their answer; those
  /// that still run after 5 s are cut.
  void wait();
  /// Asks for the end and does not wait for it: a handler may call it.
  void stop();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The route that fits, with its params; none → 404, another method → 405 (see router.cpp).
class Router {
 public:
  explicit Router(const std::vector<Route>& routes);
  ~Router();
  struct Match {
    const Route* route = nullptr;
    std::map<std::string, std::string, std::less<>> params;
    bool other_method = false;  ///< the path is known, not with this method
  };
  /// A literal segment wins over a {param}, a {param} over a {rest...}.
  Match find(Method method, std::string_view path) const;
  /// "GET, HEAD, POST": what the header Allow says of a path; "" for an unknown one.
  std::string allowed_methods(std::string_view path) const;

 private:
  const std::vector<Route>& routes_;
};

/// A "%" that two hexadecimal digits do not follow stays as it is.
std::string percent_decode(std::string_view text, bool plus_is_space = false);
/// All but letters, digits and "-._~".
std::string percent_encode(std::string_view text);
/// The beginning of our addresses as the client wrote it: "https://example.org". A host that no
/// host bears is not repeated to anybody: "http://localhost".
std::string site_of(const Request& request);
/// "a=1&b=deux+mots" → pairs, decoded, in order.
Fields parse_query(std::string_view text);

}  // namespace passerelle::http
