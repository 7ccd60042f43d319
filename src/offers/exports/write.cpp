#include "offers/exports/write.hpp"

#include <map>

#include "offers/exports/france_travail.hpp"
#include "offers/listing/offer.hpp"

namespace passerelle::offers::exports {
namespace {

constexpr std::int64_t kPage = 1000;

using Details = std::map<OfferId, std::string>;

Details details_of(db::Session& session, const std::vector<sql::ListLiveOffers::Row>& page) {
  Details details;
  for (auto& row : session.list(sql::ListDetails{.first = page.front().id, .last = page.back().id}))
    details.emplace(row.offer_id, std::move(row.details));
  return details;
}

}  // namespace

std::int64_t write_open_data(db::Session& session, base::Instant now, const Write& write) {
  std::int64_t count = 0;
  for (OfferId after;;) {
    const auto page = session.list(sql::ListLiveOffers{.after = after, .now = now, .limit = kPage});
    if (page.empty()) return count;
    const auto others = list_other_places(session, page.front().id, page.back().id);
    for (const auto& row : page) {
      const auto found = others.find(row.id);
      write(json_text(open_data_record(
                row, found == others.end() ? std::vector<OtherPlace>{} : found->second)) +
            '\n');
      ++count;
    }
    after = page.back().id;
  }
}

std::int64_t write_france_travail(db::Session& session, base::Instant now, const Write& write) {
  std::int64_t count = 0;
  write("{\"resultats\":[");
  for (OfferId after;;) {
    const auto page = session.list(sql::ListLiveOffers{.after = after, .now = now, .limit = kPage});
    if (page.empty()) break;
    const auto details = details_of(session, page);
    for (const auto& row : page) {
      const auto found = details.find(row.id);
      write(count++ == 0 ? "\n" : ",\n");
      write(json_text(france_travail_offer(row, found == details.end() ? "" : found->second)));
    }
    after = page.back().id;
  }
  write("\n]}\n");
  return count;
}

}  // namespace passerelle::offers::exports
