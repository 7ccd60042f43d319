// groonga: one index of three columns, the title three times as heavy, cut at spaces alone; facets
// by its drilldowns, the circle by its geographic index; its cache of answers is off.
#include <fmt/format.h>
#include <groonga.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "base/geo.hpp"
#include "peers/facet_counts.hpp"

namespace passerelle::bench {
namespace {

/// groonga's sphere is smaller than the one of the project: a circle is made as much smaller.
constexpr double kGroongaRadiusKm = 6357.303;
constexpr std::size_t kOffersPerLoad = 1000;
constexpr double kMsPerDegree = 3600000;  ///< groonga keeps thousandths of a second of arc

class Groonga {
 public:
  explicit Groonga(const std::string& path) {
    if (grn_init() != GRN_SUCCESS) throw std::runtime_error("groonga does not start");
    grn_ctx_init(&context_, 0);
    database_ = std::filesystem::exists(path) ? grn_db_open(&context_, path.c_str())
                                              : grn_db_create(&context_, path.c_str(), nullptr);
    if (!database_) throw std::runtime_error(context_.errbuf);
  }
  Groonga(const Groonga&) = delete;
  Groonga& operator=(const Groonga&) = delete;
  ~Groonga() {
    grn_obj_close(&context_, database_);
    grn_ctx_fin(&context_);
    grn_fin();
  }

  std::string_view run(const std::string& command) {
    char* text = nullptr;
    unsigned int size = 0;
    int flags = 0;
    grn_ctx_send(&context_, command.data(), static_cast<unsigned>(command.size()), 0);
    grn_ctx_recv(&context_, &text, &size, &flags);
    if (context_.rc != GRN_SUCCESS)
      throw std::runtime_error(fmt::format("{}: {}", command.substr(0, 500), context_.errbuf));
    return {text, size};
  }

  void run_file(const std::string& name) {
    std::ifstream file(std::string(GROONGA_PEER_FOLDER) + '/' + name);
    if (!file) throw std::runtime_error("cannot read " + name);
    for (std::string line; std::getline(file, line);) run(line);
  }

 private:
  grn_ctx context_{};
  grn_obj* database_ = nullptr;
};

nlohmann::json record_of(const CorpusOffer& offer) {
  return {{"contract", offer.facets[kContract]},
          {"rome", offer.facets[kRome]},
          {"commune", offer.facets[kCommune]},
          {"department", offer.department},
          {"experience", offer.experience},
          {"apprenticeship", offer.is_apprenticeship},
          {"day", offer.day},
          {"point", fmt::format("{}x{}", std::lround(offer.latitude * kMsPerDegree),
                                std::lround(offer.longitude * kMsPerDegree))},
          {"title", offer.title},
          {"employer", offer.employer},
          {"text", offer.text}};
}

void build(const std::string& corpus, const std::string& index) {
  std::filesystem::create_directories(index);
  Groonga groonga(index + "/offers.db");
  groonga.run_file("schema.grn");
  auto records = nlohmann::json::array();
  const auto load = [&] {
    groonga.run("load --table Offers");
    groonga.run(records.dump());
    records.clear();
  };
  read_corpus(corpus, [&](const CorpusOffer& offer) {
    records.push_back(record_of(offer));
    if (records.size() == kOffersPerLoad) load();
  });
  if (!records.empty()) load();
  groonga.run_file("after.grn");
}

class GroongaEngine final : public Engine {
 public:
  explicit GroongaEngine(const std::string& index) : groonga_(index + "/offers.db") {}

  /// One select with a drilldown for each facet that is not filtered on, then one for each that is,
  /// without its own filter.
  void ask(const BenchQuery& query) override {
    std::vector<std::size_t> free;
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (query.facet_filters.at(facet).empty()) free.push_back(facet);
    answers_.assign(1, std::string(groonga_.run(select(query, kFacets, free, kFirst))));
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (!query.facet_filters.at(facet).empty())
        answers_.emplace_back(groonga_.run(select(query, facet, {facet}, 0)));
  }

