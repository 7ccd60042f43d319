#include "platform/search/live.hpp"

#include <algorithm>

#include "platform/search/segment_builder.hpp"

namespace passerelle::search {
namespace {

/// A base of at most so many documents is put together at each call.
constexpr std::uint32_t kSmallBase = 2048;
/// Fresh segments up to this size are joined as they come.
constexpr std::uint32_t kSmallPart = 8192;
constexpr std::size_t kMostParts = 8;

Part joined(const std::vector<Part>& parts, const Schema& schema,
            const std::shared_ptr<const Statistics>& frozen) {
  return {merge_parts(parts, schema, frozen, frozen->number).segment, nullptr};
}

std::uint64_t buried(const View& view) {
  const auto& tombstones = view.parts[0].tombstones;
  return tombstones ? tombstones->dead.size() : 0;
}

std::uint64_t beside_the_first(const View& view) {
  std::uint64_t documents = 0;
  for (std::size_t i = 1; i < view.parts.size(); ++i) documents += view.parts[i].segment->documents;
  return documents;
}

}  // namespace

void bury(Part& part, const std::unordered_set<std::uint64_t>& ids) {
  std::vector<std::uint32_t> dead;
  for (const auto id : ids)
    if (const auto doc = part.segment->find_document(id); doc != kNowhere && part.is_live(doc))
      dead.push_back(doc);
  if (dead.empty()) return;
  auto tombstones = part.tombstones ? std::make_shared<Tombstones>(*part.tombstones)
                                    : std::make_shared<Tombstones>();
  if (!part.tombstones) tombstones->live.assign(part.segment->words(), ~std::uint64_t{0});
  if (const auto rest = part.segment->documents % 64; !part.tombstones && rest != 0)
    tombstones->live.back() = (std::uint64_t{1} << rest) - 1;
  for (const auto doc : dead) tombstones->live[doc / 64] &= ~(std::uint64_t{1} << (doc % 64));
  tombstones->dead.insert(tombstones->dead.end(), dead.begin(), dead.end());
  std::ranges::sort(tombstones->dead);
  part.tombstones = std::move(tombstones);
}

std::shared_ptr<const Statistics> still_valid(const View& view, const Schema& schema) {
  const auto& old = view.statistics;
  if (view.documents * 4 > old->documents * 5 || view.documents * 5 < old->documents * 4)
    return nullptr;
  if (const auto& fresh = schema.ranking.freshness)
    for (const auto& part : view.parts)
      for (std::uint32_t doc = 0; doc < part.segment->documents; ++doc) {
        const auto value = part.segment->numbers[fresh->number].of(doc).value_or(old->now);
        if (static_cast<double>(value) - static_cast<double>(old->now) > fresh->half_life / 4)
          return nullptr;
      }
  return old;
}

Live::Live(Settings settings) : Live(std::move(settings), std::make_unique<View>()) {}

Live::Live(Settings settings, std::unique_ptr<View> view)
    : settings_(std::move(settings)), view_([&]() -> std::unique_ptr<const View> {
        if (!view->statistics) view->statistics = std::make_shared<Statistics>();
        return std::move(view);
      }()) {}

void Live::publish(View view) {
  std::erase_if(view.parts, [](const auto& part) { return part.live_documents() == 0; });
  view.documents = 0;
  for (const auto& part : view.parts) view.documents += part.live_documents();
  view_.put(std::make_unique<const View>(std::move(view)));
}

std::shared_ptr<const Segment> Live::build(std::span<const Document> upserts, const Ids& removed,
                                           const View& view) const {
  Ids seen = removed;
  std::vector<const Document*> last;
  for (auto document = upserts.rbegin(); document != upserts.rend(); ++document)
    if (seen.insert(document->id).second) last.push_back(&*document);
  if (last.empty()) return nullptr;
  SegmentBuilder builder(settings_.schema, settings_.analyse);
  for (auto document = last.rbegin(); document != last.rend(); ++document) builder.add(**document);
  return builder.finish(view.statistics);
}

void Live::apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals,
                 std::int64_t position) {
  const std::scoped_lock lock(writing_);
  View view = *view_.read();
  Ids gone(removals.begin(), removals.end());
  auto fresh = build(upserts, gone, view);
  for (const auto& document : upserts) gone.insert(document.id);
  for (auto& part : view.parts) bury(part, gone);
  if (fresh) view.parts.push_back({std::move(fresh), nullptr});
  view.position = position;
  join_small(view);
  publish(std::move(view));
  ++changes_;
}

