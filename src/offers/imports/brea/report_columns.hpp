#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace passerelle::offers::imports::brea {

/// The last two columns of a report in the file's own columns: a file that ends with them is one,
/// mended and sent again.
inline constexpr std::string_view kVerdictColumn = "verdict";
inline constexpr std::string_view kMessagesColumn = "messages";
inline constexpr std::size_t kReportColumns = 2;
bool is_report_header(const std::vector<std::string>& names);

/// A cell that a spreadsheet neither runs as a formula nor takes for a number: it would drop the
/// zeros of a SIRET, or write it as 5,2E+13.
std::string guard_cell(std::string_view value);
/// The value again, whether the spreadsheet kept the guard or not.
std::string_view unguard_cell(std::string_view cell);

}  // namespace passerelle::offers::imports::brea
