#include "offers/delivery/verdict.hpp"

namespace passerelle::offers {

std::string_view to_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::Refused:
      return "refused";
    case Verdict::SetAside:
    case Verdict::WithdrawalUnknown:
      return "set_aside";
    case Verdict::DuplicateReference:
    case Verdict::DuplicateReferenceDiffers:
    case Verdict::DuplicateText:
      return "duplicate";
    case Verdict::Unchanged:
      return "unchanged";
    case Verdict::Updated:
      return "updated";
    case Verdict::Created:
      return "created";
    case Verdict::Withdrawn:
      return "withdrawn";
  }
  return "";
}

std::string_view french_name_of(std::string_view verdict) {
  if (verdict == "refused") return "refusée";
  if (verdict == "set_aside") return "mise de côté";
  if (verdict == "duplicate") return "doublon";
  if (verdict == "unchanged") return "inchangée";
  if (verdict == "updated") return "mise à jour";
  if (verdict == "created") return "créée";
  if (verdict == "withdrawn") return "retirée";
  return verdict;
}

std::string_view french_plural_of(std::string_view verdict) {
  if (verdict == "refused") return "refusées";
  if (verdict == "set_aside") return "mises de côté";
  if (verdict == "duplicate") return "doublons";
  if (verdict == "unchanged") return "inchangées";
  if (verdict == "updated") return "mises à jour";
  if (verdict == "created") return "créées";
  if (verdict == "withdrawn") return "retirées";
  return verdict;
}

std::string_view code_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::DuplicateReference:
      return "DUPLICATE_REFERENCE";
    case Verdict::DuplicateReferenceDiffers:
      return "DUPLICATE_REFERENCE_DIFFERS";
    case Verdict::DuplicateText:
      return "DUPLICATE_TEXT";
    default:
      return "";
  }
}

bool is_duplicate(Verdict verdict) {
  return !code_of(verdict).empty();
}

void count(Counts& counts, Verdict verdict) {
  ++counts.received;
  switch (verdict) {
    case Verdict::Refused:
      ++counts.refused;
      break;
    case Verdict::SetAside:
    case Verdict::WithdrawalUnknown:
      ++counts.set_aside;
      break;
    case Verdict::DuplicateReference:
    case Verdict::DuplicateReferenceDiffers:
    case Verdict::DuplicateText:
      ++counts.duplicate;
      break;
    case Verdict::Unchanged:
      ++counts.unchanged;
      break;
    case Verdict::Updated:
      ++counts.updated;
      break;
    case Verdict::Created:
      ++counts.created;
      break;
    case Verdict::Withdrawn:
      ++counts.withdrawn;
      break;
  }
}

void add(Counts& counts, const Counts& more) {
  for (const auto part :
       {&Counts::received, &Counts::created, &Counts::updated, &Counts::unchanged,
        &Counts::withdrawn, &Counts::duplicate, &Counts::set_aside, &Counts::refused})
    counts.*part += more.*part;
}

}  // namespace passerelle::offers
