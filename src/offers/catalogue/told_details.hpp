#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::offers::searchable {

/// What filters need of the details that came with an offer in its own format
/// (docs/formats/france-travail.md, "Kept as it came"). Empty where nothing was said.
struct ToldDetails {
  std::string experience;     ///< "D", "S", "E"
  std::string origin;         ///< "1", "2"
  std::string qualification;  ///< "1" labourer to "9" executive
  std::string activity;       ///< NAF sub-class: "86.10Z"
  std::string working_time;   ///< "Temps plein"
  std::string diploma;        ///< "demanded", "wished"
  std::vector<std::string> education, licences, marks, sent_by;
};

/// "" gives nothing; so does a text that is no JSON.
ToldDetails parse_details(std::string_view details);

/// A code of the employment service, and what it means.
struct Level {
  std::string_view code, label;
};
/// Levels of diploma, the lowest first.
std::span<const Level> education_levels();
/// Categories of driving licence.
std::span<const Level> licences();

}  // namespace passerelle::offers::searchable
