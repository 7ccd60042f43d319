#include "offers/catalogue/catalogue.hpp"

#include <malloc.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "base/identifiers.hpp"
#include "offers/catalogue/documents.hpp"
#include "offers/catalogue/searchable.hpp"
#include "platform/db/db.hpp"
#include "platform/events/events.hpp"
#include "platform/search/analysis.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::offers {
namespace {

constexpr std::int64_t kEventsAtOnce = 1000;
constexpr auto kFarBehind = std::chrono::seconds(5);
/// Events that a start would have to read again from the last snapshot.
constexpr std::int64_t kChangesBetweenSnapshots = 100'000;

/// Given once to each base, by the first that asks.
std::string id_of(db::Database& database) {
  constexpr std::string_view kDatabaseId = "database_id";
  {
    auto session = database.session();
    if (auto known = settings::find(session, kDatabaseId)) return *known;
  }
  return *database.write([&](db::Session& session) -> base::Result<std::string> {
    if (auto known = settings::find(session, kDatabaseId)) return *known;
    auto id = base::random_hex(16);
    settings::record(session, kDatabaseId, id);
    return id;
  });
}

struct Snapshot {
  std::filesystem::path path;
  base::Instant ended_until;
};

constexpr std::string_view kSnapshotStart = "offers-", kSnapshotEnd = ".index";

std::string snapshot_name(base::Instant ended_until) {
  return std::string(kSnapshotStart) + std::to_string(ended_until.us) + std::string(kSnapshotEnd);
}

std::vector<Snapshot> list_snapshots(const std::filesystem::path& folder) {
  std::vector<Snapshot> snapshots;
  std::error_code absent;
  for (const auto& entry : std::filesystem::directory_iterator(folder, absent)) {
    const auto name = entry.path().filename().string();
    if (!name.starts_with(kSnapshotStart) || !name.ends_with(kSnapshotEnd)) continue;
    Snapshot snapshot{.path = entry.path(), .ended_until = {}};
    const auto* const first = name.data() + kSnapshotStart.size();
    const auto* const last = name.data() + name.size() - kSnapshotEnd.size();
    if (const auto [end, error] = std::from_chars(first, last, snapshot.ended_until.us);
        error == std::errc() && end == last)
      snapshots.push_back(std::move(snapshot));
  }
  return snapshots;
}

/// The latest that lacks nothing which is live at that time: a clock may be set back.
std::optional<std::filesystem::path> find_snapshot(const std::filesystem::path& folder,
                                                   base::Instant now) {
  std::optional<Snapshot> best;
  for (auto& snapshot : list_snapshots(folder))
    if (snapshot.ended_until <= now && (!best || best->ended_until < snapshot.ended_until))
      best = std::move(snapshot);
  if (!best) return {};
  return best->path;
}

std::vector<std::uint64_t> others_than(const std::vector<OfferId>& changed,
                                       const std::vector<search::Document>& documents) {
  std::vector<std::uint64_t> others;
  std::size_t at = 0;  // both are in order of id
  for (const auto id : changed) {
    if (at < documents.size() && documents[at].id == static_cast<std::uint64_t>(id.value))
      ++at;
    else
      others.push_back(static_cast<std::uint64_t>(id.value));
  }
  return others;
}

}  // namespace

Catalogue::Catalogue(const Context& context, std::uint64_t worth_a_snapshot)
    : context_(context), worth_a_snapshot_(worth_a_snapshot) {}
Catalogue::~Catalogue() = default;

std::shared_ptr<search::Index> Catalogue::index() const {
  const std::lock_guard lock(reading_);
  return index_;
}

void Catalogue::set_index(std::shared_ptr<search::Index> index) {
  const std::lock_guard lock(reading_);
  index_ = std::move(index);
}

search::Answer Catalogue::search(const search::Query& query) {
  if (!is_loaded()) refresh();
  return index()->search(query);
}

std::int64_t Catalogue::count_employers() {
  if (!is_loaded()) refresh();
  const auto current = index();
  const auto changes = current->changes();
  const std::lock_guard lock(counting_);
  if (employers_.index.lock() != current || employers_.changes != changes) {
    const auto all = current->search({.facets = {searchable::kEmployer}, .limit = 0});
    employers_ = {current, changes, std::ssize(all.facets.front().values)};
  }
  return employers_.count;
}

bool Catalogue::is_loaded() const {
  return index() != nullptr;
}

std::uint64_t Catalogue::size() const {
  const auto now = index();
  return now ? now->size() : 0;
}

search::Memory Catalogue::memory() const {
  const auto now = index();
  return now ? now->memory() : search::Memory{};
}

