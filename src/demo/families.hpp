#pragma once

#include <string_view>
#include <vector>

#include "demo/phrases.hpp"
#include "demo/weights.hpp"
#include "reference/reference.hpp"

namespace passerelle::demo {

/// Occupations that the same sentences describe.
struct Family {
  std::vector<const reference::JobName*> jobs;  ///< each says its occupation without a doubt
  std::vector<std::string_view> employer_words;
  const Texts* missions;
  const Texts* profiles;
};

/// The families of data/demo/families.tsv, drawn by their share of the offers.
class Families {
 public:
  /// Points into `phrases`. A family without a job name throws.
  explicit Families(const Phrases& phrases);
  std::size_t draw(Dice& dice) const { return weights_.draw(dice); }
  std::size_t size() const { return families_.size(); }
  const Family& operator[](std::size_t index) const { return families_[index]; }

 private:
  std::vector<Family> families_;
  Weights weights_;
};

}  // namespace passerelle::demo
