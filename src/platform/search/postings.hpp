#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "platform/search/array.hpp"

namespace passerelle::search {

enum class Shape : std::uint8_t {
  List,  ///< documents in order
  Bits,  ///< a bit for each document of the segment
  Runs,  ///< pairs: the first document, and the one after the last
};

/// Where the documents of one word or value are found.
struct Postings {
  std::uint64_t at = 0;            ///< in the pool of numbers, or of bits
  std::uint32_t count = 0;         ///< documents
  std::uint32_t numbers : 30 = 0;  ///< how many in the pool (a run is two)
  std::uint32_t shape : 2 = 0;
};

/// The documents themselves.
struct DocsView {
  Shape shape = Shape::List;
  std::uint32_t count = 0;
  std::span<const std::uint32_t> numbers = {};
  const std::uint64_t* bits = nullptr;

  bool contains(std::uint32_t document) const;
  template <class Use>
  void each(std::size_t words, const Use& use) const;
};

/// The lists and bits of a segment.
struct PostingsPool {
  Array<std::uint32_t> numbers;
  Array<std::uint64_t> bits;

  DocsView view(const Postings& postings) const {
    DocsView view{static_cast<Shape>(postings.shape), postings.count};
    if (view.shape == Shape::Bits)
      view.bits = bits.data() + postings.at;
    else
      view.numbers = numbers.part(postings.at, postings.at + postings.numbers);
    return view;
  }
};

/// From so many documents on, bits take little more room than a list and are far quicker.
inline std::uint32_t bits_from(std::uint32_t documents) {
  return documents / 64 + 64;
}

class PostingsWriter {
 public:
  explicit PostingsWriter(std::uint32_t documents) : documents_(documents) {}
  /// `docs` in order, each once. Words keep to lists and bits, so that what is known of the
  /// n-th document is found by its rank.
  Postings add(std::span<const std::uint32_t> docs, bool may_be_runs);
  PostingsPool finish();

 private:
  Postings add_runs(std::span<const std::uint32_t> docs, std::size_t runs);

  std::uint32_t documents_;
  std::vector<std::uint32_t> numbers_;
  std::vector<std::uint64_t> bits_;
};

inline std::size_t words_of(std::size_t documents) {
  return (documents + 63) / 64;
}

template <class Use>
void DocsView::each(std::size_t words, const Use& use) const {
  if (shape == Shape::List) {
    for (const auto doc : numbers) use(doc);
  } else if (shape == Shape::Runs) {
    for (std::size_t i = 0; i < numbers.size(); i += 2)
      for (auto doc = numbers[i]; doc < numbers[i + 1]; ++doc) use(doc);
  } else {
    for (std::size_t i = 0; i < words; ++i)
      for (auto word = bits[i]; word != 0; word &= word - 1)
        use(static_cast<std::uint32_t>(i * 64 + static_cast<unsigned>(__builtin_ctzll(word))));
  }
}

}  // namespace passerelle::search
