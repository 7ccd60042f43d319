#include <algorithm>

#include "offers/delivery/report.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"
#include "offers/queries.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kChunkLines = 1000;
constexpr std::int64_t kChunksAtOnce = 100;

/// The letters that a chunk keeps for a verdict.
std::string letters_of(std::string_view verdict) {
  if (verdict.empty()) return "rsS";
  std::string letters;
  for (const char letter : std::string_view("rsSdDtnucw"))
    if (to_text(static_cast<Verdict>(letter)) == verdict) letters += letter;
  return letters;
}

/// A duplicate has no row of its own: its rule is its letter.
std::string letters_of_rule(std::string_view rule) {
  for (const char letter : std::string_view("dDt"))
    if (code_of(static_cast<Verdict>(letter)) == rule) return {letter};
  return {};
}

using Lines = std::vector<std::int64_t>;

Lines list_by_letter(db::Session& session, DeliveryId id, const std::string& letters,
                     std::int64_t after, std::int64_t limit) {
  Lines lines;
  const auto is_full = [&] { return static_cast<std::int64_t>(lines.size()) >= limit; };
  for (std::int64_t chunk = after / kChunkLines + 1; !is_full() && !letters.empty();) {
    const auto rows = session.list(
        sql::ListVerdicts{.delivery_id = id, .from_chunk = chunk, .limit = kChunksAtOnce});
    if (rows.empty()) break;
    chunk = rows.back().chunk + 1;
    for (const auto& row : rows)
      for (auto at = row.verdicts.find_first_of(letters); at != std::string::npos && !is_full();
           at = row.verdicts.find_first_of(letters, at + 1))
        if (const auto line = row.first_line + static_cast<std::int64_t>(at); line > after)
          lines.push_back(line);
  }
  return lines;
}

template <class Query>
Lines list_by(db::Session& session, const Query& query) {
  Lines lines;
  session.each(query, [&](const auto& row) { lines.push_back(row.line); });
  return lines;
}

Lines list_by_rule(db::Session& session, DeliveryId id, const LineFilter& filter,
                   std::int64_t after, std::int64_t limit) {
  if (filter.value)
    return list_by(session, sql::ListFaultLines{.delivery_id = id,
                                                .code = filter.rule,
                                                .value = *filter.value,
                                                .after = after,
                                                .limit = limit});
  if (const auto letters = letters_of_rule(filter.rule); !letters.empty())
    return list_by_letter(session, id, letters, after, limit);
  return list_by(session,
                 sql::ListLinesWithCode{
                     .delivery_id = id, .code = filter.rule, .after = after, .limit = limit});
}

}  // namespace

Lines list_lines(db::Session& session, DeliveryId id, const LineFilter& filter, std::int64_t after,
                 std::int64_t limit) {
  if (!filter.rule.empty()) return list_by_rule(session, id, filter, after, limit);
  if (filter.verdict == "marked")
    return list_by(session,
                   sql::ListMarkedLines{.delivery_id = id, .after = after, .limit = limit});
  if (filter.verdict == "corrected")
    return list_by(session,
                   sql::ListCorrectedLines{.delivery_id = id, .after = after, .limit = limit});
  return list_by_letter(session, id, letters_of(filter.verdict), after, limit);
}

}  // namespace passerelle::offers
