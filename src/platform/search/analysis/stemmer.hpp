#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace passerelle::search {

/// What the forms of one French word have in common: masculine and feminine, singular and plural,
/// the forms of a verb. Names keep the ending that makes them another word than the verb's
/// ("assurance", "formateur", "équipement"), which Snowball alone would take off.
class Stemmer {
 public:
  Stemmer();
  /// Of a lower-case word, with or without its accents.
  std::string stem(std::string_view word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::string snowball(std::string_view word);

  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace passerelle::search
