#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::size_t kDigits = 14;

/// Digits only, when nothing but digits and the signs that people put between them is there.
std::string bare_digits(std::string_view text) {
  std::string digits;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= '0' && byte <= '9')
      digits += text[i];
    else if (byte < 0x80 && std::string_view(" .-\t='\"").find(text[i]) == std::string_view::npos)
      return {};
  }
  return digits;
}

bool is_valid(std::string_view siret) {
  return base::check_siret(siret) == base::SiretFault::None;
}

/// Spreadsheets drop leading zeros: one or two are put back when the keys then agree, never more
/// (a SIREN of 9 digits is not a SIRET that lost five).
std::string with_lost_zeros(const std::string& digits) {
  for (std::size_t lost = 1; lost <= 2; ++lost)
    if (digits.size() + lost == kDigits)
      if (auto padded = std::string(lost, '0') + digits; is_valid(padded)) return padded;
  return {};
}

void accept(Draft& draft, const Setting& setting, std::string siret, const std::string& found) {
  if (base::is_fictional_siret(siret) && !setting.is_trial) {
    draft.add("SIRET_FICTIONAL", Field::Siret, found);
    return;
  }
  draft.siret = std::move(siret);
}

}  // namespace

void repair_siret(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto found = base::one_line(record[Field::Siret]);
  if (found.empty()) return;  // said by require_fields
  if (is_valid(found)) return accept(draft, setting, found, found);
  const auto digits = bare_digits(found);
  if (digits != found && is_valid(digits)) {
    draft.add("SIRET_SPACES", Field::Siret, found, digits);
    return accept(draft, setting, digits, found);
  }
  if (auto padded = with_lost_zeros(digits); !padded.empty()) {
    draft.add("SIRET_ZERO_LOST", Field::Siret, found, padded);
    return accept(draft, setting, padded, found);
  }
  draft.add(setting.profile.needs_siret ? "SIRET_INVALID" : "SIRET_IGNORED", Field::Siret, found);
}

}  // namespace passerelle::offers::intake
