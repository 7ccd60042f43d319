// Which documents a circle holds.
#include <algorithm>
#include <cmath>

#include "platform/search/conjuncts.hpp"

namespace passerelle::search {
namespace {

bool is_inside(base::Point point, const base::Box& box, const Circle& circle) {
  if (!(point.latitude >= box.south && point.latitude <= box.north)) return false;
  return base::distance_km(circle.centre, point) <= circle.radius_km;
}

void add_run(Scratch::List& runs, std::uint32_t first, std::uint32_t last) {
  if (!runs.empty() && runs.back() == first)
    runs.back() = last;
  else
    runs.insert(runs.end(), {first, last});
}

/// A document beside the runs of the places: it has a further point in the circle.
void insert_docs(Scratch::List& runs, std::span<const std::uint32_t> docs, Scratch::List& all) {
  std::size_t run = 0;
  for (const auto doc : docs) {
    while (run < runs.size() && runs[run] <= doc) {
      add_run(all, runs[run], runs[run + 1]);
      run += 2;
    }
    if (all.empty() || all.back() <= doc) add_run(all, doc, doc + 1);
  }
  for (; run < runs.size(); run += 2) add_run(all, runs[run], runs[run + 1]);
}

}  // namespace

DocsView Sets::inside(const Circle& circle) {
  const auto& segment = this->segment();
  // A little wider than the circle: rounding must not cut what the exact distance keeps.
  auto box = base::box_around(circle.centre, circle.radius_km * 1.0001 + 0.001);
  auto* runs = &scratch_.list();
  for (std::uint32_t place = 0; place < segment.places.size(); ++place)
    if (is_inside(segment.places[place], box, circle))
      add_run(*runs, segment.place_first[place], segment.place_first[place + 1]);
  auto& more = scratch_.list();
  for (std::size_t i = 0; i < segment.more_docs.size(); ++i)
    if (is_inside(segment.more_points[i], box, circle) &&
        (more.empty() || more.back() != segment.more_docs[i]))
      more.push_back(segment.more_docs[i]);
  if (!more.empty()) {
    auto& all = scratch_.list();
    insert_docs(*runs, more, all);
    runs = &all;
  }
  DocsView view{.shape = Shape::Runs, .numbers = *runs};
  for (std::size_t i = 0; i < runs->size(); i += 2) view.count += (*runs)[i + 1] - (*runs)[i];
  return view;
}

}  // namespace passerelle::search
