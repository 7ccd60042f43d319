#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/listing/search.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers {
namespace {

using reference::PlaceKind;

reference::PlaceAnswer answer_for(const std::string& text) {
  const bool is_number = base::is_all_digits(text);
  if (is_number && text.size() == 5) {
    auto answer = reference::find_place({.insee = text});
    if (answer.kind == PlaceKind::Commune) return answer;
    return reference::find_place({.postal_code = text});
  }
  if (const auto* department = reference::find_department(text))
    return {.kind = PlaceKind::Department,
            .code = std::string(department->code),
            .label = std::string(department->name)};
  auto answer = reference::find_place({.town = text});
  if (answer.kind != PlaceKind::Unknown) return answer;
  return reference::find_place({.text = text});
}

void take_commune(const std::string& code, double radius_km, Criteria& criteria) {
  const auto* commune = reference::find_commune(code);
  if (!commune) return;
  if (radius_km > 0) {
    criteria.near = commune->point;
    criteria.radius_km = radius_km;
  } else {
    criteria.commune = code;
  }
}

/// "Vitrolles (13), Vitrolles (05)": what the text may mean, the largest first.
std::string names_of(const std::vector<std::string>& codes) {
  constexpr std::size_t kShown = 4;
  std::vector<std::string> names;
  for (const auto& code : codes) {
    const auto* commune = reference::find_commune(code);
    if (names.size() < kShown)
      names.push_back(std::string(commune->name) + " (" + std::string(commune->department) + ")");
  }
  if (codes.size() > kShown) names.emplace_back("…");
  return base::join(names, ", ");
}

PlaceReading ask_between(const std::string& asked, const reference::PlaceAnswer& answer) {
  const bool is_as_written = answer.corrected.empty() && answer.rule != "PLACE_GUESS";
  const auto names = names_of(answer.candidates);
  const auto question = is_as_written && answer.candidates.size() > 1
                            ? " désigne plusieurs communes : " + names + ". Ajoutez le code postal."
                            : " n’est pas un nom connu. S’agit-il de " + names + " ?";
  return {.is_understood = false,
          .message = "« " + asked + " »" + question + " La recherche est faite partout."};
}

}  // namespace

PlaceReading read_place(std::string_view text, double radius_km, Criteria& criteria) {
  const auto asked = base::one_line(text);
  if (asked.empty()) return {};
  const auto answer = answer_for(asked);
  switch (answer.kind) {
    case PlaceKind::Commune:
      take_commune(answer.code, radius_km, criteria);
      return {.label = answer.label};
    case PlaceKind::Department:
      criteria.department = answer.code;
      return {.label = answer.label};
    case PlaceKind::Region:
      criteria.region = answer.code;
      return {.label = answer.label};
    case PlaceKind::Country:
      return {.label = answer.label};
    case PlaceKind::Ambiguous:
      return ask_between(asked, answer);
    case PlaceKind::Unknown:
      break;
  }
  return {
      .is_understood = false,
      .message = "Le lieu « " + asked + " » n’a pas été reconnu. La recherche est faite partout."};
}

}  // namespace passerelle::offers
