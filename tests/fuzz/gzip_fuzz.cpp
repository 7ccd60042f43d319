// Whatever the pieces it comes in, an archive gives the same bytes or the same refusal; what was
// packed comes out.
#include <zlib.h>

#include "base/gzip.hpp"
#include "digest.hpp"
#include "expect.hpp"

using namespace passerelle;

struct Unpacked {
  std::uint64_t bytes = 0;
  std::string start, refusal;
  bool operator==(const Unpacked&) const = default;
};

static Unpacked unpack(std::string_view packed, std::size_t piece_bytes) {
  Unpacked found;
  base::Gunzip gunzip([&](std::string_view plain) -> base::Result<bool> {
    found.bytes += plain.size();
    if (found.start.size() < 4096) found.start += plain.substr(0, 4096 - found.start.size());
    return true;
  });
  fuzz::in_pieces(packed, piece_bytes, [&](std::string_view piece) {
    const auto more = gunzip.feed(piece);
    if (!more) found.refusal = more.error().code + more.error().message;
    return more.has_value();
  });
  if (!found.refusal.empty()) return found;
  if (const auto end = gunzip.finish(); !end) found.refusal = end.error().code;
  return found;
}

static void append_little_endian(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
}

/// A member that holds the text as it is, so that the checks behind the checksum are reached.
static std::string stored(std::string_view text) {
  std::string packed("\x1f\x8b\x08\0\0\0\0\0\0\x03\x01", 11);
  append_little_endian(packed, text.size(), 2);
  append_little_endian(packed, ~text.size(), 2);
  packed += text;
  const auto* bytes = reinterpret_cast<const Bytef*>(text.data());
  append_little_endian(packed, crc32(0, bytes, static_cast<uInt>(text.size())), 4);
  append_little_endian(packed, text.size(), 4);
  return packed;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto piece_bytes = input.piece_bytes() % 64 + 1;
  if (input.choice < 192 || input.text.size() > 4096) {
    const auto whole = unpack(input.text, size + 1);
    fuzz::expect(whole == unpack(input.text, piece_bytes), "pieces do not matter");
    return 0;
  }
  const auto packed = stored(input.text);
  const auto once = unpack(packed, piece_bytes);
  fuzz::expect(once.refusal.empty() && once.start == input.text, "what was packed comes out");
  const auto cut = std::string_view(packed).substr(0, packed.size() - 1);
  fuzz::expect(!unpack(cut, piece_bytes).refusal.empty(), "a cut archive is refused");
  return 0;
}
