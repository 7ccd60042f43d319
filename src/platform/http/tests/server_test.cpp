#include <gtest/gtest.h>
#include <zlib.h>

#include <atomic>
#include <condition_variable>
#include <csignal>
#include <fstream>
#include <mutex>
#include <thread>

#include "platform/http/http.hpp"
#include "platform/http/tests/client.hpp"

namespace passerelle::http {
namespace {

using testing::Answer;
using testing::Client;
using testing::get;
using testing::post;

constexpr access::Right kAny{"test.any", access::Right::Least::Anyone};
constexpr access::Right kPartner{"test.partner", access::Right::Least::Partner};

std::string unpacked(const std::string& packed) {
  z_stream stream{};
  inflateInit2(&stream, 15 + 16);
  std::string plain(4 << 20, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(plain.data());
  stream.avail_out = static_cast<uInt>(plain.size());
  const bool is_whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
  plain.resize(is_whole ? stream.total_out : 0);
  inflateEnd(&stream);
  return plain;
}

/// A door that handlers wait at until the test opens it.
class Door {
 public:
  void wait() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait(lock, [this] { return open_; });
  }
  void wait_for_someone() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return waiting_ > 0; });
  }
  void open() {
    const std::lock_guard lock(mutex_);
    open_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool open_ = false;
  int waiting_ = 0;
};

class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("passerelle-http-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder_);
    options_.listen = "127.0.0.1:0";
    options_.temporary = folder_;
    options_.workers = 2;
    options_.headers = {{"X-Frame-Options", "DENY"}};
    options_.authenticate = [](const Request& request) -> base::Result<access::Actor> {
      const auto token = request.header("authorization");
      if (token.empty()) return access::Actor{};
      if (token == "Bearer bon") return access::Actor{.role = access::Role::Partner};
      return base::fail(base::ErrorKind::Unauthenticated, "TOKEN_WRONG", "Jeton inconnu.");
    };
    options_.error_response = [](const Request&, const base::Error& error) {
      return Response::html(error.code);
    };
  }
  void TearDown() override {
    server_.reset();
    EXPECT_TRUE(std::filesystem::is_empty(folder_)) << "temporary files are left";
    std::filesystem::remove_all(folder_);
  }

  void route(Method method, std::string pattern, Handler handler, access::Right right = kAny) {
    options_.routes.push_back({.method = method,
                               .pattern = std::move(pattern),
                               .right = right,
                               .handler = std::move(handler)});
  }
  void text(std::string pattern, std::string body) {
    route(Method::Get, std::move(pattern),
          [body](const access::Actor&, const Request&) { return Response::html(body); });
  }
  std::uint16_t start() {
    server_ = std::make_unique<Server>(options_);
    return server_->start();
  }

  std::filesystem::path folder_;
  ServerOptions options_;
  std::unique_ptr<Server> server_;
};

TEST_F(ServerTest, AnswersSeveralRequestsOnOneConnection) {
  route(Method::Get, "/offers/{id}", [](const access::Actor&, const Request& request) {
    return Response::html(std::string(request.param("id")) + "?" +
                          std::string(request.find_query("q").value_or("-")));
  });
  Client client(start());
  const auto first = client.ask(get("/offers/12?q=ma%C3%A7on+b"));
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(first.body, "12?maçon b");
  EXPECT_EQ(first.headers.at("x-frame-options"), "DENY");
  EXPECT_EQ(first.headers.at("server-timing"), "sql;desc=\"0\"");
  EXPECT_EQ(first.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_TRUE(first.headers.contains("date"));
  client.send(get("/offers/13") + get("/offers/14"));
  EXPECT_EQ(client.read_answer().body, "13?-");
  EXPECT_EQ(client.read_answer().body, "14?-");
}

TEST_F(ServerTest, HeadGivesTheHeadersOfGet) {
  text("/", "bonjour");
  Client client(start());
  client.send("HEAD / HTTP/1.1\r\nHost: essai\r\n\r\n");
  const auto answer = client.read_answer(false);
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.headers.at("content-length"), "7");
  EXPECT_EQ(client.ask(get("/")).body, "bonjour");
}

TEST_F(ServerTest, UnknownPathsAndMethodsAreToldApart) {
  text("/offers", "");
  Client client(start());
  EXPECT_EQ(client.ask(get("/nothing")).status, 404);
  for (const std::string method : {"POST", "DELETE", "OPTIONS", "PATCH"}) {
    const auto answer = client.ask(method + " /offers HTTP/1.1\r\nHost: essai\r\n\r\n");
    EXPECT_EQ(answer.status, 405) << method;
    EXPECT_EQ(answer.headers.at("allow"), "GET, HEAD");
    EXPECT_EQ(answer.body, "METHOD_NOT_ALLOWED");
  }
}

