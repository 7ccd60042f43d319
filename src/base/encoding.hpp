#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace passerelle::base {

enum class Encoding : std::uint8_t {
  Unknown,
  Utf8,
  Windows1252,
  Cp850,     ///< of DOS, as old programs still write
  MacRoman,  ///< of the Macintosh, as its spreadsheet still offers
  Utf16Le,
  Utf16Be
};

/// The encoding that a byte order mark announces, or UTF-16 told by its zero bytes; Unknown when
/// the first bytes say nothing (four bytes are enough).
Encoding announced_encoding(std::string_view head);
/// How many bytes the byte order mark takes at the start of `head`: 0, 2 or 3.
std::size_t mark_size(std::string_view head);

/// UTF-8 or not, by counting over the lines of a file's start which of the two they can be; what is
/// not is Windows-1252, unless its letters are French in one of the older pages alone
/// (code_pages.hpp). Unknown while all of it is ASCII.
Encoding guess_encoding(std::string_view head);

/// UTF-16 to UTF-8, piece by piece; a lone surrogate or a last odd byte becomes U+FFFD.
class Utf16Decoder {
 public:
  explicit Utf16Decoder(Encoding encoding) : big_endian_(encoding == Encoding::Utf16Be) {}
  std::string decode(std::string_view bytes);
  std::string finish();

 private:
  void take(std::uint32_t unit, std::string& out);

  bool big_endian_;
  int odd_byte_ = -1;
  std::uint32_t high_surrogate_ = 0;
};

/// Text of any bytes: what is UTF-8 stays, each other byte is read as Windows-1252, and a NUL
/// becomes U+FFFD. Nobody's name is lost to one bad byte.
std::string repair_utf8(std::string_view bytes);

/// Text of a line in a file of that encoding. `repaired` is set when the line was not in it, and
/// when it is read in an older page, which was guessed.
std::string decode_line(std::string_view bytes, Encoding of_file, bool& repaired);
/// The same without a copy: the bytes themselves where they are the text, else `decoded`.
std::string_view decode_line(std::string_view bytes, Encoding of_file, bool& repaired,
                             std::string& decoded);

}  // namespace passerelle::base
