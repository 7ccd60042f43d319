// Any bytes become text that can be stored; text that was sound stays as it is.
#include "base/double_encoding.hpp"
#include "base/encoding.hpp"
#include "expect.hpp"

using namespace passerelle;
using base::Encoding;

static std::string decode_utf16(std::string_view text, Encoding encoding, std::size_t piece_bytes) {
  base::Utf16Decoder decoder(encoding);
  std::string plain;
  fuzz::in_pieces(text, piece_bytes, [&](std::string_view piece) {
    plain += decoder.decode(piece);
    return true;
  });
  return plain + decoder.finish();
}

static void read_lines(std::string_view text) {
  const auto of_file = base::guess_encoding(text);
  fuzz::expect(base::mark_size(text) <= text.size(), "a mark is part of the text");
  bool is_repaired = false;
  const auto line = base::decode_line(text, of_file, is_repaired);
  fuzz::expect_storable(line);
  const bool is_sound = base::is_utf8(text) && text.find('\0') == std::string_view::npos;
  if (is_sound) fuzz::expect(line == text, "sound text stays");
  fuzz::expect(is_sound || is_repaired || of_file == Encoding::Windows1252,
               "a change is said to be one");
  const auto repaired = base::repair_double_encoding(line);
  if (repaired) fuzz::expect_storable(*repaired);
  if (repaired) fuzz::expect(repaired->size() < line.size(), "text encoded twice becomes shorter");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto encoding = input.choice % 2 ? Encoding::Utf16Le : Encoding::Utf16Be;
  const auto whole = decode_utf16(input.text, encoding, size + 1);
  fuzz::expect(base::is_utf8(whole), "UTF-16 becomes UTF-8");
  fuzz::expect(whole == decode_utf16(input.text, encoding, input.piece_bytes() % 16 + 1),
               "pieces do not matter");
  read_lines(input.text);
  fuzz::expect(base::is_utf8(base::from_windows_1252(input.text)), "Windows-1252 becomes UTF-8");
  const auto valid = base::to_valid_utf8(input.text);
  fuzz::expect(base::is_utf8(valid), "damage is replaced");
  fuzz::expect(base::is_utf8(base::shorten(valid, input.choice)), "no character is cut");
  return 0;
}
