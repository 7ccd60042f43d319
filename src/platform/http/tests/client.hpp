#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace passerelle::http::testing {

/// An answer as it came; names of headers are lower case, a chunked body is put together.
struct Answer {
  int status = 0;  ///< 0: the connection closed without one
  std::map<std::string, std::string> headers;
  std::string body;
  bool is_whole = false;  ///< false: cut before its end
};

/// A plain socket to a server of this machine: it sends what it is told, well formed or not. A
/// read that gets nothing for 30 s fails.
class Client {
 public:
  explicit Client(std::uint16_t port);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// False when the server has closed.
  bool send(std::string_view bytes);
  Answer read_answer(bool with_body = true);
  Answer ask(std::string_view bytes);
  /// True once the server has closed; what it still sends is thrown away.
  bool is_closed();
  /// Closes so that the server's next write fails.
  void leave();

 private:
  bool receive();
  bool read_until(std::string_view end, std::string& text);
  bool read_bytes(std::size_t size, std::string& text);
  void read_chunks(Answer& answer);

  int socket_;
  std::string buffer_;
};

/// "GET /path HTTP/1.1" with a Host, the given header lines and nothing else.
std::string get(std::string_view target, std::string_view header_lines = "");
std::string post(std::string_view target, std::string_view body,
                 std::string_view header_lines = "");

}  // namespace passerelle::http::testing
