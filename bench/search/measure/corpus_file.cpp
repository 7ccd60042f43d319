#include "corpus_file.hpp"

#include <cstdlib>
#include <fstream>
#include <stdexcept>

namespace passerelle::bench {
namespace {

constexpr std::size_t kColumns = 13;

std::array<std::string_view, kColumns> cut(std::string_view line) {
  std::array<std::string_view, kColumns> columns;
  for (std::size_t i = 0; i < kColumns; ++i) {
    const auto end = line.find('\t');
    columns.at(i) = line.substr(0, end);
    if (end == std::string_view::npos && i + 1 < kColumns)
      throw std::runtime_error("a line of the corpus is cut short");
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return columns;
}

}  // namespace

void read_corpus(const std::string& folder, const std::function<void(const CorpusOffer&)>& use) {
  std::ifstream file(folder + "/corpus.tsv");
  std::string line;
  while (std::getline(file, line)) {
    const auto [id, contract, rome, department, commune, experience, apprenticeship, day, latitude,
                longitude, title, employer, text] = cut(line);
    use({.id = static_cast<std::uint32_t>(std::atoi(id.data())),
         .facets = {contract, rome, commune},
         .department = department,
         .experience = experience,
         .is_apprenticeship = apprenticeship == "1",
         .day = std::atoi(day.data()),
         .latitude = std::atof(latitude.data()),
         .longitude = std::atof(longitude.data()),
         .title = title,
         .employer = employer,
         .text = text});
  }
  if (!file.eof()) throw std::runtime_error("cannot read " + folder + "/corpus.tsv");
}

std::uint32_t Codes::number_of(std::string_view value) {
  const auto [at, is_new] =
      numbers_.try_emplace(std::string(value), static_cast<std::uint32_t>(values_.size()));
  if (is_new) values_.emplace_back(value);
  return at->second;
}

std::int64_t Codes::find(const std::string& value) const {
  const auto at = numbers_.find(value);
  return at == numbers_.end() ? -1 : std::int64_t{at->second};
}

}  // namespace passerelle::bench
