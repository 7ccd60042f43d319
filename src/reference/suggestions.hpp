#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reference/places_in_text.hpp"

/// What may be meant by the beginning of a name, fast enough for each key that is pressed. Part of
/// the face: reference.hpp.
namespace passerelle::reference {

struct JobName;

/// Places whose name, or a later word of it, begins so, the likeliest first: the name itself, then
/// departments and regions, then towns by size. Digits begin a postal code or a department. From
/// four letters on, one typing error is forgiven when nothing else fits.
std::vector<NamedPlace> suggest_places(std::string_view beginning, std::size_t most = 8);

/// Job names that hold every word typed, the last one as a beginning; those that begin with them
/// come first, the shortest first. Typing errors as above.
std::vector<const JobName*> suggest_job_names(std::string_view beginning, std::size_t most = 8);

}  // namespace passerelle::reference
