// Compiled once for each width (kernels_*.cpp): nothing of the standard library here, whose inline
// functions would be shared between the widths.
#if defined(__AVX512F__) && defined(__AVX512VBMI2__)
#include <immintrin.h>
#endif

namespace passerelle::search {
namespace {

using Word = std::uint64_t;

std::uint64_t intersect_two(const Word* a, const Word* b, std::size_t words, Word* out) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < words; ++i) {
    out[i] = a[i] & b[i];
    count += static_cast<std::uint64_t>(__builtin_popcountll(out[i]));
  }
  return count;
}

std::uint64_t intersect_three(const Word* a, const Word* b, const Word* c, std::size_t words,
                              Word* out) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < words; ++i) {
    out[i] = a[i] & b[i] & c[i];
    count += static_cast<std::uint64_t>(__builtin_popcountll(out[i]));
  }
  return count;
}

std::uint64_t count_bits(const Word* bits, std::size_t words) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < words; ++i)
    count += static_cast<std::uint64_t>(__builtin_popcountll(bits[i]));
  return count;
}

std::uint64_t copy_and_count(const Word* bits, std::size_t words, Word* out) {
  __builtin_memmove(out, bits, words * sizeof(Word));
  return count_bits(out, words);
}

std::uint64_t intersect_all(const Word* const* sources, std::size_t count, std::size_t words,
                            Word* out) {
  if (count == 1) return copy_and_count(sources[0], words, out);
  std::uint64_t bits = count == 2
                           ? intersect_two(sources[0], sources[1], words, out)
                           : intersect_three(sources[0], sources[1], sources[2], words, out);
  for (std::size_t i = 3; i < count; i += 2)
    bits = i + 1 < count ? intersect_three(out, sources[i], sources[i + 1], words, out)
                         : intersect_two(out, sources[i], words, out);
  return bits;
}

std::uint64_t count_common(const Word* a, const Word* b, std::size_t words) {
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < words; ++i)
    count += static_cast<std::uint64_t>(__builtin_popcountll(a[i] & b[i]));
  return count;
}

void unite_into(Word* into, const Word* bits, std::size_t words) {
  for (std::size_t i = 0; i < words; ++i) into[i] |= bits[i];
}

#if defined(__AVX512F__) && defined(__AVX512VBMI2__)

std::size_t list_bits(const Word* bits, std::size_t words, std::uint32_t base, std::uint32_t* out) {
  const std::uint32_t* const begin = out;
  const __m512i lanes = _mm512_set_epi32(15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  for (std::size_t i = 0; i < words; ++i) {
    Word word = bits[i];
    for (auto at = static_cast<int>(base + i * 64); word != 0; word >>= 16, at += 16) {
      const auto mask = static_cast<__mmask16>(word);
      const __m512i numbers = _mm512_add_epi32(lanes, _mm512_set1_epi32(at));
      _mm512_storeu_si512(out, _mm512_maskz_compress_epi32(mask, numbers));
      out += __builtin_popcount(mask);
    }
  }
  return static_cast<std::size_t>(out - begin);
}

#else

std::size_t list_bits(const Word* bits, std::size_t words, std::uint32_t base, std::uint32_t* out) {
  const std::uint32_t* const begin = out;
  for (std::size_t i = 0; i < words; ++i) {
    const auto at = static_cast<std::uint32_t>(base + i * 64);
    for (Word word = bits[i]; word != 0; word &= word - 1)
      *out++ = at + static_cast<std::uint32_t>(__builtin_ctzll(word));
  }
  return static_cast<std::size_t>(out - begin);
}

#endif

Word mask_between(const std::uint8_t* values, std::uint8_t least, std::uint8_t width) {
  std::uint8_t fits[64];
  for (int i = 0; i < 64; ++i)
    fits[i] = static_cast<std::uint8_t>(values[i] - least) <= width ? 1 : 0;
  Word mask = 0;
  for (int i = 0; i < 8; ++i) {
    Word eight;
    __builtin_memcpy(&eight, fits + i * 8, 8);
    mask |= ((eight * 0x0102040810204080ULL) >> 56) << (i * 8);
  }
  return mask;
}

std::size_t list_between(const std::uint8_t* values, std::size_t size, std::uint8_t least,
                         std::uint8_t most, std::uint32_t* out) {
  const auto width = static_cast<std::uint8_t>(most - least);
  std::size_t count = 0;
  std::size_t i = 0;
  for (; i + 64 <= size; i += 64) {
    const Word mask = mask_between(values + i, least, width);
    if (mask != 0) count += list_bits(&mask, 1, static_cast<std::uint32_t>(i), out + count);
  }
  for (; i < size; ++i)
    if (static_cast<std::uint8_t>(values[i] - least) <= width)
      out[count++] = static_cast<std::uint32_t>(i);
  return count;
}

}  // namespace
}  // namespace passerelle::search
