#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace passerelle::search {

/// What scores are counted with. Frozen, so that an order does not move while documents come and
/// go: a new number is given when what is there has changed much.
struct Statistics {
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::uint32_t number = 0;
  std::uint64_t documents = 0;
  std::int64_t now = 0;  ///< the newest document's number: what is newer is as fresh
  /// Of stems in two documents or more.
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> documents_with;

  std::uint64_t count_with(std::string_view stem) const {
    const auto found = documents_with.find(stem);
    return found == documents_with.end() ? 1 : found->second;
  }
};

}  // namespace passerelle::search
