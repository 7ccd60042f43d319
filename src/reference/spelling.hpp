#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace passerelle::reference {

/// How many typing errors a word of that many letters may hold and still be read: one from five
/// letters, two from nine.
int allowed_typing_errors(std::size_t letters);
/// Letters left out, added, changed, or two neighbours swapped, between two folded words;
/// `at_most` + 1 as soon as there are more.
int count_typing_errors(std::string_view a, std::string_view b, int at_most);
/// The fewest between `typed` and any beginning of `name`.
int count_errors_of_beginning(std::string_view typed, std::string_view name, int at_most);
/// The folded key without its spaces: "aix en provence" → "aixenprovence".
std::string closed_up(std::string_view key);
/// A bit for each letter and digit that occurs; each typing error changes two bits at most.
std::uint64_t letters_of(std::string_view key);
/// "pce", "prov" and "raph" for "provence" and "raphael": the same first letter, then letters of
/// the word in order, its beginning or up to its last letter. Two letters at least.
bool abbreviates(std::string_view written, std::string_view word);

}  // namespace passerelle::reference
