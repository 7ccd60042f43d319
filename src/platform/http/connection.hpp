#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/parser.hpp>
#include <functional>
#include <string_view>

#include "platform/http/answers.hpp"

namespace passerelle::http {

/// What all connections of a server share.
struct Service {
  explicit Service(ServerOptions options)
      : answers(std::move(options)),
        workers(answers.options().workers),
        streams(answers.options().workers) {}
  Answers answers;
  boost::asio::thread_pool workers;  ///< handlers
  boost::asio::thread_pool streams;  ///< long answers: slow readers do not hold up the pages
  bool is_stopping = false;          ///< seen by the I/O thread only
};

/// One client's connection, request after request. Everything but handlers and streams runs on
/// the server's one I/O thread.
class Connection {
 public:
  Connection(boost::asio::ip::tcp::socket socket, Service& service);

  boost::asio::awaitable<void> serve();
  /// Ends it at once when no request is under way.
  void close_if_idle();
  /// Ends it whatever is under way.
  void cut();

 private:
  using Parser = boost::beast::http::request_parser<boost::beast::http::empty_body>;
  using Head = boost::beast::http::response<boost::beast::http::empty_body>;

  boost::asio::awaitable<bool> serve_request();
  boost::asio::awaitable<bool> refuse_head(boost::beast::error_code error);
  boost::asio::awaitable<bool> serve_with_body(Parser& parser, Exchange& exchange);
  boost::asio::awaitable<std::optional<Response>> read_body(Parser& parser, Exchange& exchange);
  boost::asio::awaitable<bool> write_continue(const Exchange& exchange);
  boost::asio::awaitable<bool> send_and_close(const Exchange& exchange, Response& response);
  boost::asio::awaitable<bool> send(const Exchange& exchange, Response& response);
  boost::asio::awaitable<bool> send_whole(const Exchange& exchange, Response& response, Head& head);
  boost::asio::awaitable<bool> send_stream(const Exchange& exchange, const Response& response,
                                           Head& head);
  boost::asio::awaitable<bool> send_follow(const Exchange& exchange, const Response& response,
                                           Head& head);
  boost::asio::awaitable<bool> write_head(Head& head);
  boost::asio::awaitable<bool> write_piece(std::string_view bytes, bool chunked);
  bool write_piece_from_pool(std::string_view bytes, bool chunked);
  boost::asio::awaitable<void> linger();

  boost::beast::tcp_stream stream_;
  boost::beast::flat_buffer buffer_;
  Service& service_;
  std::string peer_;
  unsigned version_ = 11;
  bool keep_alive_ = true;
  bool is_idle_ = true;
  bool is_broken_ = false;  ///< nothing more can be read
};

}  // namespace passerelle::http
