#pragma once

#include <cstdint>
#include <string_view>

#include "offers/delivery/delivery.hpp"

namespace passerelle::offers {

/// The final verdict of a line, as the letter that its chunk keeps. The three ways to be a
/// duplicate have letters of their own, so that such a line needs no row.
enum class Verdict : char {
  Refused = 'r',
  SetAside = 's',
  WithdrawalUnknown = 'S',  ///< set aside too, but its reference counts as seen in the file
  DuplicateReference = 'd',
  DuplicateReferenceDiffers = 'D',
  DuplicateText = 't',
  Unchanged = 'n',
  Updated = 'u',
  Created = 'c',
  Withdrawn = 'w',
};

std::string_view to_text(Verdict verdict);  ///< "created", "duplicate"…
std::string_view french_name_of(std::string_view verdict);
std::string_view french_plural_of(std::string_view verdict);
std::string_view code_of(Verdict verdict);  ///< of a duplicate; "" for the others
bool is_duplicate(Verdict verdict);
void count(Counts& counts, Verdict verdict);  ///< received moves too
void add(Counts& counts, const Counts& more);

}  // namespace passerelle::offers
