#include "platform/http/connection.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http.hpp>
#include <condition_variable>
#include <ctime>
#include <mutex>

namespace passerelle::http {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using beast::error_code;

constexpr std::uint32_t kHeadLimit = 16 * 1024;
constexpr std::size_t kPiece = 64 * 1024;
constexpr auto kLinger = std::chrono::seconds(2);

auto into(error_code& error) {
  return asio::redirect_error(asio::use_awaitable, error);
}

template <class F>
asio::awaitable<std::invoke_result_t<F>> run_here(F work) {
  co_return work();
}

/// The value of blocking work; the I/O thread serves others meanwhile.
template <class F>
asio::awaitable<std::invoke_result_t<F>> on_pool(asio::thread_pool& pool, F work) {
  co_return co_await asio::co_spawn(pool, run_here(std::move(work)), asio::use_awaitable);
}

Head head_of(const wire::request_parser<wire::empty_body>& parser) {
  const auto& message = parser.get();
  Head head{.method = std::string(message.method_string()),
            .target = std::string(message.target()),
            .is_chunked = parser.chunked()};
  for (const auto& field : message) head.fields.emplace_back(field.name_string(), field.value());
  return head;
}

std::string http_date() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[40];
  return {text, std::strftime(text, sizeof(text), "%a, %d %b %Y %H:%M:%S GMT", &parts)};
}

bool has_body(const Response& response) {
  return response.status != 304 && response.status != 204;
}

}  // namespace

Connection::Connection(asio::ip::tcp::socket socket, Service& service)
    : stream_(std::move(socket)), service_(service) {
  error_code ignored;
  stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
  peer_ = stream_.socket().remote_endpoint(ignored).address().to_string();
}

void Connection::close_if_idle() {
  if (is_idle_) cut();
}

void Connection::cut() {
  stream_.close();
}

asio::awaitable<void> Connection::serve() {
  while (!service_.is_stopping && co_await serve_request()) {
  }
  error_code ignored;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, ignored);
}

asio::awaitable<bool> Connection::serve_request() {
  const auto& options = service_.answers.options();
  Parser parser;
  parser.header_limit(kHeadLimit);
  parser.body_limit(boost::none);
  error_code error;
  stream_.expires_after(std::chrono::seconds(options.header_timeout_s));
  is_idle_ = true;
  co_await wire::async_read_header(stream_, buffer_, parser, into(error));
  is_idle_ = false;
  if (error) co_return co_await refuse_head(error);
  version_ = parser.get().version();
  keep_alive_ = parser.keep_alive();
  auto exchange = parse_head(head_of(parser));
  if (!exchange) {
    auto response = co_await on_pool(service_.workers, [this, &exchange] {
      return service_.answers.malformed(exchange.error());
    });
    co_return co_await send_and_close({}, response);
  }
  exchange->request.client = client_of(exchange->request, peer_);
  exchange->announced_bytes = parser.content_length().value_or(0);
  if (parser.chunked() || exchange->announced_bytes > 0)
    co_return co_await serve_with_body(parser, *exchange);
  auto response = co_await on_pool(
      service_.workers, [this, &exchange] { return service_.answers.refuse_or_answer(*exchange); });
  co_return co_await send(*exchange, response);
}

asio::awaitable<bool> Connection::refuse_head(error_code error) {
  const bool is_ours =
      error.category() == wire::make_error_code(wire::error::bad_method).category();
  if (!is_ours || error == wire::error::end_of_stream || error == wire::error::partial_message)
    co_return false;
  auto response = co_await on_pool(service_.workers, [this, error] {
    if (error == wire::error::header_limit) return service_.answers.head_too_large();
    return service_.answers.malformed({base::ErrorKind::Invalid, "REQUEST_MALFORMED",
                                       "La demande n’est pas écrite comme HTTP le veut."});
  });
  co_return co_await send_and_close({}, response);
}

asio::awaitable<bool> Connection::serve_with_body(Parser& parser, Exchange& exchange) {
  auto refusal = co_await on_pool(service_.workers,
                                  [this, &exchange] { return service_.answers.refuse(exchange); });
  if (!refusal) refusal = co_await read_body(parser, exchange);
  if (is_broken_) co_return false;
  if (refusal) co_return co_await send_and_close(exchange, *refusal);
  auto response = co_await on_pool(service_.workers,
                                   [this, &exchange] { return service_.answers.answer(exchange); });
  co_return co_await send(exchange, response);
}

asio::awaitable<std::optional<Response>> Connection::read_body(Parser& parser, Exchange& exchange) {
  if (!co_await write_continue(exchange)) co_return std::nullopt;
  const auto timeout = std::chrono::seconds(service_.answers.options().body_timeout_s);
  wire::request_parser<wire::buffer_body> body(std::move(parser));
  body.body_limit(exchange.route->body_limit);
  std::string piece(kPiece, '\0');
  while (!body.is_done()) {
    auto& target = body.get().body();
    target.data = piece.data();
    target.size = piece.size();
    error_code error;
    stream_.expires_after(timeout);
    co_await wire::async_read_some(stream_, buffer_, body, into(error));
    if (error == wire::error::body_limit) co_return service_.answers.body_too_large(exchange);
    if (error && error != wire::error::need_buffer) {
      is_broken_ = true;
      co_return std::nullopt;
    }
    exchange.request.body.append(piece.data(), piece.size() - target.size);
    if (!is_to_spill(exchange)) continue;
    auto refusal = co_await on_pool(
        service_.workers, [this, &exchange] { return service_.answers.store_body(exchange); });
    if (refusal) co_return refusal;
  }
  co_return std::nullopt;
}

