#include "offers/exports/live_offers.hpp"

namespace passerelle::offers::exports {

void each_live_page(db::Session& session, const Selection& selection,
                    const std::function<void(const std::vector<LiveOffer>&)>& use) {
  constexpr std::int64_t kPage = 1000;
  for (OfferId after;;) {
    const auto page = session.list(sql::ListLiveOffers{
        .after = after, .now = selection.now, .partner = selection.partner, .limit = kPage});
    if (page.empty()) return;
    use(page);
    after = page.back().id;
  }
}

void each_live_offer(
    db::Session& session, const Selection& selection,
    const std::function<void(const LiveOffer&, const std::vector<OtherPlace>&)>& use) {
  const std::vector<OtherPlace> none;
  each_live_page(session, selection, [&](const auto& page) {
    const auto others = list_other_places(session, page.front().id, page.back().id);
    for (const auto& offer : page) {
      const auto found = others.find(offer.id);
      use(offer, found == others.end() ? none : found->second);
    }
  });
}

}  // namespace passerelle::offers::exports
