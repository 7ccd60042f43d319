#include "platform/search/spelling.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace passerelle::search {
namespace {

constexpr std::size_t kLongest = 40;

/// Damerau's distance (neighbours swapped count once), or more than `most`.
std::size_t distance(std::string_view a, std::string_view b, std::size_t most) {
  std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = i;
    auto least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > most) return most + 1;
  }
  return rows[a.size() % 3][b.size()];
}

/// Of its most frequent stem: near enough to choose between spellings.
std::uint64_t documents_with(const Segment& segment, std::uint32_t form) {
  std::uint64_t most = 0;
  for (auto at = segment.form_first[form]; at < segment.form_first[form + 1]; ++at)
    most = std::max<std::uint64_t>(most, segment.terms[segment.form_terms[at]].postings.count);
  return most;
}

}  // namespace

std::optional<std::string> find_spelling(const View& view, std::string_view word,
                                         std::uint64_t rarer_than) {
  if (word.size() < 4 || word.size() > kLongest - 2) return std::nullopt;
  const std::size_t most = word.size() < 8 ? 1 : 2;
  std::optional<std::string> best;
  std::size_t best_distance = most + 1;
  std::uint64_t best_count = 0;
  for (const auto& part : view.parts) {
    const auto& forms = part.segment->forms;
    for (std::uint32_t form = 0; form < forms.size(); ++form) {
      const auto other = forms[form];
      if (other.size() + most < word.size() || other.size() > word.size() + most) continue;
      const auto apart = distance(word, other, most);
      if (apart == 0 || apart > best_distance || apart > most) continue;
      const auto count = documents_with(*part.segment, form);
      if (count <= rarer_than || (apart == best_distance && count <= best_count)) continue;
      best = std::string(other);
      best_distance = apart;
      best_count = count;
    }
  }
  return best;
}

}  // namespace passerelle::search