void Catalogue::refresh() {
  const std::lock_guard lock(writing_);
  if (!is_loaded() && !load_snapshot()) rebuild();
  take_in_events();
  drop_ended();
  refreshed_at_ = std::chrono::steady_clock::now();
}

base::Result<void> Catalogue::check_ready() const {
  if (!is_loaded())
    return base::fail(base::ErrorKind::Unavailable, "CATALOGUE_LOADING",
                      "Les offres se chargent en mémoire.");
  if (std::chrono::steady_clock::now() - refreshed_at_.load() > kFarBehind)
    return base::fail(base::ErrorKind::Unavailable, "CATALOGUE_BEHIND",
                      "Les offres en mémoire ne sont plus à jour.");
  return {};
}

void Catalogue::tidy() {
  const auto tidied = index();
  if (!tidied) return;
  if (tidied->wants_merge()) {
    tidied->merge();
    malloc_trim(0);
  }
  const std::lock_guard lock(writing_);
  if (tidied == index() && may_keep_snapshots() && tidied->size() >= worth_a_snapshot_ &&
      tidied->position() - saved_position_ >= kChangesBetweenSnapshots)
    save();
}

void Catalogue::rebuild() {
  search::Builder builder(settings_for(context_.database));
  const auto now = context_.clock.now();
  const auto position = context_.database.read([&](db::Session& session) {
    const auto seen = events::last_position(session);
    const OfferId first{0}, last{std::numeric_limits<std::int64_t>::max()};
    const auto places = session.list(sql::ListOfferPlaces{.first = first, .last = last});
    session.each(sql::ListSearchable{.first = first, .last = last, .now = now},
                 [&](const auto& offer) {
                   builder.add(searchable::document_of(offer, places_of(places, offer.id)));
                 });
    return base::Result<std::int64_t>(seen);
  });
  set_index(builder.finish(*position));
  malloc_trim(0);  // building takes several times what it leaves
  ended_until_ = now;
  saved_position_ = -1;
  if (size() >= worth_a_snapshot_ && may_keep_snapshots()) save();
}

void Catalogue::take_in_events() {
  for (;;) {
    auto session = context_.database.session();
    const auto news = events::list_after(session, index()->position(), "offers.", kEventsAtOnce);
    if (!news) return rebuild();  // what came after is forgotten
    if (news->empty()) return;
    std::vector<OfferId> changed;
    for (const auto& event : *news) changed.push_back(OfferId{event.subject_id});
    std::ranges::sort(changed);
    const auto [end, last] = std::ranges::unique(changed);
    changed.erase(end, last);
    const auto documents = list_documents(session, changed, context_.clock.now());
    index()->apply(documents, others_than(changed, documents), news->back().position);
    if (static_cast<std::int64_t>(news->size()) < kEventsAtOnce) return;
  }
}

void Catalogue::drop_ended() {
  const auto now = context_.clock.now();
  if (now <= ended_until_) return;
  std::vector<std::uint64_t> ended;
  auto session = context_.database.session();
  session.each(sql::ListEndedBetween{.since = ended_until_, .now = now},
               [&](const auto& row) { ended.push_back(static_cast<std::uint64_t>(row.id.value)); });
  if (!ended.empty()) index()->apply({}, ended, index()->position());
  ended_until_ = now;
}

search::Identity Catalogue::identity() {
  return {.analyser = search::kAnalysisVersion, .database = id_of(context_.database)};
}

bool Catalogue::may_keep_snapshots() const {
  return !context_.folder.empty();
}

/// Its name tells what it lacks: the offers that had ended by then.
std::filesystem::path Catalogue::snapshot_folder() const {
  return context_.folder / "search";
}

bool Catalogue::load_snapshot() {
  if (!may_keep_snapshots()) return false;
  const auto found = find_snapshot(snapshot_folder(), context_.clock.now());
  if (!found) return false;
  auto loaded = search::Index::load(*found, settings_for(context_.database), identity());
  if (!loaded) {
    spdlog::info("the search is built anew: {}", loaded.error().code);
    return false;
  }
  set_index(std::move(*loaded));
  saved_position_ = index()->position();
  return true;
}

void Catalogue::save() {
  std::error_code failed;
  std::filesystem::create_directories(snapshot_folder(), failed);
  const auto path = snapshot_folder() / snapshot_name(ended_until_);
  const auto saved = index()->save(path, identity());
  if (!saved) return spdlog::warn("the search keeps no snapshot: {}", saved.error().code);
  saved_position_ = index()->position();
  for (const auto& other : list_snapshots(snapshot_folder()))
    if (other.path != path) std::filesystem::remove(other.path, failed);
}

}  // namespace passerelle::offers
