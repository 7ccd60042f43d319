#include "query_file.hpp"

#include <fstream>
#include <stdexcept>

namespace passerelle::bench {
namespace {

std::vector<std::string> cut(const std::string& text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= text.size();) {
    const auto end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::vector<std::string> values(const std::string& text, char separator) {
  return text.empty() ? std::vector<std::string>{} : cut(text, separator);
}

BenchQuery read_query(const std::string& line) {
  const auto columns = cut(line, '\t');
  if (columns.size() != 15) throw std::runtime_error("no translated query: " + line);
  BenchQuery query{
      .number = std::stoul(columns[0]),
      .kind = columns[1],
      .words = values(columns[2], ' '),
      .facet_filters = {values(columns[4], ','), values(columns[5], ','), values(columns[7], ',')},
      .departments = values(columns[6], ','),
      .experiences = values(columns[8], ','),
      .wants_apprenticeship = columns[10] == "1",
      .typed = columns[14]};
  for (const auto& phrase : values(columns[3], '|')) query.phrases.push_back(values(phrase, ' '));
  if (!columns[9].empty()) query.first_day = std::stoi(columns[9]);
  if (!columns[11].empty())
    query.circle = {std::stod(columns[11]), std::stod(columns[12]), std::stod(columns[13])};
  return query;
}

}  // namespace

std::vector<BenchQuery> read_queries(const std::string& path) {
  std::ifstream file(path);
  std::vector<BenchQuery> queries;
  for (std::string line; std::getline(file, line);) queries.push_back(read_query(line));
  if (queries.empty()) throw std::runtime_error("no query in " + path);
  return queries;
}

}  // namespace passerelle::bench