void Live::join_small(View& view) const {
  auto& parts = view.parts;
  std::uint64_t documents = 0;
  for (const auto& part : parts) documents += part.live_documents();
  if (documents > 0 && documents <= kSmallBase && being_merged_ == 0) {
    view.documents = documents;
    const auto frozen = still_valid(view, settings_.schema);
    auto merged = merge_parts(parts, settings_.schema, frozen, view.statistics->number + 1);
    if (!frozen) view.previous = view.statistics;
    view.statistics = std::move(merged.statistics);
    parts = {{std::move(merged.segment), nullptr}};
    return;
  }
  const auto last_fixed = std::max<std::size_t>(1, first_being_merged_ + being_merged_);
  while (parts.size() >= last_fixed + 2) {
    const auto last = parts.back().live_documents();
    const auto before = parts[parts.size() - 2].live_documents();
    if (before > 2 * last || before + last > kSmallPart) return;
    auto both = joined({parts[parts.size() - 2], parts.back()}, settings_.schema, view.statistics);
    parts.pop_back();
    parts.back() = std::move(both);
  }
}

/// All of them, those beside the first, or none.
std::size_t Live::parts_to_merge(const View& view) const {
  if (view.parts.empty()) return 0;
  const auto first = view.parts[0].segment->documents;
  if (beside_the_first(view) > first / 8 + kSmallPart || buried(view) > first / 16 + kSmallPart)
    return view.parts.size();
  return view.parts.size() > kMostParts ? view.parts.size() - 1 : 0;
}

bool Live::wants_merge() const {
  return parts_to_merge(*read()) > 0;
}

void Live::merge() {
  const std::scoped_lock one(merging_);
  View before;
  std::size_t count = 0;
  {
    const std::scoped_lock lock(writing_);
    before = *view_.read();
    count = parts_to_merge(before);
    if (count == 0 && before.parts.size() > 1) count = before.parts.size();
    if (count == 0) return;
    being_merged_ = count;
    first_being_merged_ = before.parts.size() - count;
  }
  const auto from = static_cast<std::ptrdiff_t>(first_being_merged_);
  const std::vector<Part> parts(before.parts.begin() + from, before.parts.end());
  const auto frozen = from > 0 ? before.statistics : still_valid(before, settings_.schema);
  auto merged = merge_parts(parts, settings_.schema, frozen, before.statistics->number + 1);

  const std::scoped_lock lock(writing_);
  View view = *view_.read();
  Part part{std::move(merged.segment), nullptr};
  Ids gone;
  for (std::size_t i = 0; i < count; ++i) {
    // A part that has died meanwhile is no more in the view: all of its documents are gone.
    const auto now = std::ranges::find(view.parts, parts[i].segment, &Part::segment);
    for (std::uint32_t doc = 0; doc < parts[i].segment->documents; ++doc)
      if (parts[i].is_live(doc) && (now == view.parts.end() || !now->is_live(doc)))
        gone.insert(parts[i].segment->ids[doc]);
    if (now != view.parts.end()) view.parts.erase(now);
  }
  bury(part, gone);
  const auto place = std::min<std::size_t>(first_being_merged_, view.parts.size());
  view.parts.insert(view.parts.begin() + static_cast<std::ptrdiff_t>(place), std::move(part));
  if (!frozen) view.previous = std::exchange(view.statistics, std::move(merged.statistics));
  being_merged_ = first_being_merged_ = 0;
  publish(std::move(view));
}

}  // namespace passerelle::search
