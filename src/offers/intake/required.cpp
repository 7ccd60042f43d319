#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::size_t kLongestReference = 200;

bool is_absent(const SourceRecord& record, Field field) {
  return base::trim(record[field]).empty();
}

bool has_place(const SourceRecord& record) {
  for (const auto field : {Field::InseeCode, Field::PostalCode, Field::Town, Field::PlaceText})
    if (!is_absent(record, field)) return true;
  return false;
}

}  // namespace

/// The seven mandatory fields (convention, article 17), as far as the partner's profile asks
/// them. The duration is asked once the contract is known: see contract.cpp.
void require_fields(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto& profile = setting.profile;
  if (draft.reference.empty()) draft.add("REFERENCE_MISSING", Field::Reference);
  if (draft.reference.size() > kLongestReference)
    draft.add("REFERENCE_TOO_LONG", Field::Reference,
              std::string(base::shorten(draft.reference, 60)));
  if (draft.movement == Movement::Withdraw) return;
  const auto require = [&](bool asked, Field field, std::string_view code) {
    if (asked && is_absent(record, field)) draft.add(code, field);
  };
  require(profile.needs_title, Field::Title, "TITLE_MISSING");
  require(profile.needs_description, Field::Description, "DESCRIPTION_MISSING");
  require(profile.needs_experience, Field::Experience, "EXPERIENCE_MISSING");
  require(profile.needs_contract, Field::ContractType, "CONTRACT_MISSING");
  require(profile.needs_siret, Field::Siret, "SIRET_MISSING");
  if (profile.needs_place && !has_place(record)) draft.add("PLACE_MISSING", Field::Town);
}

}  // namespace passerelle::offers::intake
