#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

/// A spelt-out count, as offers write the small ones.
std::optional<std::int64_t> small_number(std::string_view word) {
  if (word == "un" || word == "une") return 1;
  if (word == "deux") return 2;
  if (word == "trois") return 3;
  if (word == "cinq") return 5;
  if (!base::is_all_digits(word) || word.size() > 3) return {};
  return std::stoll(std::string(word));
}

}  // namespace

std::optional<std::int64_t> parse_experience_months(std::string_view text) {
  const auto folded = base::fold(text);
  if (folded == "d" || folded.starts_with("debutant") || folded.starts_with("sans experience") ||
      folded.starts_with("aucune"))
    return 0;
  const auto words = base::split(folded, ' ');
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const auto count = small_number(words[i]);
    if (!count) continue;
    if (words[i + 1].starts_with("an")) return *count * 12;
    if (words[i + 1].starts_with("mois")) return *count;
  }
  return {};
}

void read_experience(const SourceRecord& record, const Setting&, Draft& draft) {
  draft.experience_text = base::one_line(record[Field::Experience]);
  draft.experience_months = parse_experience_months(draft.experience_text);
}

}  // namespace passerelle::offers::intake
