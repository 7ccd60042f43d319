#pragma once

#include <span>
#include <vector>

#include "demo/composer.hpp"
#include "demo/line.hpp"

namespace passerelle::demo {

/// What a fault is made with.
struct Means {
  Dice& dice;
  const Towns& towns;
  const Phrases& phrases;
  const std::vector<Line>& earlier;  ///< sound lines already in the file; never empty
};

/// One way in which a line goes wrong. What should become of it follows from how it was made:
/// nothing here knows the rules that will judge it.
struct Fault {
  Expectation expected;
  void (*spoil)(Line& line, Means& means);  ///< takes a line without a fault
};

/// All of them, those of habits() too.
std::span<const Fault> faults();
/// Those that spreadsheets and hurried people make.
std::span<const Fault> habits();

}  // namespace passerelle::demo
