#pragma once

#include <cstdint>
#include <string_view>

namespace passerelle::fuzz {

/// One number for all that a reading gave, so that two readings are compared without keeping
/// either (FNV-1a).
class Digest {
 public:
  void add(std::string_view text) {
    for (const char c : text) take(static_cast<unsigned char>(c));
    add(text.size());
  }
  void add(std::uint64_t value) { take(value); }

  std::uint64_t value() const { return value_; }

 private:
  void take(std::uint64_t value) { value_ = (value_ ^ value) * 0x100000001B3; }

  std::uint64_t value_ = 0xCBF29CE484222325;
};

}  // namespace passerelle::fuzz
