#pragma once

#include <string_view>
#include <vector>

namespace passerelle::demo {

/// Occupations whose employers bear names of the same kind.
struct Family {
  std::vector<std::string_view> occupations;  ///< how their codes begin
  std::vector<std::string_view> employer_words;
};

/// The families of data/demo/families.tsv; the last one takes every other occupation.
class Families {
 public:
  Families();
  std::size_t size() const { return families_.size(); }
  /// The family of an occupation.
  std::size_t find(std::string_view occupation) const;
  const Family& operator[](std::size_t index) const { return families_[index]; }

 private:
  std::vector<Family> families_;
};

}  // namespace passerelle::demo
