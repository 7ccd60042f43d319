#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Job names inside what people type. Part of the face: reference.hpp.
namespace passerelle::reference {

struct JobName;

/// A job name among words: those from `first` on, `count` of them.
struct SaidJob {
  std::size_t first = 0, count = 0;
  std::vector<const JobName*>
      names;  ///< one for each occupation that has a job name of these words
};

/// The longest job names first, none over another. `stems` are the words' stems without accents as
/// search::analyse gives them, links ("de", "en") left out: "conducteur", "engin". An abbreviation
/// that a job name gives ("ide") is one.
std::vector<SaidJob> find_said_jobs(std::span<const std::string> stems);

/// The words of a job name in one gender: "commis de salle" of "Commis / Commise de salle".
std::string one_gender_of(std::string_view label);

}  // namespace passerelle::reference
