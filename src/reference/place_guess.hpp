#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reference/territories.hpp"

namespace passerelle::reference {

/// What a name that fits nothing was meant for.
struct GuessedName {
  std::string name;     ///< the name_key() that is clearly best; "" without
  Communes candidates;  ///< without a best one: what it may be
};

/// A known name that the written one comes near.
struct NameMatch {
  int errors;  ///< typing errors between the two
  std::string key;
  Communes towns;  ///< none: a department's, region's or country's
  int population;  ///< of the largest of them
};

/// Other wordings of a name that may be known: vague words left out ("toulon et alentours"),
/// usual short forms written out ("pt saint esprit").
std::vector<std::string> list_rewordings(const std::string& name);
/// "centre", "et alentours": said beside a town without changing which.
bool is_vague_beside_place(std::string_view words);
/// "aix en pce" of "aix en provence": word by word, those that only link ("en") apart.
bool shortens(const std::string& name, const std::string& whole);
/// Names that may have been shortened to this one: "aix en pce".
std::vector<NameMatch> list_abbreviated(const std::string& name, std::string_view department);

/// The name that was abbreviated ("aix en pce") or mistyped ("marseile"), in one department or,
/// with "", in all France, its departments and its regions. Outside a department a small town is
/// only a candidate, and so is one that does not stand out by its size.
GuessedName guess_name(const std::string& name, std::string_view department);
/// The commune that a mistyped name means among those of a postal code; nullptr when none does,
/// or several do.
const Commune* guess_served(const std::string& name, std::span<const PostalRow> rows);

}  // namespace passerelle::reference