TEST_F(ServerTest, WhatIsNotHttpIsAnswered400) {
  text("/", "");
  const auto port = start();
  const std::string cases[] = {
      "bonjour\r\n\r\n",
      "GET / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "GET / HTTP/3.9\r\nHost: a\r\n\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
      "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
      "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: identity\r\n\r\nGET /hidden",
      "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET /?q=%ff HTTP/1.1\r\nHost: a\r\n\r\n",
  };
  for (const auto& bytes : cases) {
    Client client(port);
    EXPECT_EQ(client.ask(bytes).status, 400) << bytes;
    EXPECT_TRUE(client.is_closed()) << bytes;
  }
}

TEST_F(ServerTest, AHeadThatIsTooLongIs431) {
  text("/", "");
  Client client(start());
  EXPECT_EQ(client.ask(get("/", "X-Long: " + std::string(20'000, 'a') + "\r\n")).status, 431);
}

TEST_F(ServerTest, ABodyOverTheLimitIs413WhetherAnnouncedOrNot) {
  route(Method::Post, "/in", [](const access::Actor&, const Request& request) {
    return Response::html(std::to_string(request.body.size()));
  });
  options_.routes.back().body_limit = 1000;
  const auto port = start();
  Client in_time(port);
  EXPECT_EQ(in_time.ask(post("/in", std::string(1000, 'a'))).body, "1000");
  EXPECT_EQ(in_time.ask(post("/in", std::string(1001, 'a'))).status, 413);
  Client chunked(port);
  const std::string head = "POST /in HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
  EXPECT_EQ(chunked.ask(head + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n").body, "5");
  EXPECT_EQ(chunked.ask(head + "7d0\r\n" + std::string(2000, 'a') + "\r\n0\r\n\r\n").status, 413);
}

TEST_F(ServerTest, TheRightIsAskedBeforeTheBodyIsRead) {
  std::atomic<int> runs = 0;
  route(
      Method::Post, "/deliveries",
      [&](const access::Actor&, const Request&) {
        ++runs;
        return Response::html("");
      },
      kPartner);
  const auto port = start();
  const std::string head =
      "POST /deliveries HTTP/1.1\r\nHost: a\r\nContent-Length: 500000\r\nExpect: "
      "100-continue\r\n";
  EXPECT_EQ(Client(port).ask(head + "\r\n").status, 401);
  const auto wrong = Client(port).ask(head + "Authorization: Bearer faux\r\n\r\n");
  EXPECT_EQ(wrong.status, 401);
  EXPECT_EQ(wrong.body, "TOKEN_WRONG");
  EXPECT_EQ(wrong.headers.at("www-authenticate"), "Bearer");
  EXPECT_EQ(runs, 0);
  Client known(port);
  EXPECT_EQ(known.ask(head + "Authorization: Bearer bon\r\n\r\n").status, 100);
  EXPECT_EQ(known.ask(std::string(500'000, 'a')).status, 200);
  EXPECT_EQ(runs, 1);
}

TEST_F(ServerTest, AnUploadLiesInAFileForAsLongAsItsRequest) {
  std::filesystem::path seen;
  const auto answer_size = [&](const access::Actor&, const Request& request) {
    seen = request.body_file;
    return Response::html(std::to_string(
        seen.empty() ? request.body.size() : std::filesystem::file_size(seen)));
  };
  route(Method::Post, "/file", answer_size);
  options_.routes.back().body_to_file = true;
  options_.routes.back().body_limit = 8 << 20;
  route(Method::Post, "/memory", answer_size);
  options_.routes.back().body_limit = 8 << 20;
  Client client(start());
  for (const std::size_t size : {0, 10, 3'000'000}) {
    EXPECT_EQ(client.ask(post("/file", std::string(size, 'a'))).body, std::to_string(size));
    EXPECT_FALSE(seen.empty());
  }
  EXPECT_EQ(client.ask(post("/memory", std::string(1000, 'a'))).body, "1000");
  EXPECT_TRUE(seen.empty());
  EXPECT_EQ(client.ask(post("/memory", std::string(3'000'000, 'a'))).body, "3000000");
  EXPECT_FALSE(seen.empty());
}

TEST_F(ServerTest, ALongAnswerIsSentPieceByPiece) {
  route(Method::Get, "/export", [](const access::Actor&, const Request&) {
    Response response = Response::json("");
    response.stream = [](const auto& write) {
      for (int i = 0; i < 100'000; ++i)
        if (!write("0123456789\n")) return;
    };
    return response;
  });
  Client client(start());
  const auto plain = client.ask(get("/export"));
  EXPECT_EQ(plain.body.size(), 1'100'000u);
  EXPECT_TRUE(plain.is_whole);
  const auto packed = client.ask(get("/export", "Accept-Encoding: br, gzip\r\n"));
  EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(unpacked(packed.body), plain.body);
  client.send("HEAD /export HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.read_answer(false).status, 200);
  client.send("GET /export HTTP/1.0\r\nHost: a\r\n\r\n");
  EXPECT_EQ(client.read_answer().body.size(), 1'100'000u);
}

TEST_F(ServerTest, AStreamLearnsThatTheClientLeft) {
  Door left;
  route(Method::Get, "/endless", [&](const access::Actor&, const Request&) {
    Response response;
    response.stream = [&](const auto& write) {
      while (write(std::string(100'000, 'a'))) {
      }
      left.wait();
    };
    return response;
  });
  Client client(start());
  client.send(get("/endless"));
  client.leave();
  left.wait_for_someone();
  left.open();
}

TEST_F(ServerTest, AStreamThatFailsIsSeenToBeCut) {
  route(Method::Get, "/export", [](const access::Actor&, const Request&) {
    Response response;
    response.stream = [](const auto& write) {
      write(std::string(100'000, 'a'));
      throw std::runtime_error("essai");
    };
    return response;
  });
  Client client(start());
  const auto answer = client.ask(get("/export"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_FALSE(answer.is_whole);
}

TEST_F(ServerTest, PagesOverOneKilobyteArePacked) {
  const std::string page(5000, 'a');
  text("/long", page);
  text("/short", "court");
  Client client(start());
  const auto packed = client.ask(get("/long", "Accept-Encoding: gzip\r\n"));
  EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(packed.headers.at("vary"), "Accept-Encoding");
  EXPECT_EQ(unpacked(packed.body), page);
  EXPECT_EQ(client.ask(get("/long")).body, page);
  EXPECT_EQ(client.ask(get("/long", "Accept-Encoding: gzip;q=0\r\n")).body, page);
  EXPECT_EQ(client.ask(get("/short", "Accept-Encoding: gzip\r\n")).body, "court");
}

TEST_F(ServerTest, APageHeldAlreadyIs304) {
  text("/", std::string(2000, 'a'));
  Client client(start());
  const auto plain = client.ask(get("/")).headers.at("etag");
  const auto packed = client.ask(get("/", "Accept-Encoding: gzip\r\n")).headers.at("etag");
  EXPECT_NE(plain, packed);
  const auto held = client.ask(get("/", "If-None-Match: \"x\", " + plain + "\r\n"));
  EXPECT_EQ(held.status, 304);
  EXPECT_EQ(held.headers.at("etag"), plain);
  EXPECT_EQ(held.headers.at("x-frame-options"), "DENY");
  EXPECT_EQ(client.ask(get("/", "If-None-Match: " + packed + "\r\n")).status, 200);
  EXPECT_EQ(client.ask(get("/", "Accept-Encoding: gzip\r\nIf-None-Match: " + packed + "\r\n"))
                .status,
            304);
}

TEST_F(ServerTest, FailuresAndExceptionsHaveTheirStatusAndNoDetail) {
  route(Method::Get, "/gone", [](const access::Actor&, const Request&) -> base::Result<Response> {
    return base::fail(base::ErrorKind::Gone, "OFFER_CLOSED", "");
  });
  route(Method::Get, "/throws",
        [](const access::Actor&, const Request&) -> base::Result<Response> {
          throw std::runtime_error("mot de passe");
        });
  route(Method::Get, "/splits", [](const access::Actor&, const Request&) {
    return Response::see_other("/a\r\nSet-Cookie: b=c");
  });
  Client client(start());
  const auto gone = client.ask(get("/gone"));
  EXPECT_EQ(gone.status, 410);
  EXPECT_EQ(gone.body, "OFFER_CLOSED");
  const auto thrown = client.ask(get("/throws"));
  EXPECT_EQ(thrown.status, 500);
  EXPECT_EQ(thrown.body, "INTERNAL");
  const auto split = client.ask(get("/splits"));
  EXPECT_EQ(split.status, 500);
  EXPECT_FALSE(split.headers.contains("set-cookie"));
}

TEST_F(ServerTest, AnErrorPageThatFailsIsAnsweredInPlainText) {
  options_.error_response = [](const Request&, const base::Error&) -> Response {
    throw std::runtime_error("essai");
  };
  Client client(start());
  const auto answer = client.ask(get("/nothing"));
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.headers.at("content-type"), "text/plain; charset=utf-8");
}

TEST_F(ServerTest, AnotherSitesFormIsRefusedWhenItBringsACookie) {
  route(Method::Post, "/in",
        [](const access::Actor&, const Request&) { return Response::html(""); });
  const auto port = start();
  struct Case {
    std::string lines;
    int status;
  };
  const Case cases[] = {
      {"Cookie: s=1\r\n", 200},
      {"Sec-Fetch-Site: cross-site\r\n", 200},
      {"Cookie: s=1\r\nSec-Fetch-Site: same-origin\r\n", 200},
      {"Cookie: s=1\r\nSec-Fetch-Site: none\r\n", 200},
      {"Cookie: s=1\r\nSec-Fetch-Site: cross-site\r\n", 403},
      {"Cookie: s=1\r\nSec-Fetch-Site: same-site\r\n", 403},
      {"Cookie: s=1\r\nOrigin: http://essai\r\n", 200},
      {"Cookie: s=1\r\nOrigin: https://ailleurs.example\r\n", 403},
      {"Cookie: s=1\r\nOrigin: null\r\n", 403},
  };
  for (const auto& [lines, status] : cases)
    EXPECT_EQ(Client(port).ask(post("/in", "a=1", lines)).status, status) << lines;
}

TEST_F(ServerTest, ASlowHeadIsCutWhileOthersAreServed) {
  text("/", "bonjour");
  options_.header_timeout_s = 1;
  const auto port = start();
  Client slow(port);
  slow.send("GET / HTTP/1.1\r\nHost:");
  EXPECT_EQ(Client(port).ask(get("/")).body, "bonjour");
  EXPECT_TRUE(slow.is_closed());
}

TEST_F(ServerTest, ASlowBodyIsCut) {
  route(Method::Post, "/in",
        [](const access::Actor&, const Request&) { return Response::html(""); });
  options_.body_timeout_s = 1;
  Client slow(start());
  slow.send("POST /in HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(slow.is_closed());
}

TEST_F(ServerTest, ClientsThatAskAtOnceAreAllServed) {
  text("/", std::string(3000, 'a'));
  const auto port = start();
  std::atomic<int> served = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      Client client(port);
      for (int n = 0; n < 50; ++n)
        served += client.ask(get("/")).body.size() == 3000;
    });
  for (auto& client : clients) client.join();
  EXPECT_EQ(served, 400);
}

TEST_F(ServerTest, StoppingAnswersWhatIsUnderWayAndClosesTheRest) {
  Door door;
  route(Method::Get, "/slow", [&](const access::Actor&, const Request&) {
    door.wait();
    return Response::html("fini");
  });
  const auto port = start();
  Client idle(port), busy(port);
  busy.send(get("/slow"));
  door.wait_for_someone();
  server_->stop();
  EXPECT_TRUE(idle.is_closed());
  door.open();
  const auto answer = busy.read_answer();
  EXPECT_EQ(answer.body, "fini");
  EXPECT_EQ(answer.headers.at("connection"), "close");
  server_->wait();
  EXPECT_THROW(Client{port}, std::runtime_error);
}

TEST_F(ServerTest, ASignalStops) {
  text("/", "");
  start();
  std::raise(SIGTERM);
  server_->wait();
}

TEST_F(ServerTest, AHandlerMayStopTheServer) {
  route(Method::Post, "/stop", [this](const access::Actor&, const Request&) {
    server_->stop();
    return Response::html("");
  });
  Client client(start());
  EXPECT_EQ(client.ask(post("/stop", "")).status, 200);
  server_->wait();
}

TEST_F(ServerTest, AnAddressThatIsTakenOrMakesNoSenseIsToldInFrench) {
  const auto port = start();
  for (const std::string& listen : {"127.0.0.1:" + std::to_string(port), std::string("8080"),
                                   std::string("pas d’hôte:80"), std::string("127.0.0.1:x")}) {
    auto options = options_;
    options.listen = listen;
    Server other(options);
    try {
      other.start();
      ADD_FAILURE() << listen;
    } catch (const std::runtime_error& error) {
      EXPECT_TRUE(std::string_view(error.what()).starts_with("L’adresse")) << error.what();
    }
  }
}

}  // namespace
}  // namespace passerelle::http
