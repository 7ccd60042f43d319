#include "platform/http/tests/server_fixture.hpp"

namespace passerelle::http {
namespace {

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

TEST_F(ServerTest, AnUploadLiesInAFileForAsLongAsItsRequest) {
  std::filesystem::path seen;
  const auto answer_size = [&](const access::Actor&, const Request& request) {
    seen = request.body_file;
    return Response::html(
        std::to_string(seen.empty() ? request.body.size() : std::filesystem::file_size(seen)));
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

}  // namespace
}  // namespace passerelle::http
