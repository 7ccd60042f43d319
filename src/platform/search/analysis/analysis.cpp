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
  return inner_->vocabulary.count_words();
}

std::uint32_t Analyser::count_stems() const {
  return inner_->vocabulary.count_stems();
}

std::vector<Token> analyse(std::string_view text) {
  // Loading the stemmer takes longer than a query. What is typed is anything: the words are
  // forgotten before they fill the memory.
  constexpr std::uint32_t kMostKept = 20'000;
  thread_local Analyser analyser;
  if (analyser.count_words() > kMostKept) analyser = Analyser();
  std::vector<Token> tokens;
  for (const auto& at : analyser.analyse(text))
    tokens.push_back({.exact = at.word->exact,
                      .accented = at.word->accented,
                      .stems = {at.word->folded_stem},
                      .position = at.position,
                      .is_stop = (at.marks & kStop) != 0,
                      .accented_stem = at.word->stem,
                      .marks = at.marks});
  return tokens;
}

}  // namespace passerelle::search
