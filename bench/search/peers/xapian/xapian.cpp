// Xapian: one term space, the title's terms counted three times; filters are boolean terms, the day
// and the values of the facets are value slots, the circle Xapian's own great-circle match.
#include <fmt/format.h>
#include <xapian.h>

#include <filesystem>

#include "peers/facet_counts.hpp"

namespace passerelle::bench {
namespace {

enum Slot : Xapian::valueno { kDaySlot = kFacets, kPointSlot };

constexpr std::array<const char*, kFacets> kPrefixes{"XC", "XR", "XT"};
constexpr const char* kDepartmentPrefix = "XD";
constexpr const char* kExperiencePrefix = "XE";
constexpr const char* kApprenticeship = "XA1";
/// Between fields, so that no phrase crosses from one to the next.
constexpr Xapian::termpos kGap = 100;
/// Offers between two commits while it is built.
constexpr const char* kFlushThreshold = "200000";

void add_text(Xapian::Document& document, std::string_view tokens, Xapian::termpos& position,
              Xapian::termcount times) {
  each_token(tokens, [&](std::string_view token) {
    document.add_posting(std::string(token), ++position, times);
  });
  position += kGap;
}

Xapian::Document document_of(const CorpusOffer& offer) {
  Xapian::Document document;
  Xapian::termpos position = 0;
  add_text(document, offer.title, position, 3);
  add_text(document, offer.employer, position, 1);
  add_text(document, offer.text, position, 1);
  for (std::size_t facet = 0; facet < kFacets; ++facet) {
    const std::string value(offer.facets.at(facet));
    if (value.empty()) continue;
    document.add_boolean_term(kPrefixes.at(facet) + value);
    document.add_value(static_cast<Xapian::valueno>(facet), value);
  }
  document.add_boolean_term(kDepartmentPrefix + std::string(offer.department));
  document.add_boolean_term(kExperiencePrefix + std::string(offer.experience));
  if (offer.is_apprenticeship) document.add_boolean_term(kApprenticeship);
  document.add_value(kDaySlot, Xapian::sortable_serialise(offer.day));
  document.add_value(kPointSlot, Xapian::LatLongCoord(offer.latitude, offer.longitude).serialise());
  return document;
}

void build(const std::string& corpus, const std::string& index) {
  setenv("XAPIAN_FLUSH_THRESHOLD", kFlushThreshold, 1);
  const auto raw = index + "/raw";
  std::filesystem::create_directories(index);
  {
    Xapian::WritableDatabase database(raw, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_NO_SYNC);
    read_corpus(corpus, [&](const CorpusOffer& offer) {
      database.replace_document(offer.id, document_of(offer));
    });
    database.commit();
  }
  Xapian::Database(raw).compact(index + "/compact",
                                Xapian::DBCOMPACT_SINGLE_FILE | Xapian::Compactor::FULLER);
  std::filesystem::remove_all(raw);
}

Xapian::Query any_of(const char* prefix, const std::vector<std::string>& values) {
  std::vector<Xapian::Query> terms;
  for (const auto& value : values) terms.emplace_back(prefix + value);
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

class XapianEngine final : public Engine {
 public:
  explicit XapianEngine(const std::string& index) : database_(index + "/compact") {}

  /// The whole query once, with a spy on each facet; then each facet that is filtered on once more,
  /// without its own filter.
  void ask(const BenchQuery& query) override {
    for (auto& spy : spies_) spy.reset();
    Xapian::Enquire enquire(database_);
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (query.facet_filters.at(facet).empty()) spy_on(enquire, facet);
    answer_ = run(enquire, query, kFacets, kFirst);
    for (std::size_t facet = 0; facet < kFacets; ++facet) {
      if (query.facet_filters.at(facet).empty()) continue;
      Xapian::Enquire wider(database_);
      spy_on(wider, facet);
      run(wider, query, facet, 0);
    }
  }

  Found found() const override {
    Found found{.total = answer_.get_matches_lower_bound()};
    for (auto hit = answer_.begin(); hit != answer_.end(); ++hit) found.first.push_back(*hit);
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      for (auto value = spies_.at(facet)->values_begin(); value != spies_.at(facet)->values_end();
           ++value)
        if (!(*value).empty()) found.facets.at(facet).emplace_back(*value, value.get_termfreq());
    return found;
  }

 private:
  void spy_on(Xapian::Enquire& enquire, std::size_t facet) {
    spies_.at(facet) =
        std::make_unique<Xapian::ValueCountMatchSpy>(static_cast<Xapian::valueno>(facet));
    enquire.add_matchspy(spies_.at(facet).get());
  }

  Xapian::MSet run(Xapian::Enquire& enquire, const BenchQuery& query, std::size_t without,
                   std::size_t first) {
    enquire.set_query(query_of(query, without));
    if (query.words.empty() && query.phrases.empty()) {
      enquire.set_weighting_scheme(Xapian::BoolWeight());
      enquire.set_sort_by_value(kDaySlot, true);
    }
    return enquire.get_mset(0, static_cast<Xapian::doccount>(first), database_.get_doccount());
  }

  /// `without`: the facet whose own filter is left out; kFacets leaves none out.
  Xapian::Query query_of(const BenchQuery& query, std::size_t without) {
    std::vector<Xapian::Query> filters;
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (facet != without && !query.facet_filters.at(facet).empty())
        filters.push_back(any_of(kPrefixes.at(facet), query.facet_filters.at(facet)));
    if (!query.departments.empty()) filters.push_back(any_of(kDepartmentPrefix, query.departments));
    if (!query.experiences.empty()) filters.push_back(any_of(kExperiencePrefix, query.experiences));
    if (query.wants_apprenticeship) filters.emplace_back(kApprenticeship);
    if (query.first_day)
      filters.emplace_back(Xapian::Query::OP_VALUE_GE, kDaySlot,
                           Xapian::sortable_serialise(*query.first_day));
    if (query.circle) filters.push_back(circle_of(*query.circle));
    const auto words = words_of(query);
    if (filters.empty()) return words.empty() ? Xapian::Query("") : words;
    const Xapian::Query all(Xapian::Query::OP_AND, filters.begin(), filters.end());
    return words.empty() ? all : Xapian::Query(Xapian::Query::OP_FILTER, words, all);
  }

  static Xapian::Query words_of(const BenchQuery& query) {
    std::vector<Xapian::Query> parts;
    for (const auto& word : query.words) parts.emplace_back(word);
    for (const auto& phrase : query.phrases)
      parts.emplace_back(Xapian::Query::OP_PHRASE, phrase.begin(), phrase.end(),
                         static_cast<Xapian::termcount>(phrase.size()));
    return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
  }

  static Xapian::Query circle_of(const SearchCircle& circle) {
    const Xapian::LatLongCoords centre(Xapian::LatLongCoord(circle.latitude, circle.longitude));
    return Xapian::Query(new Xapian::LatLongDistancePostingSource(
        kPointSlot, centre, Xapian::GreatCircleMetric(kSphereMetres), circle.radius_km * 1000));
  }

  static constexpr double kSphereMetres = 6371008.8;

  Xapian::Database database_;
  std::array<std::unique_ptr<Xapian::ValueCountMatchSpy>, kFacets> spies_;
  Xapian::MSet answer_;
};

std::unique_ptr<Engine> open(const std::string&, const std::string& index) {
  return std::make_unique<XapianEngine>(index);
}

std::string version(const std::string&) {
  return fmt::format("Xapian {}", Xapian::version_string());
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  return passerelle::bench::run_peer(count, words,
                                     {.build = passerelle::bench::build,
                                      .open = passerelle::bench::open,
                                      .version = passerelle::bench::version});
}
