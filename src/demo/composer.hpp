#pragma once

#include <cstdint>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/time.hpp"
#include "demo/employers.hpp"
#include "demo/line.hpp"
#include "demo/phrases.hpp"
#include "demo/towns.hpp"

namespace passerelle::demo {

/// Writes offers without a fault. No two of them have the same text in the same commune; that
/// memory (16 bytes an offer and their table) is all that grows.
class Composer {
 public:
  Composer(std::uint64_t seed, std::int64_t offers, base::Date today);

  /// The offer that bears this number in its reference.
  Line compose(std::int64_t number);

  Dice& dice() { return dice_; }
  const Towns& towns() const { return towns_; }
  const Phrases& phrases() const { return phrases_; }

 private:
  bool is_first(const Line& line);
  void write_place(const Town& town, Line& line);
  void write_job(const Town& town, Line& line);
  std::string describe_job(const Trade& trade, Names names);
  /// Adds a sentence of `part` about some of `labels`, no label twice in one offer.
  void append_about(std::string& text, std::string_view part, std::size_t count, Names names,
                    std::vector<std::string_view>& labels);
  void append_any(std::string& text, std::string_view part, const Names& names);
  void write_contract(Line& line);
  void write_dates(Line& line);
  void write_application(const Employer& employer, const Names& names, Line& line);
  std::string_view any(std::string_view part) { return dice_.pick(phrases_.get(part)); }

  std::uint64_t seed_;
  base::Date today_;
  Dice dice_;
  Phrases phrases_;
  Trades trades_;
  Demand demand_;
  Towns towns_;
  Employers employers_;
  std::unordered_set<std::int64_t> written_;
};

}  // namespace passerelle::demo
