#include <zlib.h>

#include "platform/http/tests/server_fixture.hpp"

namespace passerelle::http {
namespace {

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
  route(Method::Get, "/endless", [this](const access::Actor&, const Request&) {
    Response response;
    response.stream = [this](const auto& write) {
      while (write(std::string(100'000, 'a'))) {
      }
      door_.wait();
    };
    return response;
  });
  Client client(start());
  client.send(get("/endless"));
  EXPECT_EQ(client.read_answer(false).status, 200);
  client.leave();
  door_.wait_for_someone();
  door_.open();
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
  EXPECT_EQ(
      client.ask(get("/", "Accept-Encoding: gzip\r\nIf-None-Match: " + packed + "\r\n")).status,
      304);
}

}  // namespace
}  // namespace passerelle::http
