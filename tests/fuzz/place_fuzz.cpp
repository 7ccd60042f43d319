// Whatever is written for a place, the answer names what the tables know, and is the same twice.
#include <algorithm>
#include <array>
#include <string_view>

#include "expect.hpp"
#include "read_tables.hpp"
#include "reference/reference.hpp"

using namespace passerelle;
using reference::PlaceKind;

/// Four lines: INSEE code, postal code, town, free text; a line that is missing is empty.
static std::array<std::string_view, 4> fields_of(std::string_view input) {
  std::array<std::string_view, 4> fields;
  for (auto& field : fields) {
    field = input.substr(0, input.find('\n'));
    input.remove_prefix(std::min(field.size() + 1, input.size()));
  }
  return fields;
}

static void expect_known(const reference::PlaceAnswer& answer) {
  if (answer.kind == PlaceKind::Commune)
    fuzz::expect(reference::find_commune(answer.code) != nullptr, "the commune is known");
  if (answer.kind == PlaceKind::Department)
    fuzz::expect(reference::find_department(answer.code) != nullptr, "the department is known");
  if (answer.kind == PlaceKind::Region)
    fuzz::expect(reference::find_region(answer.code) != nullptr, "the region is known");
  if (answer.kind == PlaceKind::Unknown || answer.kind == PlaceKind::Ambiguous)
    fuzz::expect(answer.code.empty(), "no place is chosen in silence");
  else
    fuzz::expect(!answer.label.empty(), "a place has a name");
  for (const auto& code : answer.candidates)
    fuzz::expect(reference::find_commune(code) != nullptr, "a candidate is a commune");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto [insee, postal, town, text] = fields_of(input.text.substr(0, 400));
  const reference::PlaceQuestion question{
      .insee = insee, .postal_code = postal, .town = town, .text = text};
  const auto answer = reference::find_place(question);
  expect_known(answer);
  if (input.choice % 16 == 0)
    fuzz::expect(reference::find_place(question).code == answer.code, "the same twice");
  return 0;
}
