#include "platform/search/analysis/reading.hpp"

#include <algorithm>

#include "platform/search/analysis/elision.hpp"
#include "platform/search/analysis/gender.hpp"
#include "platform/search/analysis/inclusive.hpp"
#include "platform/search/analysis/joined.hpp"
#include "platform/search/analysis/signs.hpp"
#include "platform/search/analysis/stop_words.hpp"

namespace passerelle::search {
namespace {

constexpr std::size_t kMostParts = 4;
/// "Employé polyvalent / Employée polyvalente": more words are a list, not a pair.
constexpr std::size_t kLongestGroup = 6;

/// Marks between the masculine and the feminine of one name, spaces apart.
bool opens_pair(const Gap& gap) {
  if (gap.is_space()) return false;
  const auto marks = gap.without_spaces();
  return marks.size() == 1 && std::string_view("/-(|,\\").contains(marks.front());
}

/// "aides-soignants" agrees in number: its whole is the singular's with the plural of the last.
bool agrees_in_number(std::string_view part, std::string_view last) {
  constexpr std::string_view kOwnS[] = {"sous", "sans",  "gros",  "bois", "bras",  "hors",
                                        "dans", "après", "apres", "plus", "moins", "pays"};
  return part.size() > 3 && part.ends_with('s') && (last.ends_with('s') || last.ends_with('x')) &&
         std::ranges::find(kOwnS, part) == std::end(kOwnS);
}

}  // namespace

void Reading::read() {
  for (std::size_t i = 0; i < pieces_.size();) {
    open_group(i);
    if (is_plain(i)) {
      put_alone(pieces_.word(i), i);
      ++i;
    } else {
      i += read_at(i);
    }
  }
}

/// No rule looks at such a word: letters alone, and after it nothing that joins.
bool Reading::is_plain(std::size_t i) const {
  const auto word = pieces_.word(i);
  return pieces_.after(i).is_quiet() && word.size() > 1 && !is_digit(word.front()) &&
         !is_digit(word.back()) && !word.ends_with("qu") && word != "aujourd" && word != "net" &&
         word != "hf" && word != "fh" && pieces_.word(i + 1) != "sharp";
}

std::size_t Reading::read_at(std::size_t i) {
  if (const auto count = count_gender_marks(pieces_, i); count > 0) return count;
  if (const auto sign = find_sign(pieces_, i); sign.count > 0) {
    put_whole(sign.text, sign.parts, i);
    return sign.count;
  }
  if (is_dropped(pieces_, i)) return 1;
  if (const auto joined = join_apostrophe(pieces_, i); joined.count > 0) {
    put_alone(joined.text, i);
    return joined.count;
  }
  return read_parts(i);
}

/// A word, or the words that hyphens join.
std::size_t Reading::read_parts(std::size_t i) {
  parts_.clear();
  auto first = read_inclusive(pieces_, i);
  auto count = first.count;
  const bool has_letters = std::ranges::none_of(first.text, is_digit);
  parts_.push_back(std::move(first.text));
  while (has_letters && parts_.size() < kMostParts && pieces_.before(i + count).is("-") &&
         i + count < pieces_.size() && !is_dropped(pieces_, i + count)) {
    auto next = read_inclusive(pieces_, i + count);
    count += next.count;
    parts_.push_back(std::move(next.text));
  }
  if (parts_.size() == 1)
    put_alone(parts_.front(), i);
  else if (parts_.size() == 2 && masculine_of(parts_[0]) == masculine_of(parts_[1]))
    put_pair(i);
  else
    put_whole(whole_of_parts(), parts_, i);
  return count;
}

/// "" for "avez-vous": it makes no name.
std::string Reading::whole_of_parts() const {
  if (hangs_on(parts_.back()) && parts_.front() != "rendez") return {};
  const auto& last = parts_.back();
  const bool is_feminine = masculine_of(last) != last;
  std::string whole;
  for (const auto& part : parts_) {
    const auto written = is_feminine && &part != &last ? masculine_of(part) : part;
    const bool loses_s = &part != &last && agrees_in_number(written, last);
    whole += loses_s ? written.substr(0, written.size() - 1) : written;
  }
  return whole;
}

void Reading::put(std::string_view text, std::size_t first, std::uint8_t marks,
                  std::uint32_t position) {
  const auto known = vocabulary_.find_or_add(text);
  const bool is_numbered_letter =
      first > 0 && text.size() == 1 && is_lettered(pieces_.word(first - 1));
  marks |= is_numbered_letter ? 0 : known.marks;
  words_.push_back({.word = known.word,
                    .number = known.number,
                    .stem_number = known.stem_number,
                    .position = position,
                    .marks = marks});
}

void Reading::put_alone(std::string_view text, std::size_t first) {
  put(text, first, 0, position_++);
  if (group_) close_group();
}

/// `text`: "" when the parts make no word together.
void Reading::put_whole(std::string_view text, const std::vector<std::string>& parts,
                        std::size_t first) {
  if (parts.empty()) return put_alone(text, first);
  if (!text.empty()) put(text, first, kWhole, position_);
  for (const auto& part : parts) put(part, first, text.empty() ? 0 : kPart, position_++);
  if (group_) close_group();
}

/// "Vendeur-Vendeuse" is no whole.
void Reading::put_pair(std::size_t i) {
  put_alone(parts_[0], i);
  group_ = group_before_ = words_.size();
  put_alone(parts_[1], i);
}

void Reading::open_group(std::size_t i) {
  if (words_.empty()) return;
  const auto last = i > 0 ? pieces_.word(i - 1) : std::string_view();
  const bool is_linked = last == "ou" || last == "et";
  if (!is_linked && !opens_pair(pieces_.before(i))) return;
  group_ = words_.size();
  group_before_ = words_.size() - (is_linked ? 1 : 0);
}

bool Reading::is_same_group(std::size_t before, std::size_t size) const {
  bool differs = false;
  for (std::size_t k = 0; k < size; ++k) {
    const auto &one = words_[before + k], &other = words_[*group_ + k];
    if (one.stem_number != other.stem_number) return false;
    differs |= one.word != other.word;
  }
  return differs;
}

/// The words since the mark take the places of as many before it when they are the same in another
/// gender, so that "conductrice d'engins" is a phrase of "Conducteur / Conductrice d'engins".
void Reading::close_group() {
  const auto size = words_.size() - *group_;
  const auto& first = words_[*group_];
  const bool is_name = first.word->exact.size() > 1 && (first.marks & kStop) == 0;
  if (!is_name || size > kLongestGroup || *group_before_ < size) {
    group_.reset();
    return;
  }
  const auto before = *group_before_ - size;
  if (!is_same_group(before, size)) return;
  for (std::size_t k = 0; k < size; ++k) {
    words_[*group_ + k].position = words_[before + k].position;
    words_[*group_ + k].marks |= kAgain;
  }
  position_ = words_.back().position + 1;
  group_.reset();
}

}  // namespace passerelle::search