asio::awaitable<bool> Connection::write_continue(const Exchange& exchange) {
  if (exchange.request.header("expect") != "100-continue" || version_ < 11) co_return true;
  is_broken_ = !co_await write_piece("HTTP/1.1 100 Continue\r\n\r\n", false);
  co_return !is_broken_;
}

/// The rest of the request is not wanted: it is read and thrown away for a while, because a
/// closed socket with unread bytes would take the answer back from the client.
asio::awaitable<bool> Connection::send_and_close(const Exchange& exchange, Response& response) {
  keep_alive_ = false;
  co_await send(exchange, response);
  co_await linger();
  co_return false;
}

asio::awaitable<void> Connection::linger() {
  error_code error;
  stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
  stream_.expires_after(kLinger);
  std::string dropped(kPiece, '\0');
  while (!error) co_await stream_.async_read_some(asio::buffer(dropped), into(error));
}

asio::awaitable<bool> Connection::send(const Exchange& exchange, Response& response) {
  if (service_.is_stopping) keep_alive_ = false;
  Head head{static_cast<wire::status>(response.status), version_};
  for (const auto& [name, value] : response.headers) head.insert(name, value);
  head.set(wire::field::date, http_date());
  if (has_body(response) && (response.stream || response.follow || !response.body.empty()))
    head.set(wire::field::content_type, response.content_type);
  const bool is_sent = response.stream   ? co_await send_stream(exchange, response, head)
                       : response.follow ? co_await send_follow(exchange, response, head)
                                         : co_await send_whole(exchange, response, head);
  service_.answers.log(exchange, response.status);
  co_return is_sent&& keep_alive_;
}

asio::awaitable<bool> Connection::send_whole(const Exchange& exchange, Response& response,
                                             Head& head) {
  head.keep_alive(keep_alive_);
  if (has_body(response)) head.content_length(response.body.size());
  if (exchange.is_head) response.body.clear();
  wire::response<wire::string_body> message(std::move(head.base()), std::move(response.body));
  wire::response_serializer<wire::string_body> serializer(message);
  while (!serializer.is_done()) {
    error_code error;
    stream_.expires_after(std::chrono::seconds(service_.answers.options().body_timeout_s));
    co_await wire::async_write_some(stream_, serializer, into(error));
    if (error) co_return false;
  }
  co_return true;
}

/// Of a body whose length is not known: in chunks, or until the connection closes.
asio::awaitable<bool> Connection::write_head(Head& head) {
  const bool chunked = version_ >= 11;
  if (!chunked) keep_alive_ = false;
  head.keep_alive(keep_alive_);
  head.chunked(chunked);
  wire::response_serializer<wire::empty_body> serializer(head);
  error_code error;
  stream_.expires_after(std::chrono::seconds(service_.answers.options().body_timeout_s));
  co_await wire::async_write_header(stream_, serializer, into(error));
  co_return !error;
}

asio::awaitable<bool> Connection::send_follow(const Exchange& exchange, const Response& response,
                                              Head& head) {
  if (!co_await write_head(head)) co_return false;
  if (exchange.is_head) co_return true;
  const bool chunked = version_ >= 11;
  asio::steady_timer pause(stream_.get_executor());
  while (!service_.is_stopping) {
    const auto piece = co_await on_pool(
        service_.workers, [&, this] { return service_.answers.run_follow(exchange, response); });
    if (!piece) break;
    if (!piece->empty() && !co_await write_piece(*piece, chunked)) co_return false;
    if (!piece->empty()) continue;
    error_code ignored;
    pause.expires_after(kFollowPause);
    co_await pause.async_wait(into(ignored));
  }
  co_return !chunked || co_await write_piece("0\r\n\r\n", false);
}

asio::awaitable<bool> Connection::send_stream(const Exchange& exchange, const Response& response,
                                              Head& head) {
  if (!co_await write_head(head)) co_return false;
  if (exchange.is_head) co_return true;
  const bool chunked = version_ >= 11;
  const bool is_whole = co_await on_pool(service_.streams, [&, this] {
    std::string held;
    bool is_open = true;
    const auto flush = [&] {
      if (is_open && !held.empty()) is_open = write_piece_from_pool(held, chunked);
      held.clear();
    };
    const bool has_run = service_.answers.run_stream(exchange, response, [&](auto bytes) {
      held += bytes;
      if (held.size() >= kPiece) flush();
      return is_open;
    });
    if (has_run) flush();
    return has_run && is_open;
  });
  co_return is_whole && (!chunked || co_await write_piece("0\r\n\r\n", false));
}

asio::awaitable<bool> Connection::write_piece(std::string_view bytes, bool chunked) {
  const asio::const_buffer buffer(bytes.data(), bytes.size());
  error_code error;
  stream_.expires_after(std::chrono::seconds(service_.answers.options().body_timeout_s));
  if (chunked)
    co_await asio::async_write(stream_, wire::make_chunk(buffer), into(error));
  else
    co_await asio::async_write(stream_, buffer, into(error));
  co_return !error;
}

/// Has the I/O thread write and waits for it.
bool Connection::write_piece_from_pool(std::string_view bytes, bool chunked) {
  std::mutex mutex;
  std::condition_variable is_written;
  std::optional<bool> result;
  asio::co_spawn(stream_.get_executor(), write_piece(bytes, chunked),
                 [&](const std::exception_ptr& failure, bool is_sent) {
                   const std::lock_guard lock(mutex);
                   result = is_sent && !failure;
                   is_written.notify_one();
                 });
  std::unique_lock lock(mutex);
  is_written.wait(lock, [&] { return result.has_value(); });
  return *result;
}

}  // namespace passerelle::http
