#pragma once

#include <memory>
#include <vector>

#include "base/time.hpp"
#include "offers/ids.hpp"
#include "platform/db/db.hpp"
#include "platform/search/search.hpp"

namespace passerelle::offers::alerts {

/// Some offers, those of them that are live, as an index of their own: what a search finds among
/// them is exact, and costs what they are, not what the whole catalogue is.
class FreshOffers {
 public:
  /// `ids` in order, each once.
  FreshOffers(db::Database& database, const std::vector<OfferId>& ids, base::Instant now);

  /// All that fit, the newest first. Every word has to be there: nothing is left out of what was
  /// asked for, as it is on a page that would be empty without.
  std::vector<OfferId> find(search::Query query);

 private:
  std::vector<OfferId> find_in_pieces(const search::Query& query);

  db::Database& database_;
  std::vector<search::Document> documents_;
  std::unique_ptr<search::Index> all_;
  std::vector<std::unique_ptr<search::Index>> pieces_;  ///< made when a phrase needs them
};

}  // namespace passerelle::offers::alerts
