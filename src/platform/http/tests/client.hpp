#pragma once

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <charconv>
#include <cstdint>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace passerelle::http::testing {

/// An answer as it came; names of headers are lower case, a chunked body is put together.
struct Answer {
  int status = 0;  ///< 0: the connection closed without one
  std::map<std::string, std::string> headers = {};
  std::string body = {};
  bool is_whole = false;  ///< false: cut before its end
};

/// A plain socket to a server of this machine: it sends what it is told, well formed or not. A
/// read that gets nothing for 30 s fails.
class Client {
 public:
  explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    const timeval patience{.tv_sec = 30, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0) return;
    close(socket_);
    throw std::runtime_error("nobody listens");
  }
  ~Client() { close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// False when the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }

  Answer read_answer(bool with_body = true) {
    std::string head;
    if (!read_until("\r\n\r\n", head)) return {};
    auto answer = parse_head(head);
    if (!with_body || answer.status == 304 || answer.status == 100) return answer;
    if (answer.headers["transfer-encoding"] == "chunked")
      read_chunks(answer);
    else if (answer.headers.contains("content-length"))
      answer.is_whole = read_bytes(parse_size(answer.headers["content-length"], 10), answer.body);
    else
      read_to_the_end(answer);
    return answer;
  }

  Answer ask(std::string_view bytes) {
    send(bytes);
    return read_answer();
  }

  /// True once the server has closed; what it still sends is thrown away.
  bool is_closed() {
    char piece[16 * 1024];
    while (true) {
      const auto size = recv(socket_, piece, sizeof(piece), 0);
      if (size <= 0) return size == 0 || errno == ECONNRESET;
    }
  }

  /// Closes so that the server's next write fails.
  void leave() {
    const linger at_once{.l_onoff = 1, .l_linger = 0};
    setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof(at_once));
    close(socket_);
    socket_ = -1;
  }

 private:
  static std::size_t parse_size(std::string_view text, int base) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value, base);
    return value;
  }

  static Answer parse_head(std::string_view head) {
    const auto lines = base::split(head, '\n');
    Answer answer{.status = static_cast<int>(parse_size(lines[0].substr(9, 3), 10))};
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const auto colon = lines[i].find(':');
      std::string name(lines[i].substr(0, colon));
      for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
      answer.headers[name] = base::trim(lines[i].substr(colon + 1));
    }
    return answer;
  }

  bool receive() {
    char piece[16 * 1024];
    const auto size = recv(socket_, piece, sizeof(piece), 0);
    if (size <= 0) return false;
    buffer_.append(piece, static_cast<std::size_t>(size));
    return true;
  }

  bool read_until(std::string_view end, std::string& text) {
    std::size_t at;
    while ((at = buffer_.find(end)) == buffer_.npos)
      if (!receive()) return false;
    text = buffer_.substr(0, at);
    buffer_.erase(0, at + end.size());
    return true;
  }

  bool read_bytes(std::size_t size, std::string& text) {
    while (buffer_.size() < size)
      if (!receive()) return false;
    text += buffer_.substr(0, size);
    buffer_.erase(0, size);
    return true;
  }

  void read_to_the_end(Answer& answer) {
    while (receive()) {
    }
    answer.body = std::move(buffer_);
  }

  void read_chunks(Answer& answer) {
    std::string line;
    while (read_until("\r\n", line)) {
      const auto size = parse_size(line, 16);
      if (size > 0 && !read_bytes(size, answer.body)) return;
      if (!read_until("\r\n", line)) return;
      answer.is_whole = size == 0;
      if (answer.is_whole) return;
    }
  }

  int socket_;
  std::string buffer_;
};

/// A request with a Host and the given header lines.
inline std::string get(std::string_view target, std::string_view header_lines = "") {
  return "GET " + std::string(target) + " HTTP/1.1\r\nHost: essai\r\n" + std::string(header_lines) +
         "\r\n";
}

inline std::string post(std::string_view target, std::string_view body,
                        std::string_view header_lines = "") {
  return "POST " + std::string(target) +
         " HTTP/1.1\r\nHost: essai\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
         std::string(header_lines) + "\r\n" + std::string(body);
}

}  // namespace passerelle::http::testing
