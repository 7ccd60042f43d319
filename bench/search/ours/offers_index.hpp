#pragma once

#include <memory>
#include <string>

#include "measure/corpus_file.hpp"
#include "measure/query_file.hpp"
#include "platform/search/search.hpp"

namespace passerelle::bench {

/// Which of the ways to index is measured; the name of the index's folder ends in it.
enum class Variant : std::uint8_t {
  Positions,         ///< the peers' tokens, exact phrases everywhere: what is compared
  WithoutPositions,  ///< the same, positions in title and employer alone
  AsShipped,         ///< the texts as written, by the whole French analysis; text without positions
};
Variant variant_of(const std::string& index);

/// Keyword fields in the order of the schema; the first three are the facets of every query.
enum Keyword : std::size_t { kDepartment = kFacets, kExperience, kApprenticeship, kKeywords };

search::Settings settings_of(Variant variant);
/// `texts`: title, employer and text as they are written, where the variant wants them.
search::Document document_of(const CorpusOffer& offer, std::vector<std::string> texts);
search::Query query_of(const BenchQuery& query, Variant variant);

/// Calls `use` with each offer's document, as the variant wants it.
void read_documents(const std::string& corpus, Variant variant,
                    const std::function<void(search::Document)>& use);

/// As shipped, with the texts of the corpus at hand for the phrases that the index does not tell.
std::unique_ptr<search::Index> load_index(const std::string& corpus, const std::string& index);

}  // namespace passerelle::bench
