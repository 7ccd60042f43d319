#include "tokens.hpp"

#include "base/text.hpp"

namespace passerelle::bench {

std::string tokens_of(std::string_view text) {
  return base::fold(text);
}

std::string words_to_find(std::string_view text) {
  return base::fold(text);
}

}  // namespace passerelle::bench
