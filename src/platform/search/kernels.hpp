#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// The loops that run over bits and codes, once for each width of the processor's registers.
namespace passerelle::search {

struct Kernels {
  std::string_view name;
  /// out = first & second & … (at least one source); gives the number of bits set in it.
  std::uint64_t (*intersect)(const std::uint64_t* const* sources, std::size_t count,
                             std::size_t words, std::uint64_t* out);
  std::uint64_t (*count)(const std::uint64_t* bits, std::size_t words);
  std::uint64_t (*count_both)(const std::uint64_t* a, const std::uint64_t* b, std::size_t words);
  void (*unite)(std::uint64_t* into, const std::uint64_t* bits, std::size_t words);
  /// Numbers of the bits set, each plus `base`. `out` has room for 64 more than there are.
  std::size_t (*list)(const std::uint64_t* bits, std::size_t words, std::uint32_t base,
                      std::uint32_t* out);
  /// Indexes of the values from `least` to `most`. `out` has room for 64 more than there are.
  std::size_t (*between)(const std::uint8_t* values, std::size_t size, std::uint8_t least,
                         std::uint8_t most, std::uint32_t* out);
};

/// The widest that this processor has, or those that PASSERELLE_SEARCH_KERNELS names ("portable",
/// "avx2", "avx512"), for measures, where it has them.
const Kernels& kernels();
/// From now on these, in every thread: for tests.
void choose_kernels(const Kernels& kernels);

/// Those this processor can run, the narrowest (x86-64-v2) first.
struct KernelList {
  const Kernels* kernels[3];
  std::size_t size;
};
KernelList list_kernels();

extern const Kernels kPortableKernels;
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;

}  // namespace passerelle::search
