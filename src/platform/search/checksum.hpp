#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace passerelle::search {

/// A sum over 64-bit words in eight lanes: tells a cut or altered file, not a forged one. Each
/// piece counts as if zeros followed it up to a multiple of 64 bytes.
class Checksum {
 public:
  void add(const void* bytes, std::size_t size) {
    const auto* from = static_cast<const unsigned char*>(bytes);
    for (; size >= sizeof lanes_; size -= sizeof lanes_, from += sizeof lanes_) mix(from);
    if (size == 0) return;
    unsigned char rest[sizeof lanes_] = {};
    std::memcpy(rest, from, size);
    mix(rest);
  }

  std::uint64_t value() const {
    std::uint64_t sum = length_ * kFactor;
    for (const auto lane : lanes_) sum = (sum ^ (lane ^ lane >> 29)) * kFactor;
    return sum ^ sum >> 32;
  }

 private:
  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15;

  void mix(const unsigned char* from) {
    ++length_;
    std::uint64_t words[8];
    std::memcpy(words, from, sizeof words);
    for (std::size_t i = 0; i < 8; ++i) {
      const auto mixed = (lanes_[i] ^ words[i]) * kFactor;
      lanes_[i] = mixed ^ mixed >> 31;
    }
  }

  std::uint64_t lanes_[8] = {1, 2, 3, 4, 5, 6, 7, 8};
  std::uint64_t length_ = 0;
};

}  // namespace passerelle::search
