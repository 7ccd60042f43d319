#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::demo {

using Texts = std::vector<std::string_view>;

/// The sentences of data/demo/texts.tsv, by the part of the offer that they make.
class Phrases {
 public:
  Phrases();
  /// Unknown: throws, the table and the code do not fit.
  const Texts& get(std::string_view part) const;

 private:
  std::map<std::string_view, Texts> texts_;
};

/// What stands in a sentence for {employer} and the others.
struct Names {
  std::string_view employer, town, hours, reference, job, size, skills = {};
};

/// Adds the sentence to `text`; a name between braces that is none of Names throws.
void append_filled(std::string& text, std::string_view sentence, const Names& names);

}  // namespace passerelle::demo