  Found found() const override {
    Found found;
    for (std::size_t i = 0; i < answers_.size(); ++i) {
      const auto answer = nlohmann::json::parse(answers_[i]);
      const auto& hits = answer.at(0);
      if (i == 0) {
        found.total = hits.at(0).at(0);
        for (std::size_t hit = 2; hit < hits.size(); ++hit)
          found.first.push_back(hits.at(hit).at(0));
      }
      if (answer.size() > 1) add_facets(answer.at(1), found);
    }
    return found;
  }

 private:
  static void add_facets(const nlohmann::json& drilldowns, Found& found) {
    for (std::size_t facet = 0; facet < kFacets; ++facet) {
      if (!drilldowns.contains(kFacetNames.at(facet))) continue;
      const auto& values = drilldowns.at(kFacetNames.at(facet));
      for (std::size_t i = 2; i < values.size(); ++i)
        found.facets.at(facet).emplace_back(values.at(i).at(0), values.at(i).at(1));
    }
  }

  static std::string any_of(std::string_view column, const std::vector<std::string>& values) {
    return values.size() == 1
               ? fmt::format("{} == \"{}\"", column, values[0])
               : fmt::format("in_values({}, \"{}\")", column, fmt::join(values, "\", \""));
  }

  static std::string filter_of(const BenchQuery& query, std::size_t without) {
    std::vector<std::string> parts;
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      if (facet != without && !query.facet_filters.at(facet).empty())
        parts.push_back(any_of(kFacetNames.at(facet), query.facet_filters.at(facet)));
    if (!query.departments.empty()) parts.push_back(any_of("department", query.departments));
    if (!query.experiences.empty()) parts.push_back(any_of("experience", query.experiences));
    if (query.wants_apprenticeship) parts.emplace_back("apprenticeship == true");
    if (query.first_day) parts.push_back(fmt::format("day >= {}", *query.first_day));
    if (query.circle)
      parts.push_back(
          fmt::format("geo_in_circle(point, \"{}x{}\", {:.1f}, \"sphere\")",
                      std::lround(query.circle->latitude * kMsPerDegree),
                      std::lround(query.circle->longitude * kMsPerDegree),
                      query.circle->radius_km * 1000 * kGroongaRadiusKm / base::kEarthRadiusKm));
    return fmt::format("{}", fmt::join(parts, " && "));
  }

  static std::string words_of(const BenchQuery& query) {
    std::vector<std::string> parts;
    for (const auto& word : query.words) parts.push_back(fmt::format("\"{}\"", word));
    for (const auto& phrase : query.phrases)
      parts.push_back(fmt::format("\"{}\"", fmt::join(phrase, " ")));
    return fmt::format("{}", fmt::join(parts, " "));
  }

  static std::string select(const BenchQuery& query, std::size_t without,
                            const std::vector<std::size_t>& facets, std::size_t first) {
    std::string command = fmt::format(
        "select Offers --cache no --match_escalation_threshold -1 --output_columns _id --limit {} "
        "--sort_keys {}",
        first, words_of(query).empty() ? "-day" : "-_score,-day");
    if (const auto words = words_of(query); !words.empty())
      command +=
          fmt::format(" --match_columns 'title * 3 || employer || text' --query '{}'", words);
    if (const auto filter = filter_of(query, without); !filter.empty())
      command += fmt::format(" --filter '{}'", filter);
    for (const auto facet : facets)
      command += fmt::format(
          " --drilldowns[{0}].keys {0} --drilldowns[{0}].output_columns _key,_nsubrecs "
          "--drilldowns[{0}].limit -1",
          kFacetNames.at(facet));
    return command;
  }

  Groonga groonga_;
  std::vector<std::string> answers_;
};

std::unique_ptr<Engine> open(const std::string&, const std::string& index) {
  return std::make_unique<GroongaEngine>(index);
}

std::string version(const std::string&) {
  return fmt::format("groonga {}", grn_get_version());
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  return passerelle::bench::run_peer(count, words,
                                     {.build = passerelle::bench::build,
                                      .open = passerelle::bench::open,
                                      .version = passerelle::bench::version});
}
