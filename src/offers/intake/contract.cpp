#include "base/text.hpp"
#include "offers/intake/contract_words.hpp"
#include "offers/intake/stages.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::string_view kOrdinary = "E1";  // says nothing against what the type says

bool is_yes(std::string_view text) {
  const auto folded = base::fold(text);
  return folded == "true" || folded == "oui" || folded == "vrai" || folded == "1" || folded == "o";
}

/// Without a type, a title that begins so tells what it is.
bool titles_an_internship(const Draft& draft) {
  const auto folded = base::fold(draft.title) + ' ';
  return folded.starts_with("stage ") || folded.starts_with("stagiaire ");
}

/// The title tells better than the description; neither may.
bool take_from_text(const std::string& text, Draft& draft) {
  auto contract = find_temporary_contract(draft.title);
  if (contract.empty()) contract = find_temporary_contract(draft.description);
  if (contract.empty()) return false;
  draft.contract = contract;
  draft.add("CONTRACT_FROM_TEXT", Field::ContractType, text, draft.contract);
  return true;
}

/// False when the line needs no further reading of its contract.
bool read_type(const std::string& text, bool is_needed, Draft& draft) {
  if (const auto* known = reference::find_contract_type(text)) {
    draft.contract = known->code;
    return true;
  }
  const auto words = read_contract_words(text);
  if (words.is_internship) {
    draft.add("CONTRACT_INTERNSHIP", Field::ContractType, text);
    return false;
  }
  if (says_only_temporary(text) && take_from_text(text, draft)) return true;
  if (words.contract.empty()) {
    draft.add(is_needed ? "CONTRACT_UNKNOWN" : "CONTRACT_UNREAD", Field::ContractType, text);
    draft.contract_nature = words.nature;
    return false;
  }
  draft.contract = words.contract;
  draft.contract_nature = words.nature;
  if (!words.other.empty())
    draft.add("CONTRACT_SEVERAL", Field::ContractType, text, draft.contract);
  return true;
}

/// A code of the official table, its label, or words; a type written there says no nature.
void read_nature(const std::string& nature, Draft& draft) {
  if (nature.empty()) return;
  const auto words = read_contract_words(nature);
  const auto* known = reference::find_contract_nature(nature);
  if (words.is_internship)
    draft.add("CONTRACT_INTERNSHIP", Field::ContractNature, nature);
  else if (known && (known->code != kOrdinary || draft.contract_nature.empty()))
    draft.contract_nature = known->code;
  else if (!known && !words.nature.empty())
    draft.contract_nature = words.nature;
  else if (!known && words.contract.empty())
    draft.add("NATURE_UNREAD", Field::ContractNature, nature);
}

}  // namespace

void read_contract(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::ContractType]);
  const bool is_needed = setting.profile.needs_contract;
  if (text.empty()) {  // when it is needed, require_fields has said so
    if (titles_an_internship(draft))
      draft.add("CONTRACT_INTERNSHIP", Field::ContractType, draft.title);
    else if (!is_needed)
      draft.add("CONTRACT_ABSENT", Field::ContractType);
    return;
  }
  if (!read_type(text, is_needed, draft)) return;
  read_nature(base::one_line(record[Field::ContractNature]), draft);
  const bool is_said = is_yes(record[Field::Apprenticeship]);
  if (is_said && draft.contract_nature.empty()) draft.contract_nature = kWorkStudy;
  draft.is_apprenticeship = draft.contract_nature == "E2" || is_said;
  read_duration(record, setting, draft);
}

}  // namespace passerelle::offers::intake
