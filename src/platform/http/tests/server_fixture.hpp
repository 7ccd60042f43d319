#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "platform/http/http.hpp"
#include "platform/http/tests/client.hpp"

namespace passerelle::http {

using testing::Client;
using testing::get;
using testing::post;

inline constexpr access::Right kAny{"test.any", access::Right::Least::Anyone};

inline constexpr auto kPatience = std::chrono::seconds(30);

/// A door that handlers wait at until the test opens it.
class Door {
 public:
  void wait() {
    std::unique_lock lock(mutex_);
    ++waiting_;
    changed_.notify_all();
    changed_.wait_for(lock, kPatience, [this] { return open_; });
  }
  void wait_for_someone() {
    std::unique_lock lock(mutex_);
    EXPECT_TRUE(changed_.wait_for(lock, kPatience, [this] { return waiting_ > 0; }));
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

/// A server on a free port, with the routes that a test gives it; it leaves no file behind.
class ServerTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::temp_directory_path() / ("passerelle-http-" + std::to_string(::getpid()));
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
  Door door_;  // outlives the handlers that wait at it
  std::unique_ptr<Server> server_;
};

}  // namespace passerelle::http
