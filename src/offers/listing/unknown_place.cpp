#include "offers/listing/unknown_place.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

/// What leads to a place and seldom to anything else.
constexpr auto kBefore = std::to_array<std::string_view>(
    {" à ", " a ", " sur ", " près de ", " pres de ", " proche de ", " proche ", " vers "});
constexpr std::size_t kMostWords = 4;

bool is_postal_code(std::string_view word) {
  return word.size() == 5 && base::is_all_digits(word);
}

/// A place's name has no word of a job in it: "vente à distance" names none.
bool may_be_name(std::string_view text) {
  const auto words = base::split(text, ' ');
  return words.size() <= kMostWords && std::ranges::none_of(words, [](std::string_view word) {
           return word.size() < 3 || reference::is_of_job_words(word) ||
                  std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
         });
}

}  // namespace

std::optional<UnknownPlace> find_unknown_place(std::string_view words) {
  const auto typed = base::one_line(words);
  const auto space = typed.rfind(' ');
  const auto last = space == std::string::npos ? typed : typed.substr(space + 1);
  if (is_postal_code(last))
    return UnknownPlace{last, space == std::string::npos ? "" : typed.substr(0, space)};
  for (const auto before : kBefore) {
    const auto at = typed.rfind(before);
    if (at == std::string::npos || at == 0) continue;
    const auto name = typed.substr(at + before.size());
    if (may_be_name(name)) return UnknownPlace{name, typed.substr(0, at)};
  }
  return {};
}

}  // namespace passerelle::offers
