#include "platform/search/snapshot.hpp"

#include <algorithm>

#include "platform/search/block_file.hpp"

namespace passerelle::search {
namespace {

constexpr std::uint64_t kMagic = 0x5345415243483031;  // "SEARCH01"
/// Raised with any change of what a segment holds.
constexpr std::uint64_t kVersion = 6;
constexpr std::uint64_t kMostParts = 1000;

std::unexpected<base::Error> other(std::string code, std::string_view what) {
  return base::fail(base::ErrorKind::Conflict, std::move(code),
                    std::string("L’instantané de recherche vient d’") + std::string(what) + ".");
}

void write_statistics(const Statistics& statistics, BlockWriter& out) {
  std::vector<std::string> stems;
  std::vector<std::uint32_t> counts;
  for (const auto& [stem, count] : statistics.documents_with) {
    stems.push_back(stem);
    counts.push_back(count);
  }
  const Strings texts(stems);
  out.number(statistics.number);
  out.number(statistics.documents);
  out.number(static_cast<std::uint64_t>(statistics.now));
  out.array(texts.bytes);
  out.array(texts.first);
  out.array(Array(std::move(counts)));
}

std::shared_ptr<Statistics> read_statistics(BlockReader& in) {
  auto statistics = std::make_shared<Statistics>();
  statistics->number = static_cast<std::uint32_t>(in.number());
  statistics->documents = in.number();
  statistics->now = static_cast<std::int64_t>(in.number());
  Strings stems;
  Array<std::uint32_t> counts;
  in.array(stems.bytes);
  in.array(stems.first);
  in.array(counts);
  if (!in.is_good()) return statistics;
  statistics->documents_with.reserve(counts.size());
  for (std::size_t i = 0; i < counts.size(); ++i)
    statistics->documents_with.emplace(stems[i], counts[i]);
  return statistics;
}

void write_part(const Part& part, BlockWriter& out) {
  const auto& segment = *part.segment;
  out.number(segment.documents);
  out.number(segment.statistics);
  out.number(segment.table_size);
  for (const auto at : segment.table_at) out.number(at);
  for (const auto& column : segment.numbers) out.number(static_cast<std::uint64_t>(column.lowest));
  out.number(segment.sequence_of.size());
  visit_arrays(segment, [&](const char*, const auto& array) { out.array(array); });
  static const Tombstones kNone;
  const auto& tombstones = part.tombstones ? *part.tombstones : kNone;
  out.array(Array(tombstones.live));
  out.array(Array(tombstones.dead));
}

Part read_part(BlockReader& in, const Schema& schema) {
  auto segment = std::make_shared<Segment>();
  segment->documents = static_cast<std::uint32_t>(in.number());
  segment->statistics = static_cast<std::uint32_t>(in.number());
  segment->table_size = static_cast<std::uint32_t>(in.number());
  for (std::size_t f = 0; f < schema.keywords.size(); ++f)
    segment->table_at.push_back(static_cast<std::uint32_t>(in.number()));
  segment->keywords.resize(schema.keywords.size());
  segment->numbers.resize(schema.numbers.size());
  for (auto& column : segment->numbers) column.lowest = static_cast<std::int64_t>(in.number());
  segment->sequence_of.resize(std::min<std::size_t>(in.number(), schema.texts.size()));
  visit_arrays(*segment, [&](const char*, auto& array) { in.array(array); });
  segment->block = in.block();
  Array<std::uint64_t> live;
  Array<std::uint32_t> dead;
  in.array(live);
  in.array(dead);
  Part part{std::move(segment), nullptr};
  if (!dead.empty())
    part.tombstones = std::make_shared<Tombstones>(
        Tombstones{{live.begin(), live.end()}, {dead.begin(), dead.end()}});
  return part;
}

base::Result<void> check(BlockReader& in, const Schema& schema, const Identity& identity) {
  if (in.number() != kMagic || in.number() != kVersion)
    return other("SNAPSHOT_VERSION", "une autre version");
  if (in.number() != fingerprint_of_fields(schema))
    return other("SNAPSHOT_SCHEMA", "un autre schéma");
  if (in.number() != fingerprint_of_ranking(schema))
    return other("SNAPSHOT_RANKING", "un autre classement");
  if (in.number() != identity.analyser)
    return other("SNAPSHOT_ANALYSER", "une autre analyse des mots");
  if (in.text() != identity.database) return other("SNAPSHOT_DATABASE", "une autre base");
  return {};
}

}  // namespace

base::Result<void> write_snapshot(const View& view, const Schema& schema,
                                  const std::filesystem::path& path, const Identity& identity) {
  auto unfinished = path;
  unfinished += ".unfinished";
  BlockWriter out(unfinished);
  for (const auto number : {kMagic, kVersion, fingerprint_of_fields(schema),
                            fingerprint_of_ranking(schema), identity.analyser})
    out.number(number);
  out.text(identity.database);
  out.number(static_cast<std::uint64_t>(view.position));
  write_statistics(*view.statistics, out);
  out.number(view.parts.size());
  for (const auto& part : view.parts) write_part(part, out);
  std::error_code error;
  if (out.finish())
    std::filesystem::rename(unfinished, path, error);
  else
    error = std::make_error_code(std::errc::io_error);
  if (!error) return {};
  std::filesystem::remove(unfinished, error);
  return base::fail(base::ErrorKind::Unavailable, "SNAPSHOT_NOT_WRITTEN",
                    "L’instantané de recherche n’a pas pu être écrit.");
}

base::Result<std::unique_ptr<View>> read_snapshot(const std::filesystem::path& path,
                                                  const Schema& schema, const Identity& identity) {
  auto in = TRY(BlockReader::open(path));
  if (auto checked = check(in, schema, identity); !checked)
    return std::unexpected(std::move(checked).error());
  auto view = std::make_unique<View>();
  view->position = static_cast<std::int64_t>(in.number());
  view->statistics = read_statistics(in);
  for (auto left = std::min(in.number(), kMostParts); left > 0; --left) {
    view->parts.push_back(read_part(in, schema));
    if (in.is_good()) view->documents += view->parts.back().live_documents();
  }
  if (!in.is_good())
    return base::fail(base::ErrorKind::Invalid, "SNAPSHOT_DAMAGED",
                      "L’instantané de recherche est incomplet ou abîmé.");
  return view;
}

}  // namespace passerelle::search
