#include "platform/search/plain_words.hpp"

#include "base/text.hpp"

namespace passerelle::search {

std::vector<Token> plain_words(std::string_view text) {
  std::vector<Token> tokens;
  const auto folded = base::fold(text);
  std::uint32_t position = 0;
  for (const auto word : base::split(folded, ' '))
    if (!word.empty())
      tokens.push_back(
          {.exact = std::string(word), .stems = {std::string(word)}, .position = position++});
  return tokens;
}

}  // namespace passerelle::search
