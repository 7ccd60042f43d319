#include "platform/search/analysis.hpp"

#include "platform/search/analysis/pieces.hpp"
#include "platform/search/analysis/reading.hpp"
#include "platform/search/analysis/vocabulary.hpp"

namespace passerelle::search {

struct Analyser::Inner {
  Vocabulary vocabulary;
  Pieces pieces;
  std::vector<WordAt> words;
};

Analyser::Analyser() : inner_(std::make_unique<Inner>()) {}

Analyser::~Analyser() = default;
Analyser::Analyser(Analyser&&) noexcept = default;
Analyser& Analyser::operator=(Analyser&&) noexcept = default;

std::span<const WordAt> Analyser::analyse(std::string_view text) {
  inner_->words.clear();
  inner_->vocabulary.forget_unnumbered();
  inner_->pieces.cut(text);
  Reading(inner_->pieces, inner_->vocabulary, inner_->words).read();
  return inner_->words;
}

std::uint32_t Analyser::count_words() const {
  return inner_->vocabulary.size();
}

std::vector<Token> analyse(std::string_view text) {
  // Loading the stemmer takes longer than a query. What is typed is anything: the words are
  // forgotten before they fill the memory.
  constexpr std::uint32_t kMostKept = 20'000;
  thread_local Analyser analyser;
  if (analyser.count_words() > kMostKept) analyser = Analyser();
  std::vector<Token> tokens;
  for (const auto& [word, position, marks, begin, end] : analyser.analyse(text))
    tokens.push_back({.position = position,
                      .marks = marks,
                      .exact = word->exact,
                      .accented = word->accented,
                      .stem = word->stem,
                      .folded_stem = word->folded_stem,
                      .begin = begin,
                      .end = end});
  return tokens;
}

}  // namespace passerelle::search
