// search_translate QUERIES.tsv DAY: the queries of a set as every engine takes them, on
// standard output; README.md names the columns.
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "base/time.hpp"
#include "days.hpp"
#include "reference/reference.hpp"
#include "tokens.hpp"

namespace passerelle::bench {
namespace {

struct Words {
  std::string loose;                 ///< tokens that stand anywhere
  std::vector<std::string> phrases;  ///< tokens side by side
};

/// What stands between double quotes is a phrase; a phrase of one token is a word.
Words read_words(const std::string& typed) {
  Words words;
  const auto parts = base::split(typed, '"');
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto tokens = tokens_of(parts[i]);
    if (i % 2 == 1 && tokens.contains(' '))
      words.phrases.push_back(tokens);
    else if (!tokens.empty())
      words.loose += (words.loose.empty() ? "" : " ") + tokens;
  }
  return words;
}

std::map<std::string, std::string> read_filters(const std::string& text) {
  std::map<std::string, std::string> filters;
  for (const auto part : base::split(text, ' ')) {
    if (part.empty()) continue;
    const auto sign = part.find('=');
    if (sign == std::string_view::npos) throw std::runtime_error("no filter: " + std::string(part));
    filters[std::string(part.substr(0, sign))] = part.substr(sign + 1);
  }
  return filters;
}

/// Takes the filter out, so that what is left at the end is unknown.
std::string take(std::map<std::string, std::string>& filters, const std::string& name) {
  const auto node = filters.extract(name);
  return node ? node.mapped() : "";
}

/// latitude, longitude and km, as three columns.
std::string circle_of(const std::string& near) {
  if (near.empty()) return "\t\t";
  const auto parts = base::split(near, ':');
  const auto* commune = reference::find_commune(parts.at(0));
  if (!commune || !commune->point) throw std::runtime_error("no commune: " + near);
  char text[80];
  std::snprintf(text, sizeof text, "%.5f\t%.5f\t", commune->point->latitude,
                commune->point->longitude);
  return text + std::string(parts.at(1));
}

void translate(const std::string& line, std::size_t number, int last_day) {
  const auto columns = base::split(line, '\t');
  if (columns.size() != 3) throw std::runtime_error("three columns are awaited: " + line);
  const auto words = read_words(std::string(columns[1]));
  auto filters = read_filters(std::string(columns[2]));
  std::cout << number << '\t' << columns[0] << '\t' << words.loose << '\t'
            << base::join(words.phrases, "|");
  for (const auto* name : {"contract", "rome", "department", "commune", "experience"})
    std::cout << '\t' << take(filters, name);
  const auto days = take(filters, "since_days");
  std::cout << '\t' << (days.empty() ? "" : std::to_string(last_day - std::stoi(days))) << '\t'
            << (take(filters, "apprenticeship") == "yes" ? "1" : "") << '\t'
            << circle_of(take(filters, "near")) << '\t' << columns[1] << '\n';
  if (!filters.empty()) throw std::runtime_error("unknown filter: " + filters.begin()->first);
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  const auto last = count == 3 ? passerelle::base::parse_date(words[2]) : std::nullopt;
  if (!last) {
    std::cerr << "search_translate QUERIES.tsv DAY\n";
    return 2;
  }
  std::ifstream file(words[1]);
  std::string line;
  std::size_t number = 0;
  while (std::getline(file, line))
    passerelle::bench::translate(line, ++number, passerelle::bench::days_since_epoch(*last));
  return number > 0 ? 0 : 1;
}
