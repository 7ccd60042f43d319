#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

#include "base/text.hpp"
#include "reference/job_title.hpp"
#include "reference/reference.hpp"
#include "reference/spelling.hpp"

namespace passerelle::reference {
namespace {

constexpr std::size_t kForgivenLetters = 4;
/// More words are no beginning of a job name.
constexpr std::size_t kMostWords = 8;

using Numbers = std::vector<std::uint32_t>;  ///< of job names, in order, each once

/// Job names by the words that they hold, in both genders.
class JobWords {
 public:
  JobWords() {
    const auto jobs = job_names();
    keys_.resize(jobs.size());
    for (std::uint32_t i = 0; i < jobs.size(); ++i) {
      keys_[i] = list_single_forms(jobs[i].label);
      if (keys_[i].empty()) keys_[i].push_back(base::fold(jobs[i].label));
      for (const auto& key : keys_[i])
        for (const auto word : base::split(key, ' ')) add(std::string(word), i);
    }
    for (const auto& [word, numbers] : words_) letters_.emplace_back(word, letters_of(word));
  }

  /// Those that hold a word that begins so.
  Numbers holding(std::string_view beginning) const {
    std::vector<bool> holds(keys_.size());
    for (auto at = words_.lower_bound(beginning);
         at != words_.end() && at->first.starts_with(beginning); ++at)
      for (const auto job : at->second) holds[job] = true;
    Numbers numbers;
    for (std::uint32_t job = 0; job < holds.size(); ++job)
      if (holds[job]) numbers.push_back(job);
    return numbers;
  }

  /// The known beginnings that a mistyped one comes nearest; itself when it is known, none when
  /// none is.
  std::vector<std::string> correct(std::string_view typed) const {
    const auto at = words_.lower_bound(typed);
    if (typed.size() < kForgivenLetters || (at != words_.end() && at->first.starts_with(typed)))
      return {std::string(typed)};
    int most = typed.size() < 8 ? 1 : 2;
    std::vector<std::string> nearest;
    const auto letters = letters_of(typed);
    for (const auto& [word, known] : letters_) {
      if (word.size() + 2 < typed.size() || std::popcount(letters & ~known) > most) continue;
      const int errors = count_errors_of_beginning(typed, word, most);
      if (errors > most) continue;
      if (errors < most) nearest.clear();
      most = errors;
      nearest.emplace_back(word.substr(0, typed.size()));
    }
    return nearest;
  }

  bool begins_with(std::uint32_t job, std::string_view typed) const {
    return std::ranges::any_of(keys_[job],
                               [&](const std::string& key) { return key.starts_with(typed); });
  }

 private:
  void add(std::string word, std::uint32_t job) {
    if (word.empty()) return;
    auto& numbers = words_[std::move(word)];
    if (numbers.empty() || numbers.back() != job) numbers.push_back(job);
  }

  std::map<std::string, Numbers, std::less<>> words_;
  std::vector<std::pair<std::string_view, std::uint64_t>> letters_;  ///< of each word
  std::vector<std::vector<std::string>> keys_;
};

/// Read at first use.
const JobWords& job_words() {
  static const JobWords words;
  return words;
}

Numbers in_both(const Numbers& a, const Numbers& b) {
  Numbers both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return both;
}

Numbers in_either(const Numbers& a, const Numbers& b) {
  Numbers either;
  std::ranges::set_union(a, b, std::back_inserter(either));
  return either;
}

}  // namespace

std::vector<const JobName*> suggest_job_names(std::string_view beginning, std::size_t most) {
  const auto folded = base::fold(base::shorten(beginning, 100));
  const auto words = base::split(folded, ' ');
  if (folded.empty() || words.size() > kMostWords) return {};
  std::string typed;
  Numbers found;
  for (const auto word : words) {
    const auto known = job_words().correct(word);
    if (known.empty()) return {};
    Numbers holding;
    for (const auto& nearest : known) holding = in_either(holding, job_words().holding(nearest));
    found = typed.empty() ? std::move(holding) : in_both(found, holding);
    typed += (typed.empty() ? "" : " ") + known.front();
  }
  const auto jobs = job_names();
  std::vector<std::tuple<bool, std::size_t, std::string_view, const JobName*>> ranked;
  for (const auto number : found) {
    const auto& job = jobs[number];
    ranked.emplace_back(!job_words().begins_with(number, typed), job.label.size(), job.label, &job);
  }
  const auto count = std::min(most, ranked.size());
  std::ranges::partial_sort(ranked, ranked.begin() + static_cast<std::ptrdiff_t>(count));
  std::vector<const JobName*> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back(std::get<3>(ranked[i]));
  return names;
}

}  // namespace passerelle::reference
