#include "ours/offers_index.hpp"

#include <fstream>
#include <stdexcept>

#include "base/text.hpp"
#include "platform/search/analysis.hpp"

namespace passerelle::bench {
namespace {

/// Tokens that are made already: each its own form and stem.
std::vector<search::Token> cut_at_spaces(std::string_view text) {
  std::vector<search::Token> tokens;
  each_token(text, [&](std::string_view token) {
    const std::string word(token);
    tokens.push_back({.exact = word,
                      .accented = word,
                      .stems = {word},
                      .position = static_cast<std::uint32_t>(tokens.size()),
                      .accented_stem = word});
  });
  return tokens;
}

search::Schema schema_of(bool has_positions) {
  search::Schema schema;
  schema.texts = {{"title", true, 3, 0.5, 5},
                  {"employer", true, 1, 0.5, 3},
                  {"text", has_positions, 1, 0.75, 80}};
  schema.keywords = {{"contract"},   {"rome"},       {"commune"},
                     {"department"}, {"experience"}, {"apprenticeship"}};
  schema.numbers = {{"day"}};
  schema.layout = {
      .before_place = {kDepartment}, .by_place = true, .after_place = {kCommune, kRome}};
  schema.ranking.freshness = search::Freshness{.number = 0, .half_life = 30, .weight = 0.5};
  schema.ranking.nearness = search::Nearness{.scale_km = 20, .weight = 0.5};
  return schema;
}

void add_filter(search::Query& query, std::size_t keyword, const std::vector<std::string>& values) {
  if (values.empty()) return;
  search::AnyOf any_of;
  for (const auto& value : values) any_of.values.push_back({keyword, value});
  query.any_of.push_back(std::move(any_of));
}

search::Group group_of(const std::vector<std::string>& tokens, search::AtomKind kind) {
  const auto typed = base::join(tokens, " ");
  return {.typed = typed, .alternatives = {{.atoms = {{kind, cut_at_spaces(typed)}}}}};
}

search::Words words_of(const BenchQuery& query, Variant variant) {
  if (variant == Variant::AsShipped) return search::parse_words(query.typed, search::analyse);
  search::Words words;
  for (const auto& word : query.words)
    words.groups.push_back(group_of({word}, search::AtomKind::Words));
  for (const auto& phrase : query.phrases)
    words.groups.push_back(group_of(phrase, search::AtomKind::Phrase));
  return words;
}

/// Title, employer and text of the next offer.
std::vector<std::string> read_written_texts(std::ifstream& file) {
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("texts.tsv is cut short");
  const auto columns = base::split(line, '\t');
  return {std::string(columns.at(1)), std::string(columns.at(2)), std::string(columns.at(3))};
}

/// The texts of offers by id, which begins at 1; one that arrived later has none.
search::TextsOf stored_texts(const std::string& corpus) {
  auto texts = std::make_shared<std::vector<std::vector<std::string>>>();
  std::ifstream file(corpus + "/texts.tsv");
  while (file.peek() != std::ifstream::traits_type::eof())
    texts->push_back(read_written_texts(file));
  return [texts](std::uint64_t id) {
    return id <= texts->size() ? (*texts)[id - 1] : std::vector<std::string>{};
  };
}

}  // namespace

Variant variant_of(const std::string& index) {
  if (index.ends_with("as-shipped")) return Variant::AsShipped;
  return index.ends_with("without-positions") ? Variant::WithoutPositions : Variant::Positions;
}

search::Settings settings_of(Variant variant) {
  return {.schema = schema_of(variant == Variant::Positions),
          .analyse = variant == Variant::AsShipped ? search::analyse : cut_at_spaces};
}

search::Document document_of(const CorpusOffer& offer, std::vector<std::string> texts) {
  search::Document document{.id = offer.id, .texts = std::move(texts)};
  document.keywords.resize(kKeywords);
  for (std::size_t facet = 0; facet < kFacets; ++facet)
    if (!offer.facets.at(facet).empty())
      document.keywords[facet].emplace_back(offer.facets.at(facet));
  document.keywords[kDepartment].emplace_back(offer.department);
  if (!offer.experience.empty()) document.keywords[kExperience].emplace_back(offer.experience);
  if (offer.is_apprenticeship) document.keywords[kApprenticeship].emplace_back("1");
  document.numbers = {offer.day};
  document.points = {{offer.latitude, offer.longitude}};
  return document;
}

search::Query query_of(const BenchQuery& query, Variant variant) {
  search::Query asked{
      .words = words_of(query, variant), .facets = {kContract, kRome, kCommune}, .relaxes = false};
  for (std::size_t facet = 0; facet < kFacets; ++facet)
    add_filter(asked, facet, query.facet_filters.at(facet));
  add_filter(asked, kDepartment, query.departments);
  add_filter(asked, kExperience, query.experiences);
  if (query.wants_apprenticeship) add_filter(asked, kApprenticeship, {"1"});
  if (query.first_day) asked.ranges.push_back({.number = 0, .min = *query.first_day});
  if (query.circle)
    asked.circle = {{query.circle->latitude, query.circle->longitude}, query.circle->radius_km};
  if (asked.words.groups.empty()) asked.sort = search::Sort::Newest;
  return asked;
}

void read_documents(const std::string& corpus, Variant variant,
                    const std::function<void(search::Document)>& use) {
  std::ifstream written(corpus + "/texts.tsv");
  read_corpus(corpus, [&](const CorpusOffer& offer) {
    if (variant == Variant::AsShipped) return use(document_of(offer, read_written_texts(written)));
    use(document_of(
        offer, {std::string(offer.title), std::string(offer.employer), std::string(offer.text)}));
  });
}

std::unique_ptr<search::Index> load_index(const std::string& corpus, const std::string& index) {
  const auto variant = variant_of(index);
  auto settings = settings_of(variant);
  if (variant == Variant::AsShipped) settings.texts_of = stored_texts(corpus);
  auto loaded =
      search::Index::load(index + "/snapshot", std::move(settings), {.database = "bench"});
  if (!loaded) throw std::runtime_error(loaded.error().message);
  return std::move(*loaded);
}

}  // namespace passerelle::bench
