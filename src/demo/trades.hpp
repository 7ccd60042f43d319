#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "demo/families.hpp"
#include "reference/reference.hpp"

namespace passerelle::demo {

/// What is done and known in an occupation, as ROME says it, inside a sentence.
struct Trade {
  std::vector<std::string_view> skills, knowledge;
};

/// A name under which an offer can be published, with what its text is made of.
struct Job {
  const reference::JobName* name;  ///< it says its occupation without a doubt
  const Trade* trade;
};

/// The jobs of one of the 532 occupations that offers are counted by.
struct Occupation {
  std::vector<Job> jobs;
  std::size_t family = 0;
};

/// Every occupation that has a job to offer, by its code.
class Trades {
 public:
  Trades();
  Trades(const Trades&) = delete;
  Trades& operator=(const Trades&) = delete;
  /// nullptr when no job of it can be told from another occupation's.
  const Occupation* find(std::string_view code) const;
  const Families& families() const { return families_; }

 private:
  Families families_;
  std::unordered_map<std::string_view, Trade> trades_;
  std::unordered_map<std::string_view, Occupation> occupations_;
};

}  // namespace passerelle::demo
