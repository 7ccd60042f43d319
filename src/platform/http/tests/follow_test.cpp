#include <atomic>
#include <memory>
#include <thread>
#include <vector>

#include "platform/http/tests/server_fixture.hpp"

namespace passerelle::http {
namespace {

Response following(std::function<std::optional<std::string>()> follow) {
  Response response;
  response.content_type = "text/event-stream";
  response.follow = std::move(follow);
  return response;
}

TEST_F(ServerTest, AFollowedAnswerSendsWhatComesUntilItsEnd) {
  route(Method::Get, "/news", [](const auto&, const auto&) {
    return following([turn = 0]() mutable -> std::optional<std::string> {
      switch (++turn) {
        case 1:
          return "un,";
        case 2:
          return "";
        case 3:
          return "trois";
        default:
          return {};
      }
    });
  });
  Client client(start());
  const auto answer = client.ask(get("/news"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_TRUE(answer.is_whole);
  EXPECT_EQ(answer.body, "un,trois");
  EXPECT_EQ(answer.headers.at("content-type"), "text/event-stream");
  EXPECT_FALSE(answer.headers.contains("etag"));
}

TEST_F(ServerTest, ManyMayFollowWhileOthersAreAnswered) {
  route(Method::Get, "/news", [](const auto&, const auto&) {
    return following([]() -> std::optional<std::string> { return ""; });
  });
  text("/page", "là");
  const auto port = start();  // two threads answer
  std::vector<std::unique_ptr<Client>> followers;
  for (int i = 0; i < 20; ++i) {
    followers.push_back(std::make_unique<Client>(port));
    followers.back()->send(get("/news"));
  }
  Client client(port);
  EXPECT_EQ(client.ask(get("/page")).body, "là");
}

TEST_F(ServerTest, StoppingEndsWhatIsFollowed) {
  std::atomic<int> turns = 0;
  route(Method::Get, "/news", [&turns](const auto&, const auto&) {
    return following([&turns]() -> std::optional<std::string> {
      ++turns;
      return "";
    });
  });
  Client client(start());
  client.send(get("/news"));
  while (turns == 0) std::this_thread::yield();
  server_->stop();
  server_->wait();
  EXPECT_TRUE(client.read_answer().is_whole);
}

TEST_F(ServerTest, AFollowedAnswerThatFailsEnds) {
  route(Method::Get, "/news", [](const auto&, const auto&) {
    return following([]() -> std::optional<std::string> { throw std::runtime_error("panne"); });
  });
  Client client(start());
  EXPECT_EQ(client.ask(get("/news")).status, 200);
}

TEST_F(ServerTest, WhoAsksTooOftenIsToldWhenToComeBack) {
  options_.rate = {.per_second = 0.01, .burst = 2};
  text("/api/x", "{}");
  text("/page", "page");
  Client client(start());
  for (const int status : {200, 200, 429}) {
    const auto answer = client.ask(get("/api/x"));
    EXPECT_EQ(answer.status, status);
    if (status == 429) EXPECT_GE(std::stoi(answer.headers.at("retry-after")), 1);
  }
  EXPECT_EQ(client.ask(get("/page")).status, 200) << "pages for people are not counted";
}

TEST_F(ServerTest, AStreamWithItsTagIsNotSentAgain) {
  std::atomic<int> runs = 0;
  route(Method::Get, "/whole", [&runs](const auto&, const auto&) {
    auto response = Response::html("").with("ETag", "\"7\"");
    response.stream = [&runs](const std::function<bool(std::string_view)>& write) {
      ++runs;
      write("tout");
    };
    return response;
  });
  Client client(start());
  EXPECT_EQ(client.ask(get("/whole")).headers.at("etag"), "\"7\"");
  EXPECT_EQ(client.ask(get("/whole", "If-None-Match: \"7\"\r\n")).status, 304);
  EXPECT_EQ(runs, 1);
}

}  // namespace
}  // namespace passerelle::http
