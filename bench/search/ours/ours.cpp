// The project's own engine, asked as the peers are.
#include <filesystem>
#include <stdexcept>

#include "measure/measure.hpp"
#include "ours/extras.hpp"
#include "ours/offers_index.hpp"

namespace passerelle::bench {
namespace {

constexpr unsigned kBuildThreads = 2;

void build(const std::string& corpus, const std::string& index) {
  std::filesystem::create_directories(index);
  const auto variant = variant_of(index);
  search::Builder builder(settings_of(variant), kBuildThreads);
  read_documents(corpus, variant,
                 [&](search::Document document) { builder.add(std::move(document)); });
  const auto saved = builder.finish(1)->save(index + "/snapshot", {.database = "bench"});
  if (!saved) throw std::runtime_error(saved.error().message);
}

class OwnEngine final : public Engine {
 public:
  OwnEngine(const std::string& corpus, const std::string& index)
      : variant_(variant_of(index)), index_(load_index(corpus, index)) {}

  void ask(const BenchQuery& query) override {
    answer_ = index_->search(query_of(query, variant_));
  }

  Found found() const override {
    Found found{.total = answer_.total};
    for (std::size_t facet = 0; facet < kFacets; ++facet)
      for (const auto& value : answer_.facets.at(facet).values)
        found.facets.at(facet).emplace_back(value.value, value.count);
    for (const auto& hit : answer_.hits) found.first.push_back(hit.id);
    return found;
  }

 private:
  Variant variant_;
  std::unique_ptr<search::Index> index_;
  search::Answer answer_;
};

std::unique_ptr<Engine> open(const std::string& corpus, const std::string& index) {
  return std::make_unique<OwnEngine>(corpus, index);
}

std::string version(const std::string&) {
  return "Passerelle";
}

/// In memory: what a process that answers keeps. Texts are no part of the index.
std::uint64_t bytes(const std::string& index) {
  const auto loaded = search::Index::load(index + "/snapshot", settings_of(variant_of(index)),
                                          {.database = "bench"});
  if (!loaded) throw std::runtime_error(loaded.error().message);
  return (*loaded)->memory().total_bytes();
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  if (count == 6 && std::string(words[1]) == "extras")
    return passerelle::bench::print_extras(words[2], words[3], words[4], std::stoi(words[5]));
  return passerelle::bench::run_peer(count, words,
                                     {.build = passerelle::bench::build,
                                      .open = passerelle::bench::open,
                                      .version = passerelle::bench::version,
                                      .bytes = passerelle::bench::bytes});
}
