#include "reference/place_name.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <vector>

#include "base/text.hpp"
#include "reference/place_marks.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {
namespace {

constexpr std::array<std::string_view, 4> kArticles = {"le", "la", "les", "l"};

bool is_article(std::string_view folded) {
  return std::ranges::find(kArticles, folded) != kArticles.end();
}

std::string_view written_out(std::string_view word) {
  if (word == "st") return "saint";
  if (word == "ste") return "sainte";
  if (word == "sts") return "saints";
  if (word == "stes") return "saintes";
  if (word == "s") return "sur";  // "Isle s/ Sorgue"
  return word;
}

/// The department whose code the text is ("2a" → "2A"); "" for anything else.
std::string department_code(std::string_view text) {
  std::string code(base::trim(text));
  for (auto& c : code) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return find_department(code) ? code : std::string();
}

bool is_postal_code(std::string_view text) {
  return text.size() == 5 && base::is_all_digits(text);
}

/// "(13)", "(Dept.)", "(84000)", "(L')": each says something of the place; the rest is dropped.
void take_parentheses(std::string& text, PlaceWords& words) {
  for (auto open = text.find('('); open != std::string::npos; open = text.find('(')) {
    const auto close = std::min(text.find(')', open), text.size());
    const auto inside = text.substr(open + 1, close - open - 1);
    text.erase(open, close - open + 1);
    const auto folded = base::fold(inside);
    if (is_article(folded)) text.insert(0, folded + ' ');
    if (folded.starts_with("dep") || folded.starts_with("territoire")) words.is_department = true;
    if (is_postal_code(folded)) words.postal_code = folded;
    if (!base::is_all_digits(folded)) words.arrondissement = ordinal_of(folded);  // "(13e)"
    if (auto code = department_code(inside); !code.empty()) words.department = std::move(code);
  }
}

/// "13 - MARSEILLE", "13 Marseille" and "13": what comes before the name.
void take_leading_department(std::string& text, PlaceWords& words) {
  const auto end = text.find_first_of(" -:");
  auto code = department_code(text.substr(0, end));
  if (code.empty()) return;
  // "12 rue des Lilas, Martigues" is an address.
  if (text.find(',') != std::string::npos) return;
  words.department = std::move(code);
  text = end == std::string::npos ? "" : text.substr(end);
}

/// "12 rue X, 13500 Martigues": the name follows the code, or else stands before it.
bool take_postal_code(std::string& text, PlaceWords& words) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t at = 0; at + 5 <= text.size(); ++at) {
    if (!is_postal_code(std::string_view(text).substr(at, 5))) continue;
    if (at + 5 < text.size() && is_digit(text[at + 5])) continue;
    if (at > 0 && is_digit(text[at - 1])) continue;
    words.postal_code = text.substr(at, 5);
    const auto after = text.substr(at + 5);
    text = base::fold(after.substr(0, after.find(','))).empty() ? text.substr(0, at) : after;
    return true;
  }
  return false;
}

/// From how many inhabitants on a name in a list is surely meant as a town, not as a quarter.
constexpr int kLargeTown = 10'000;

/// "Lyon, Marseille, Nice": none of them is the place.
bool names_several_towns(const std::vector<std::string_view>& parts) {
  std::string_view first;
  for (const auto part : parts) {
    const auto* town = find_commune(find_place({.text = part, .is_exact = true}).code);
    if (!town || town->population < kLargeTown) continue;
    if (!first.empty() && town->code != first) return true;
    first = town->code;
  }
  return false;
}

bool is_abroad(std::string_view part) {
  const auto place = find_place({.text = part, .is_exact = true});
  return place.kind == PlaceKind::Country && place.code != kFrance;
}

/// "Martigues, Provence-Alpes-Côte d'Azur, France": the last part that is no wider place is
/// the town; when all are, the first.
void keep_town_of_list(std::string& text, PlaceWords& words) {
  auto parts = base::split(text, ',');
  std::erase_if(parts, [](auto part) { return base::trim(part).empty(); });
  for (const auto part : parts)
    if (parts.size() > 1 && is_abroad(part)) {
      text = part;
      return;
    }
  while (parts.size() > 1) {
    const auto part = find_place({.text = parts.back(), .is_exact = true});
    if (part.kind == PlaceKind::Department)
      words.department = part.code;
    else if (part.kind != PlaceKind::Country && part.kind != PlaceKind::Region)
      break;
    parts.pop_back();
  }
  text = parts.empty() || names_several_towns(parts) ? std::string() : std::string(parts.back());
}

std::string joined(const std::vector<std::string_view>& list) {
  return base::join({list.begin(), list.end()}, " ");
}

std::string without_article(std::string key) {
  for (const auto article : kArticles)
    if (key.size() > article.size() && key.starts_with(article) && key[article.size()] == ' ')
      return key.substr(article.size() + 1);
  return key;
}

}  // namespace

std::string full_name_key(std::string_view name) {
  const auto folded = base::fold(name);
  std::string key;
  key.reserve(folded.size() + 8);
  for (std::size_t at = 0; at < folded.size();) {
    const auto end = std::min(folded.find(' ', at), folded.size());
    if (at > 0) key += ' ';
    key += written_out(std::string_view(folded).substr(at, end - at));
    at = end + 1;
  }
  return key;
}

std::string name_key(std::string_view name) {
  return without_article(full_name_key(name));
}

/// No place takes longer to say; what comes after is not read.
constexpr std::size_t kLongestText = 400;

PlaceWords read_place_words(std::string_view raw) {
  PlaceWords words;
  auto text = base::one_line(base::shorten(raw, kLongestText));
  take_parentheses(text, words);
  text = base::trim(text);
  if (!take_postal_code(text, words)) take_leading_department(text, words);
  if (text.find(',') != std::string::npos) keep_town_of_list(text, words);
  words.is_capitals = std::ranges::none_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  const auto folded = base::fold(text);
  auto list = base::split(folded, ' ');
  std::erase(list, "");
  take_place_marks(list, words);
  words.full_name = full_name_key(joined(list));
  words.name = without_article(words.full_name);
  return words;
}

}  // namespace passerelle::reference
