#include "reference/spelling.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace passerelle::reference {
namespace {

constexpr std::size_t kLongest = 63;
using Row = std::array<int, kLongest + 1>;

/// Errors between `a` and each beginning of `b`; false as soon as all are more than `at_most`.
bool fill_last_row(std::string_view a, std::string_view b, int at_most, Row& answer) {
  std::array<Row, 3> rows;
  auto *before = &rows[0], *last = &rows[1], *row = &rows[2];
  for (std::size_t j = 0; j <= b.size(); ++j) (*last)[j] = static_cast<int>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    (*row)[0] = static_cast<int>(i);
    auto least = (*row)[0];
    for (std::size_t j = 1; j <= b.size(); ++j) {
      auto errors = std::min(
          {(*last)[j] + 1, (*row)[j - 1] + 1, (*last)[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      const bool is_swap = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_swap) errors = std::min(errors, (*before)[j - 2] + 1);
      (*row)[j] = errors;
      least = std::min(least, errors);
    }
    if (least > at_most) return false;
    std::swap(before, last);
    std::swap(last, row);
  }
  std::copy_n(last->begin(), b.size() + 1, answer.begin());
  return true;
}

}  // namespace

int allowed_typing_errors(std::size_t letters) {
  if (letters < 5) return 0;
  return letters < 9 ? 1 : 2;
}

int count_typing_errors(std::string_view a, std::string_view b, int at_most) {
  const auto gap = std::abs(static_cast<int>(a.size()) - static_cast<int>(b.size()));
  if (gap > at_most || a.size() > kLongest || b.size() > kLongest) return at_most + 1;
  Row last;
  if (!fill_last_row(a, b, at_most, last)) return at_most + 1;
  return std::min(last[b.size()], at_most + 1);
}

int count_errors_of_beginning(std::string_view typed, std::string_view name, int at_most) {
  name = name.substr(0, typed.size() + static_cast<std::size_t>(at_most));
  if (typed.size() > kLongest || name.size() > kLongest) return at_most + 1;
  Row last;
  if (!fill_last_row(typed, name, at_most, last)) return at_most + 1;
  return std::min(*std::min_element(last.begin(), last.begin() + static_cast<int>(name.size()) + 1),
                  at_most + 1);
}

std::string closed_up(std::string_view key) {
  std::string text(key);
  std::erase(text, ' ');
  return text;
}

std::uint64_t letters_of(std::string_view key) {
  std::uint64_t bits = 0;
  for (const char c : key) {
    if (c >= 'a' && c <= 'z') bits |= std::uint64_t{1} << (c - 'a');
    if (c >= '0' && c <= '9') bits |= std::uint64_t{1} << (26 + c - '0');
  }
  return bits;
}

bool abbreviates(std::string_view written, std::string_view word) {
  if (written == word) return true;
  if (written.size() < 2 || written.size() >= word.size()) return false;
  if (word.starts_with(written)) return true;
  if (written.front() != word.front() || written.back() != word.back()) return false;
  std::size_t at = 0;
  for (const char c : word)
    if (at < written.size() && c == written[at]) ++at;
  return at == written.size();
}

}  // namespace passerelle::reference
