// Any words as a contract, a working time, an experience, a small count.
#include "expect.hpp"
#include "offers/intake/contract_words.hpp"
#include "offers/intake/stages.hpp"
#include "read_tables.hpp"
#include "reference/reference.hpp"

using namespace passerelle;
namespace intake = offers::intake;

static bool is_known_contract(std::string_view code) {
  return code.empty() || reference::find_contract_type(code) != nullptr;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto words = intake::read_contract_words(text);
  fuzz::expect(is_known_contract(words.contract), "the contract has a code of the table");
  fuzz::expect(is_known_contract(words.other), "so has the other one");
  fuzz::expect(words.nature.empty() || words.nature == offers::kWorkStudy ||
                   reference::find_contract_nature(words.nature) != nullptr,
               "the nature is known");
  if (const auto hours = intake::parse_weekly_hours(text))
    fuzz::expect(*hours > 0 && *hours <= 168, "a week has 168 hours");
  if (const auto months = intake::parse_experience_months(text))
    fuzz::expect(*months >= 0 && *months < 1200, "nobody has a century's experience");
  return 0;
}
