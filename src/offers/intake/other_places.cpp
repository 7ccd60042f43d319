#include "base/text.hpp"
#include "offers/intake/place_of.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

/// "13127 Vitrolles": the two help each other; anything else is a free text.
reference::PlaceAnswer answer_for(std::string_view text, std::string& postal_code) {
  constexpr std::size_t kDigits = 5;
  const bool has_code = text.size() > kDigits + 1 && text[kDigits] == ' ' &&
                        base::is_all_digits(text.substr(0, kDigits));
  if (!has_code) return reference::find_place({.text = text});
  postal_code = text.substr(0, kDigits);
  return reference::find_place(
      {.postal_code = postal_code, .town = base::trim(text.substr(kDigits))});
}

void add_place(const std::string& text, Draft& draft) {
  std::string postal_code;
  const auto answer = answer_for(text, postal_code);
  auto place = place_of(answer, postal_code);
  if (!place) {
    const bool is_ambiguous = answer.kind == reference::PlaceKind::Ambiguous;
    draft.add(is_ambiguous ? "OTHER_PLACE_AMBIGUOUS" : "OTHER_PLACE_UNREAD", Field::OtherPlaces,
              text, names_of(answer.candidates));
    return;
  }
  if (!answer.corrected.empty())
    draft.add("PLACE_CORRECTED", Field::OtherPlaces, text, answer.corrected);
  add_other_place(std::move(*place), draft);
}

}  // namespace

void find_other_places(const SourceRecord& record, Draft& draft) {
  for (const auto& text : split_places(record[Field::OtherPlaces])) add_place(text, draft);
}

}  // namespace passerelle::offers::intake
