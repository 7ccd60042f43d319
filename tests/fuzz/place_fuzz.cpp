// Any words for a place: what is found is in the tables, and what is not certain says so.
#include <cstdint>

#include "base/text.hpp"
#include "expect.hpp"
#include "reference/reference.hpp"

using namespace passerelle;
using reference::PlaceKind;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  // The parts of a question follow each other, a line each, as valid text.
  const auto text = base::to_valid_utf8(input);
  auto parts = base::split(text, '\n');
  parts.resize(4);
  const auto answer = reference::find_place(
      {.insee = parts[0], .postal_code = parts[1], .town = parts[2], .text = parts[3]});
  if (answer.kind == PlaceKind::Commune)
    fuzz::expect(reference::find_commune(answer.code), "a commune is one of the table");
  if (answer.kind == PlaceKind::Department)
    fuzz::expect(reference::find_department(answer.code), "a department is one of the table");
  if (answer.kind == PlaceKind::Region)
    fuzz::expect(reference::find_region(answer.code), "a region is one of the table");
  if (answer.kind == PlaceKind::Ambiguous)
    fuzz::expect(answer.candidates.size() > 1, "what is ambiguous has two readings at least");
  for (const auto& code : answer.candidates)
    fuzz::expect(reference::find_commune(code), "candidates are in the table");
  return 0;
}
