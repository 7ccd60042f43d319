#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace passerelle::offers {

/// The references that a file has named so far: a fifth of what a set of strings takes, since a
/// file may name a million and a half. Up to 2^32 bytes of them.
class ReferenceSet {
 public:
  bool contains(std::string_view reference) const;
  /// False when it was there.
  bool insert(std::string_view reference);

 private:
  /// Where a reference is kept, and four bytes of its hash so that few others are looked at.
  struct Slot {
    std::uint32_t hash;
    std::uint32_t at;  ///< 0: free
  };
  std::size_t slot_of(std::string_view reference) const;
  std::uint32_t keep(std::string_view reference);
  std::string_view kept_at(std::uint32_t at) const;
  void grow();

  std::vector<Slot> slots_;  ///< open addressing; a power of two
  std::size_t used_ = 0;
  std::vector<std::unique_ptr<char[]>> blocks_;  ///< each reference after its length
  std::vector<char*> starts_;                    ///< of each kBlockBytes; a long block has several
  std::size_t end_ = 0;                          ///< where the next one is kept
};

}  // namespace passerelle::offers
