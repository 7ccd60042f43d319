#include "offers/alerts/fresh_offers.hpp"

#include <algorithm>
#include <span>

#include "offers/catalogue/documents.hpp"

namespace passerelle::offers::alerts {
namespace {

/// The engine reads the texts of so many documents at most when it looks for a phrase.
constexpr std::size_t kReadForPhrases = 200;

std::unique_ptr<search::Index> index_of(db::Database& database,
                                        std::span<const search::Document> documents) {
  auto index = std::make_unique<search::Index>(settings_for(database));
  index->apply(documents, {}, 1);
  return index;
}

void append(const search::Answer& answer, std::vector<OfferId>& found) {
  for (const auto& hit : answer.hits) found.push_back({static_cast<std::int64_t>(hit.id)});
}

}  // namespace

FreshOffers::FreshOffers(db::Database& database, const std::vector<OfferId>& ids, base::Instant now)
    : database_(database) {
  if (ids.empty()) return;
  auto session = database.session();
  documents_ = list_documents(session, ids, now);
  if (!documents_.empty()) all_ = index_of(database, documents_);
}

std::vector<OfferId> FreshOffers::find(search::Query query) {
  if (!all_) return {};
  query.relaxes = false;
  query.facets.clear();
  query.sort = search::Sort::Newest;
  query.after.reset();
  query.offset = 0;
  query.limit = documents_.size();
  const auto answer = all_->search(query);
  if (answer.at_least) return find_in_pieces(query);
  std::vector<OfferId> found;
  append(answer, found);
  return found;
}

std::vector<OfferId> FreshOffers::find_in_pieces(const search::Query& query) {
  if (pieces_.empty())
    for (std::size_t at = 0; at < documents_.size(); at += kReadForPhrases) {
      const auto size = std::min(kReadForPhrases, documents_.size() - at);
      pieces_.push_back(index_of(database_, std::span(documents_).subspan(at, size)));
    }
  std::vector<OfferId> found;
  for (const auto& piece : pieces_) append(piece->search(query), found);
  std::ranges::sort(found, std::greater{}, &OfferId::value);
  return found;
}

}  // namespace passerelle::offers::alerts
