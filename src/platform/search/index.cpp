#include "platform/search/live.hpp"
#include "platform/search/search_run.hpp"
#include "platform/search/snapshot.hpp"

namespace passerelle::search {

Index::Index(Settings settings) : live_(std::make_unique<Live>(std::move(settings))) {}

Index::Index(std::unique_ptr<Live> live) : live_(std::move(live)) {}

Index::~Index() = default;

Answer Index::search(const Query& query) const {
  const auto view = live_->read();
  return SearchRun(query, live_->settings(), *view).answer();
}

void Index::apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals,
                  std::int64_t position) {
  live_->apply(upserts, removals, position);
}

std::int64_t Index::position() const {
  return live_->read()->position;
}

std::uint64_t Index::size() const {
  return live_->read()->documents;
}

std::uint64_t Index::changes() const {
  return live_->changes();
}

bool Index::wants_merge() const {
  return live_->wants_merge();
}

void Index::merge() {
  live_->merge();
}

base::Result<void> Index::save(const std::filesystem::path& path, const Identity& identity) const {
  return write_snapshot(*live_->read(), live_->settings().schema, path, identity);
}

base::Result<std::unique_ptr<Index>> Index::load(const std::filesystem::path& path,
                                                 Settings settings, const Identity& identity) {
  auto view = TRY(read_snapshot(path, settings.schema, identity));
  auto live = std::make_unique<Live>(std::move(settings), std::move(view));
  return std::unique_ptr<Index>(new Index(std::move(live)));
}

std::shared_ptr<const Statistics> Index::statistics() const {
  return live_->read()->statistics;
}

Memory Index::memory() const {
  Memory memory;
  const auto add = [&](const char* name, std::uint64_t bytes) {
    for (auto& part : memory.parts)
      if (part.name == name) {
        part.bytes += bytes;
        return;
      }
    memory.parts.push_back({name, bytes});
  };
  const auto view = live_->read();
  for (const auto& part : view->parts) {
    visit_arrays(*part.segment, [&](const char* name, const auto& array) {
      add(name, array.size() * sizeof(array[0]));
    });
    if (part.tombstones)
      add("tombstones", part.tombstones->live.size() * 8 + part.tombstones->dead.size() * 4);
  }
  constexpr std::uint64_t kEntryBytes = 64;
  add("statistics", view->statistics->documents_with.size() * kEntryBytes);
  return memory;
}

std::uint64_t Memory::total_bytes() const {
  std::uint64_t total = 0;
  for (const auto& part : parts) total += part.bytes;
  return total;
}

}  // namespace passerelle::search
