// What cleans texts: markup, entities, guards of spreadsheets, folding.
#include "expect.hpp"
#include "offers/imports/brea/report_columns.hpp"
#include "offers/intake/stages.hpp"

using namespace passerelle;
namespace intake = offers::intake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto text = base::to_valid_utf8(input.text);
  bool had_markup = false;
  const auto plain = intake::plain_text(text, had_markup);
  fuzz::expect(base::is_utf8(plain), "a cleaned text is UTF-8");
  const auto line = base::one_line(text);
  fuzz::expect(base::is_utf8(line) && base::one_line(line) == line, "one line stays one");
  const auto folded = base::fold(text);
  fuzz::expect(base::is_utf8(folded) && base::fold(folded) == folded, "folded text stays so");
  const auto bare = intake::without_guard(text, input.choice % 2);
  fuzz::expect(bare.size() <= text.size(), "a guard is taken off, nothing is added");
  const auto guarded = offers::imports::brea::guard_cell(text);
  fuzz::expect(offers::imports::brea::unguard_cell(guarded) == text, "a report's cell comes back");
  base::fold(input.text);
  base::trim(input.text);
  return 0;
}
