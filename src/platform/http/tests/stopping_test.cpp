#include <csignal>

#include "platform/http/tests/server_fixture.hpp"

namespace passerelle::http {
namespace {

TEST_F(ServerTest, StoppingAnswersWhatIsUnderWayAndClosesTheRest) {
  route(Method::Get, "/slow", [this](const access::Actor&, const Request&) {
    door_.wait();
    return Response::html("fini");
  });
  const auto port = start();
  Client idle(port), busy(port);
  busy.send(get("/slow"));
  door_.wait_for_someone();
  server_->stop();
  EXPECT_TRUE(idle.is_closed());
  door_.open();
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

}  // namespace
}  // namespace passerelle::http
