#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace passerelle::fuzz {

/// A broken promise ends the fuzzer, which keeps the bytes that broke it.
inline void expect(bool holds, std::string_view promise) {
  if (holds) return;
  std::fprintf(stderr, "broken: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

/// The input's first byte chooses how large the pieces are in which the rest is fed.
inline std::size_t piece_of(std::string_view input) {
  return input.empty() ? 1 : static_cast<unsigned char>(input[0]) + std::size_t{1};
}

}  // namespace passerelle::fuzz
