#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace passerelle::offers {

/// The references that a file has named so far: a third of what a set of strings takes, since a
/// file may name a million.
class ReferenceSet {
 public:
  bool contains(std::string_view reference) const;
  /// False when it was there.
  bool insert(std::string_view reference);

 private:
  std::size_t slot_of(std::string_view reference) const;
  std::string_view keep(std::string_view reference);
  void grow();

  std::vector<std::string_view> slots_;  ///< open addressing; without data: free
  std::size_t used_ = 0;
  std::vector<std::unique_ptr<char[]>> blocks_;
  std::span<char> free_;  ///< of the last block
};

}  // namespace passerelle::offers
