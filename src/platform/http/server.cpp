#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <csignal>
#include <set>
#include <stdexcept>
#include <thread>

#include "platform/http/connection.hpp"

namespace passerelle::http {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;

constexpr auto kGrace = std::chrono::seconds(5);
constexpr auto kAcceptPause = std::chrono::milliseconds(100);

/// Half of the files that the process may open: the rest is for the database and the uploads.
std::size_t most_connections() {
  rlimit limit{};
  getrlimit(RLIMIT_NOFILE, &limit);
  return std::clamp<std::size_t>(limit.rlim_cur / 2, 64, 20'000);
}

tcp::endpoint parse_listen(asio::io_context& io, const std::string& listen) {
  const auto colon = listen.rfind(':');
  if (colon == listen.npos || colon == 0)
    throw std::runtime_error("L’adresse d’écoute « " + listen +
                             " » s’écrit HÔTE:PORT, par exemple 127.0.0.1:8080.");
  auto host = listen.substr(0, colon);
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  error_code error;
  const auto found = tcp::resolver(io).resolve(host, listen.substr(colon + 1), error);
  if (error || found.empty())
    throw std::runtime_error("L’adresse d’écoute « " + listen + " » n’existe pas ici.");
  return found.begin()->endpoint();
}

}  // namespace

struct Server::Impl {
  explicit Impl(ServerOptions options) : service(std::move(options)) {}

  std::uint16_t listen();
  asio::awaitable<void> accept_all();
  asio::awaitable<void> serve(tcp::socket socket);
  void begin_stop();

  Service service;
  asio::io_context io{1};
  tcp::acceptor acceptor{io};
  asio::signal_set signals{io};
  asio::steady_timer grace{io};
  std::set<Connection*> connections;  // the I/O thread's
  const std::size_t most = most_connections();
  std::thread thread;
};

std::uint16_t Server::Impl::listen() {
  const auto& address = service.answers.options().listen;
  const auto endpoint = parse_listen(io, address);
  error_code error;
  acceptor.open(endpoint.protocol(), error);
  if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) acceptor.bind(endpoint, error);
  if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error == asio::error::address_in_use)
    throw std::runtime_error("L’adresse " + address + " est déjà prise par un autre programme.");
  if (error)
    throw std::runtime_error("Impossible d’écouter sur " + address + " : " + error.message());
  return acceptor.local_endpoint().port();
}

asio::awaitable<void> Server::Impl::accept_all() {
  while (!service.is_stopping) {
    error_code error;
    auto socket = co_await acceptor.async_accept(asio::redirect_error(asio::use_awaitable, error));
    if (service.is_stopping) co_return;
    if (error) {  // no file left, most often: one that ends gives its own back
      asio::steady_timer pause(io, kAcceptPause);
      co_await pause.async_wait(asio::redirect_error(asio::use_awaitable, error));
    } else if (connections.size() < most) {
      asio::co_spawn(io, serve(std::move(socket)), asio::detached);
    }
  }
}

asio::awaitable<void> Server::Impl::serve(tcp::socket socket) {
  Connection connection(std::move(socket), service);
  connections.insert(&connection);
  try {
    co_await connection.serve();
  } catch (const std::exception&) {
    connection.cut();
  }
  connections.erase(&connection);
  if (service.is_stopping && connections.empty()) grace.cancel();
}

void Server::Impl::begin_stop() {
  if (service.is_stopping) return;
  service.is_stopping = true;
  acceptor.close();
  signals.cancel();
  signals.clear();  // a second Ctrl-C kills
  for (auto* connection : connections) connection->close_if_idle();
  if (connections.empty()) return;
  grace.expires_after(kGrace);
  grace.async_wait([this](error_code cancelled) {
    if (cancelled) return;
    for (auto* connection : connections) connection->cut();
  });
}

Server::Server(ServerOptions options) : impl_(std::make_unique<Impl>(std::move(options))) {}

Server::~Server() {
  stop();
  wait();
}

std::uint16_t Server::start() {
  const auto port = impl_->listen();
  impl_->signals.add(SIGINT);
  impl_->signals.add(SIGTERM);
  impl_->signals.async_wait([impl = impl_.get()](error_code cancelled, int) {
    if (!cancelled) impl->begin_stop();
  });
  asio::co_spawn(impl_->io, impl_->accept_all(), asio::detached);
  impl_->thread = std::thread([impl = impl_.get()] { impl->io.run(); });
  return port;
}

void Server::wait() {
  if (!impl_->thread.joinable()) return;
  impl_->thread.join();
  impl_->service.workers.join();
  impl_->service.streams.join();
}

void Server::stop() {
  asio::post(impl_->io, [impl = impl_.get()] { impl->begin_stop(); });
}

}  // namespace passerelle::http
