#include "base/gzip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

namespace passerelle::base {
namespace {

std::string pack(std::string_view plain) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string packed(deflateBound(&stream, plain.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

Result<std::string> unpack(std::string_view bytes, std::size_t piece = 1 << 20) {
  std::string plain;
  Gunzip gunzip([&](std::string_view text) -> Result<bool> {
    plain += text;
    return true;
  });
  for (std::size_t at = 0; at < bytes.size(); at += piece)
    TRY(gunzip.feed(bytes.substr(at, piece)));
  TRY(gunzip.finish());
  return plain;
}

TEST(Gunzip, PassesPlainBytes) {
  EXPECT_EQ(unpack("reference;titre").value(), "reference;titre");
  EXPECT_EQ(unpack("r").value(), "r");
  EXPECT_EQ(unpack("").value(), "");
}

TEST(Gunzip, UnpacksInAnyPieces) {
  const auto packed = pack("reference;titre\n1;Maçon\n");
  for (std::size_t piece = 1; piece <= packed.size(); ++piece)
    EXPECT_EQ(unpack(packed, piece).value(), "reference;titre\n1;Maçon\n") << piece;
}

TEST(Gunzip, UnpacksSeveralMembersAndTheirPadding) {
  EXPECT_EQ(unpack(pack("one") + pack("two") + std::string(7, '\0')).value(), "onetwo");
}

TEST(Gunzip, RefusesACutOrDamagedArchive) {
  const auto packed = pack(std::string(5000, 'x') + "end");
  EXPECT_EQ(unpack(packed.substr(0, packed.size() - 5)).error().code, "FILE_GZIP");
  EXPECT_EQ(unpack(packed.substr(0, 2)).error().code, "FILE_GZIP");
  auto damaged = packed;
  damaged[15] = static_cast<char>(damaged[15] ^ 0x55);
  EXPECT_EQ(unpack(damaged).error().code, "FILE_GZIP");
}

TEST(Gunzip, RefusesABombWhileItUnpacks) {
  EXPECT_EQ(unpack(pack(std::string(20'000'000, '\0'))).error().code, "FILE_TOO_LARGE");
  EXPECT_TRUE(unpack(pack(std::string(10'000'000, '\0'))).has_value());
}

}  // namespace
}  // namespace passerelle::base
