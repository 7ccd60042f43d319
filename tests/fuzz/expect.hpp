#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "base/text.hpp"

namespace passerelle::fuzz {

/// A broken promise ends the fuzzer, which keeps the bytes that broke it.
inline void expect(bool holds, std::string_view promise) {
  if (holds) [[likely]]
    return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

/// What a reader gives can be stored by both databases.
inline void expect_storable(std::string_view text) {
  expect(base::is_utf8(text) && text.find('\0') == std::string_view::npos,
         "text is UTF-8 without NUL");
}

/// The bytes of one run. The first says how large the pieces are in which the rest is fed, and
/// what else a fuzzer has to choose.
struct Input {
  std::uint8_t choice = 0;
  std::string_view text;

  Input(const std::uint8_t* data, std::size_t size)
      : choice(size == 0 ? 0 : data[0]),
        text(reinterpret_cast<const char*>(data) + (size > 0), size - (size > 0)) {}

  std::size_t piece_bytes() const { return choice + std::size_t{1}; }
};

/// Calls `feed` with one piece after the other while it gives true.
template <typename Feed>
void in_pieces(std::string_view text, std::size_t piece_bytes, const Feed& feed) {
  for (std::size_t at = 0; at < text.size(); at += piece_bytes)
    if (!feed(text.substr(at, piece_bytes))) return;
}

}  // namespace passerelle::fuzz
