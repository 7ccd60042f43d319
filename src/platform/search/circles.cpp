// Which documents a circle holds.
#include <algorithm>

#include "platform/search/conjuncts.hpp"
#include "platform/search/kernels.hpp"

namespace passerelle::search {
namespace {

/// Whether a point is in a circle: known from afar without trigonometry, exact at its edge.
class CircleTest {
 public:
  explicit CircleTest(const Circle& circle)
      : circle_(circle), centre_(on_sphere(circle.centre)), edge_(square_under(circle.radius_km)) {}

  bool holds(OnSphere spot, base::Point point) const {
    const auto apart = square_apart(centre_, spot);
    if (apart < edge_ * (1 - kMargin)) return true;
    if (apart > edge_ * (1 + kMargin) + kMargin * kMargin) return false;
    return base::distance_km(circle_.centre, point) <= circle_.radius_km;
  }

 private:
  static constexpr double kMargin = 1e-8;
  const Circle& circle_;
  OnSphere centre_;
  double edge_;
};

/// Those whose latitude can be in the circle.
std::span<const std::uint32_t> band(const Array<std::uint32_t>& by_latitude,
                                    const Array<base::Point>& points, const Circle& circle) {
  // A little wider than the circle: rounding must not cut what the exact distance keeps.
  const auto box = base::box_around(circle.centre, circle.radius_km * 1.0001 + 0.001);
  const auto latitude = [&](auto i) { return points[i].latitude; };
  const auto from = std::ranges::lower_bound(by_latitude, box.south, {}, latitude);
  const auto to = std::ranges::upper_bound(by_latitude, box.north, {}, latitude);
  return {from, to};
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

void Sets::find_places(const Circle& circle, Scratch::List& places) {
  const auto& segment = this->segment();
  const CircleTest test(circle);
  const auto words = words_of(segment.places.size());
  auto* const bits = scratch_.bits(words);
  std::fill(bits, bits + words, 0);
  for (const auto place : band(segment.by_latitude, segment.places, circle))
    bits[place / 64] |= std::uint64_t{test.holds(segment.place_spots[place], segment.places[place])}
                        << (place % 64);
  places.resize(segment.places.size() + 64);
  places.resize(kernels().list(bits, words, 0, places.data()));
}

void Sets::find_more(const Circle& circle, Scratch::List& docs) {
  const auto& segment = this->segment();
  const CircleTest test(circle);
  for (const auto i : band(segment.more_by_latitude, segment.more_points, circle))
    if (test.holds(segment.more_spots[i], segment.more_points[i]))
      docs.push_back(segment.more_docs[i]);
  std::ranges::sort(docs);
  docs.erase(std::unique(docs.begin(), docs.end()), docs.end());
}

DocsView Sets::inside(const Circle& circle) {
  const auto& segment = this->segment();
  auto& places = scratch_.list();
  find_places(circle, places);
  auto& more = scratch_.list();
  find_more(circle, more);
  auto* runs = &scratch_.list();
  for (const auto place : places)
    add_run(*runs, segment.place_first[place], segment.place_first[place + 1]);
  if (!more.empty()) {
    auto& all = scratch_.list();
    insert_docs(*runs, more, all);
    runs = &all;
  }
  has_circle_ = true;
  places_ = places;
  more_ = more;
  DocsView view{.shape = Shape::Runs, .numbers = *runs};
  for (std::size_t i = 0; i < runs->size(); i += 2) view.count += (*runs)[i + 1] - (*runs)[i];
  return view;
}

std::span<const std::uint32_t> Sets::places_around() const {
  return has_circle_ ? places_
                     : std::span(segment().by_latitude.data(), segment().by_latitude.size());
}

std::span<const std::uint32_t> Sets::docs_with_more_points(bool anywhere) const {
  return has_circle_ && !anywhere
             ? more_
             : std::span(segment().more_docs.data(), segment().more_docs.size());
}

}  // namespace passerelle::search
