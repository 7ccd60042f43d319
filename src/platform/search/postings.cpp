#include "platform/search/postings.hpp"

#include <algorithm>

namespace passerelle::search {
namespace {

std::size_t count_runs(std::span<const std::uint32_t> docs) {
  std::size_t runs = docs.empty() ? 0 : 1;
  for (std::size_t i = 1; i < docs.size(); ++i) runs += docs[i] != docs[i - 1] + 1;
  return runs;
}

/// The run that holds the document, or the next one.
std::size_t run_at(std::span<const std::uint32_t> numbers, std::uint32_t document) {
  const auto after = std::ranges::upper_bound(numbers, document) - numbers.begin();
  return static_cast<std::size_t>(after);
}

}  // namespace

bool DocsView::contains(std::uint32_t document) const {
  if (shape == Shape::Bits) return bits[document / 64] >> (document % 64) & 1;
  if (shape == Shape::List) return std::ranges::binary_search(numbers, document);
  return run_at(numbers, document) % 2 == 1;
}

Postings PostingsWriter::add(std::span<const std::uint32_t> docs, bool may_be_runs) {
  Postings postings{.count = static_cast<std::uint32_t>(docs.size())};
  const auto runs = may_be_runs ? count_runs(docs) : docs.size();
  if (may_be_runs && runs * 8 <= docs.size() && runs <= documents_ / 256 + 4)
    return add_runs(docs, runs);
  if (docs.size() < bits_from(documents_)) {
    postings.at = numbers_.size();
    postings.numbers = static_cast<std::uint32_t>(docs.size()) & 0x3FFFFFFF;
    numbers_.insert(numbers_.end(), docs.begin(), docs.end());
    return postings;
  }
  postings.shape = static_cast<std::uint32_t>(Shape::Bits) & 3;
  postings.at = bits_.size();
  bits_.resize(bits_.size() + words_of(documents_));
  auto* const bits = bits_.data() + postings.at;
  for (const auto doc : docs) bits[doc / 64] |= std::uint64_t{1} << (doc % 64);
  return postings;
}

Postings PostingsWriter::add_runs(std::span<const std::uint32_t> docs, std::size_t runs) {
  Postings postings{.at = numbers_.size(), .count = static_cast<std::uint32_t>(docs.size())};
  postings.shape = static_cast<std::uint32_t>(Shape::Runs) & 3;
  postings.numbers = static_cast<std::uint32_t>(runs * 2) & 0x3FFFFFFF;
  for (std::size_t i = 0; i < docs.size(); ++i) {
    if (i == 0 || docs[i] != docs[i - 1] + 1) {
      if (i > 0) numbers_.push_back(docs[i - 1] + 1);
      numbers_.push_back(docs[i]);
    }
  }
  numbers_.push_back(docs.back() + 1);
  return postings;
}

PostingsPool PostingsWriter::finish() {
  PostingsPool pool;
  pool.numbers = Array(std::move(numbers_));
  pool.bits = Array(std::move(bits_));
  return pool;
}

}  // namespace passerelle::search
