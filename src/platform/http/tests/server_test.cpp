#include <atomic>
#include <thread>

#include "platform/http/tests/server_fixture.hpp"

namespace passerelle::http {
namespace {

constexpr access::Right kPartner{"test.partner", access::Right::Least::Partner};

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

TEST_F(ServerTest, FailuresAndExceptionsHaveTheirStatusAndNoDetail) {
  route(Method::Get, "/gone", [](const access::Actor&, const Request&) -> base::Result<Response> {
    return base::fail(base::ErrorKind::Gone, "OFFER_CLOSED", "");
  });
  route(Method::Get, "/throws", [](const access::Actor&, const Request&) -> base::Result<Response> {
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

TEST_F(ServerTest, ClientsThatAskAtOnceAreAllServed) {
  text("/", std::string(3000, 'a'));
  const auto port = start();
  std::atomic<int> served = 0;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&] {
      Client client(port);
      for (int n = 0; n < 50; ++n) served += client.ask(get("/")).body.size() == 3000;
    });
  for (auto& client : clients) client.join();
  EXPECT_EQ(served, 400);
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
