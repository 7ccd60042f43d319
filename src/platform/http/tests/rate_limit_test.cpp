#include "platform/http/rate_limit.hpp"

#include <gtest/gtest.h>

namespace passerelle::http {
namespace {

using std::chrono::milliseconds;

const RateLimit::Time kStart{std::chrono::hours(1)};

TEST(RateLimit, EachClientHasItsStoreThatRefills) {
  RateLimit limit({.per_second = 2, .burst = 3});
  for (int i = 0; i < 3; ++i) EXPECT_EQ(limit.seconds_to_wait("a", kStart), 0) << i;
  EXPECT_EQ(limit.seconds_to_wait("a", kStart), 1);
  EXPECT_EQ(limit.seconds_to_wait("b", kStart), 0);
  EXPECT_EQ(limit.seconds_to_wait("a", kStart + milliseconds(500)), 0);
  EXPECT_EQ(limit.seconds_to_wait("a", kStart + milliseconds(500)), 1);
}

TEST(RateLimit, WhatWasNotUsedIsNotSavedUp) {
  RateLimit limit({.per_second = 10, .burst = 2});
  EXPECT_EQ(limit.seconds_to_wait("a", kStart), 0);
  const auto later = kStart + std::chrono::hours(1);
  EXPECT_EQ(limit.seconds_to_wait("a", later), 0);
  EXPECT_EQ(limit.seconds_to_wait("a", later), 0);
  EXPECT_EQ(limit.seconds_to_wait("a", later), 1);
}

TEST(RateLimit, ASlowRateTellsHowLongToWait) {
  RateLimit limit({.per_second = 0.1, .burst = 1});
  EXPECT_EQ(limit.seconds_to_wait("a", kStart), 0);
  EXPECT_EQ(limit.seconds_to_wait("a", kStart), 10);
}

TEST(RateLimit, WithoutARateNobodyWaits) {
  RateLimit limit({.per_second = 0});
  for (int i = 0; i < 10'000; ++i) ASSERT_EQ(limit.seconds_to_wait("a", kStart), 0);
}

TEST(RateLimit, OnlyAProxyOnThisMachineIsBelieved) {
  Request request;
  request.headers["x-forwarded-for"] = "198.51.100.1, 203.0.113.7";
  EXPECT_EQ(client_of(request, "127.0.0.1"), "203.0.113.7");
  EXPECT_EQ(client_of(request, "192.0.2.9"), "192.0.2.9");
  EXPECT_EQ(client_of({}, "127.0.0.1"), "127.0.0.1");
}

}  // namespace
}  // namespace passerelle::http
