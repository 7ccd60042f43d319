#include "offers/imports/brea/report_columns.hpp"

#include "base/text.hpp"

namespace passerelle::offers::imports::brea {
namespace {

constexpr std::string_view kFormulaSigns = "=+-@\t'";
constexpr std::size_t kLongestSafeNumber = 11;  // digits; beyond, a spreadsheet writes an exponent

bool is_number_at_risk(std::string_view value) {
  return value.size() > 1 && base::is_all_digits(value) &&
         (value.front() == '0' || value.size() > kLongestSafeNumber);
}

}  // namespace

bool is_report_header(const std::vector<std::string>& names) {
  return names.size() > 2 && base::fold(names[names.size() - 2]) == kVerdictColumn &&
         base::fold(names.back()) == kMessagesColumn;
}

std::string guard_cell(std::string_view value) {
  if (is_number_at_risk(value)) return "=\"" + std::string(value) + "\"";
  if (!value.empty() && kFormulaSigns.find(value.front()) != std::string_view::npos)
    return "'" + std::string(value);
  return std::string(value);
}

std::string_view unguard_cell(std::string_view cell) {
  if (cell.size() > 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
    const auto digits = cell.substr(2, cell.size() - 3);
    if (base::is_all_digits(digits)) return digits;
  }
  if (cell.size() > 1 && cell.front() == '\'' &&
      kFormulaSigns.find(cell[1]) != std::string_view::npos)
    return cell.substr(1);
  return cell;
}

}  // namespace passerelle::offers::imports::brea
