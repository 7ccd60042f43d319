#include "offers/exports/write.hpp"

#include <map>

#include "offers/exports/brea.hpp"
#include "offers/exports/france_travail.hpp"
#include "offers/listing/offer.hpp"

namespace passerelle::offers::exports {
namespace {

using Details = std::map<OfferId, std::string>;

Details details_of(db::Session& session, const std::vector<LiveOffer>& page) {
  Details details;
  for (auto& row : session.list(sql::ListDetails{.first = page.front().id, .last = page.back().id}))
    details.emplace(row.offer_id, std::move(row.details));
  return details;
}

}  // namespace

std::int64_t write_open_data(db::Session& session, const Selection& selection, const Write& write) {
  std::int64_t count = 0;
  each_live_offer(session, selection, [&](const auto& offer, const auto& others) {
    write(json_text(open_data_record(offer, others)) + '\n');
    ++count;
  });
  return count;
}

std::int64_t write_france_travail(db::Session& session, const Selection& selection,
                                  const Write& write) {
  std::int64_t count = 0;
  write("{\"resultats\":[");
  each_live_page(session, selection, [&](const auto& page) {
    const auto details = details_of(session, page);
    for (const auto& offer : page) {
      const auto found = details.find(offer.id);
      write(count++ == 0 ? "\n" : ",\n");
      write(json_text(france_travail_offer(offer, found == details.end() ? "" : found->second)));
    }
  });
  write("\n]}\n");
  return count;
}

std::int64_t write_brea(db::Session& session, const Selection& selection, const Write& write) {
  std::int64_t count = 0;
  write(brea_header());
  each_live_offer(session, selection, [&](const auto& offer, const auto& others) {
    write(brea_record(offer, others));
    ++count;
  });
  return count;
}

}  // namespace passerelle::offers::exports
