#include <array>

#include "base/double_encoding.hpp"
#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::size_t kShown = 200;

/// Codes and numbers: what a spreadsheet spoils, so what people guard. The SIRET has its own stage.
constexpr auto kCodes = std::to_array<Field>(
    {Field::Reference, Field::InseeCode, Field::PostalCode, Field::Latitude, Field::Longitude,
     Field::PublishedOn, Field::UpdatedOn, Field::EndsOn, Field::Positions, Field::WeeklyHours,
     Field::Rome, Field::Movement, Field::ContractDuration});
/// What a data frame writes as a number with a decimal.
constexpr auto kWholeNumbers =
    std::to_array<Field>({Field::InseeCode, Field::PostalCode, Field::Positions});
constexpr auto kTexts = std::to_array<Field>(
    {Field::Title, Field::Description, Field::Employer, Field::EmployerDescription, Field::Town,
     Field::PlaceText, Field::OtherPlaces, Field::ContractType, Field::ContractNature,
     Field::Experience, Field::Salary, Field::JobName, Field::WorkingTime, Field::ApplyText,
     Field::Sector, Field::ContractDuration});

std::string_view without_decimal(std::string_view text) {
  const auto mark = text.find_first_of(".,");
  if (mark == std::string_view::npos || mark == 0) return text;
  const auto zeros = text.substr(mark + 1);
  const bool is_whole = base::is_all_digits(text.substr(0, mark)) && !zeros.empty() &&
                        zeros.find_first_not_of('0') == std::string_view::npos;
  return is_whole ? text.substr(0, mark) : text;
}

bool is_letter(unsigned char byte) {
  return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool is_address(std::string_view word) {
  return word.find("://") != std::string_view::npos || word.find('/') != std::string_view::npos ||
         word.find('=') != std::string_view::npos || word.find('@') != std::string_view::npos ||
         word.starts_with("www.");
}

/// "pr?paration": a sign where a letter stood.
bool has_lost_letters(std::string_view text) {
  for (auto at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
    const bool inside = at > 0 && at + 1 < text.size() &&
                        is_letter(static_cast<unsigned char>(text[at - 1])) &&
                        text[at + 1] >= 'a' && text[at + 1] <= 'z';
    if (!inside) continue;
    const auto start = text.find_last_of(" \t\r\n", at);
    const auto end = text.find_first_of(" \t\r\n", at);
    const auto from = start == std::string_view::npos ? 0 : start + 1;
    if (!is_address(text.substr(from, end == std::string_view::npos ? end : end - from)))
      return true;
  }
  return false;
}

bool has_control(std::string_view text) {
  bool found = false;  // no way out of the loop: sixteen bytes are then looked at together
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool is_blank = byte >= '\t' && byte <= '\r';
    found |= (byte < 0x20 && !is_blank) | (byte == 0x7F);
  }
  return found;
}

std::string shown(std::string_view text) {
  return std::string(base::shorten(text, kShown));
}

class Cleaning {
 public:
  Cleaning(const SourceRecord& record, Draft& draft) : record_(record), draft_(draft) {}

  void unguard(Field field, bool is_code) {
    const auto& text = now(field);
    if (text.empty()) return;
    const auto bare = without_guard(text, is_code);
    if (bare != text) replace("CELL_GUARD", field, std::string(bare));
  }

  void drop_decimal(Field field) {
    const auto text = base::trim(now(field));
    if (const auto whole = without_decimal(text); whole != text)
      replace("CELL_GUARD", field, std::string(whole));
  }

  void mend_text(Field field) {
    if (auto repaired = base::repair_double_encoding(now(field)))
      replace("TEXT_ENCODED_TWICE", field, std::move(*repaired));
    const auto& text = now(field);
    if (text.find("\xEF\xBF\xBD") != std::string::npos)
      draft_.add("TEXT_DAMAGED", field, shown(text));
    else if (has_lost_letters(text))
      draft_.add("TEXT_QUESTION_MARKS", field, shown(text));
    if (has_control(text))
      draft_.add("TEXT_CONTROL", field, shown(text), base::one_line(shown(text)));
  }

  std::optional<SourceRecord> take() { return std::move(changed_); }

 private:
  const std::string& now(Field field) const {
    return changed_ ? (*changed_)[field] : record_[field];
  }

  void replace(std::string_view code, Field field, std::string text) {
    draft_.add(code, field, shown(now(field)), shown(text));
    if (!changed_) changed_ = record_;
    (*changed_)[field] = std::move(text);
  }

  const SourceRecord& record_;
  Draft& draft_;
  std::optional<SourceRecord> changed_;
};

}  // namespace

std::string_view without_guard(std::string_view text, bool is_code) {
  const auto trimmed = base::trim(text);
  auto bare = trimmed;
  if (bare.size() > 3 && bare.starts_with("=\"") && bare.ends_with('"'))
    return base::trim(bare.substr(2, bare.size() - 3));
  if (!is_code) return text;
  if (bare.size() > 1 && bare[0] == '=' && bare[1] >= '0' && bare[1] <= '9') bare.remove_prefix(1);
  if (bare.size() > 1 && bare[0] == '\'') bare.remove_prefix(1);
  if (bare.size() > 3 && bare.starts_with("\xE2\x80\x99")) bare.remove_prefix(3);
  if (bare.size() > 2 && bare.starts_with('"') && bare.ends_with('"'))
    bare = bare.substr(1, bare.size() - 2);
  return bare.size() == trimmed.size() ? text : base::trim(bare);
}

std::optional<SourceRecord> clean_cells(const SourceRecord& record, Draft& draft) {
  Cleaning cleaning(record, draft);
  for (const auto field : kCodes) cleaning.unguard(field, true);
  for (const auto field : kTexts) cleaning.unguard(field, false);
  for (const auto field : kWholeNumbers) cleaning.drop_decimal(field);
  for (const auto field : kTexts) cleaning.mend_text(field);
  return cleaning.take();
}

}  // namespace passerelle::offers::intake
