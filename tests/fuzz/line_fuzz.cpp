// A sound line with some cells replaced goes through every stage: whatever stands in them, each
// finding can be told to a person, and what is published is whole.
#include "base/encoding.hpp"
#include "expect.hpp"
#include "offers/intake/stages.hpp"
#include "offers/messages.hpp"
#include "offers/rules/examples.hpp"
#include "read_tables.hpp"

using namespace passerelle;
using offers::Field;

/// Lines: the first byte of each chooses the field ('A' is the first), the rest is its value.
static offers::SourceRecord record_of(std::string_view text) {
  static const auto sound = offers::examples::records_of("reference: A-1").front();
  auto record = sound;
  for (const auto cell : base::split(text, '\n'))
    if (!cell.empty())
      record.values[static_cast<std::size_t>(cell[0] + 256 - 'A') % offers::kFieldCount] =
          base::repair_utf8(cell.substr(1));
  return record;
}

static void expect_whole(const offers::Draft& draft) {
  fuzz::expect(!draft.reference.empty(), "an offer has a reference");
  fuzz::expect(draft.siret.empty() || draft.siret.size() == 14, "a SIRET has 14 digits");
  fuzz::expect(draft.positions >= 1, "an offer is for somebody");
  fuzz::expect(!draft.duration || draft.duration->months > 0, "a contract lasts");
  const auto least = draft.salary_year_min_cents, most = draft.salary_year_max_cents;
  fuzz::expect(!least || !most || *least <= *most, "the least salary comes first");
  fuzz::expect(draft.place.kind != "commune" || draft.place.commune.size() == 5,
               "a commune has its code");
  fuzz::expect(!draft.title.empty(), "an offer has a title");
  for (const auto* text : {&draft.title, &draft.description, &draft.employer, &draft.salary_text})
    fuzz::expect_storable(*text);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto brea = offers::examples::setting_of("brea");
  static const auto other = offers::examples::setting_of("other");
  const fuzz::Input input(data, size);
  const auto record = record_of(input.text);
  const auto draft = offers::intake::draft_of(record, input.choice % 4 == 0 ? other : brea);
  for (const auto& finding : draft.findings)
    fuzz::expect_storable(message_of(offers::get_rule(finding.code), finding.found, finding.kept));
  if (!draft.is_stopped() && draft.movement == offers::Movement::Publish) expect_whole(draft);
  return 0;
}
