#include <algorithm>

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::size_t kDigits = 14;
constexpr std::size_t kSirenDigits = 9;
constexpr std::size_t kShown = 60;

/// What was written before the number: "SIRET : 972…", "N° de SIRET 972…".
std::string_view without_label(std::string_view text) {
  const auto digit = text.find_first_of("0123456789");
  if (digit == 0 || digit == std::string_view::npos) return text;
  const auto label = base::fold(text.substr(0, digit));
  const bool is_label = label == "siret" || label == "n siret" || label == "no siret" ||
                        label == "numero siret" || label == "numero de siret" ||
                        label == "n de siret" || label == "n";
  return is_label ? text.substr(digit) : text;
}

/// "97202186900011.0", "97202227100019,00": a number with decimals that are nothing.
std::string_view without_decimals(std::string_view text) {
  const auto mark = text.find_last_of(".,");
  if (mark == std::string_view::npos) return text;
  const auto zeros = text.substr(mark + 1);
  const bool is_nothing =
      !zeros.empty() && zeros.size() <= 2 && zeros.find_first_not_of('0') == std::string_view::npos;
  return is_nothing ? text.substr(0, mark) : text;
}

/// Digits only, when nothing but digits and the signs that people put between them is there.
std::string bare_digits(std::string_view text) {
  constexpr std::string_view kBetween = " .-_/\t'";
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9')
      digits += c;
    else if (static_cast<unsigned char>(c) < 0x80 && kBetween.find(c) == std::string_view::npos)
      return {};
  }
  return digits;
}

/// "9,72E+13": the last digits are gone.
bool is_scientific(std::string_view text) {
  const auto mark = text.find_first_of("eE");
  if (mark == 0 || mark == std::string_view::npos) return false;
  const auto is_number = [](std::string_view part, std::string_view signs) {
    return part.find_first_of("0123456789") != std::string_view::npos &&
           part.find_first_not_of(std::string("0123456789") + std::string(signs)) ==
               std::string_view::npos;
  };
  return is_number(text.substr(0, mark), "., ") && is_number(text.substr(mark + 1), "+- ");
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

std::string_view fault_of(const std::string& text, const std::string& digits, bool is_needed) {
  if (!is_needed) return "SIRET_IGNORED";
  if (is_scientific(text)) return "SIRET_SCIENTIFIC";
  return digits.size() == kSirenDigits ? "SIRET_SIREN" : "SIRET_INVALID";
}

bool has_control(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string_view repair_of(const std::string& digits, const std::string& siret, bool was_guarded) {
  if (digits != siret) return "SIRET_ZERO_LOST";
  return was_guarded ? "SIRET_GUARD" : "SIRET_SPACES";
}

}  // namespace

void repair_siret(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto& written = record[Field::Siret];
  const auto text = base::one_line(written);
  if (text.empty()) return;  // said by require_fields
  const std::string found(base::shorten(written, kShown));
  if (is_valid(written)) return accept(draft, setting, text, found);
  const auto unguarded = without_guard(text, true);
  const auto body = without_decimals(without_label(unguarded));
  const auto digits = bare_digits(body);
  auto siret = is_valid(digits) ? digits : with_lost_zeros(digits);
  if (siret.empty()) {
    draft.add(fault_of(text, digits, setting.profile.needs_siret), Field::Siret, found);
    return;
  }
  // Plain white space around it is no fault; a tab or a control character is a guard.
  const bool was_guarded = body.size() != text.size() || has_control(written);
  if (was_guarded || text != siret)
    draft.add(repair_of(digits, siret, was_guarded), Field::Siret, found, siret);
  accept(draft, setting, std::move(siret), found);
}

}  // namespace passerelle::offers::intake
