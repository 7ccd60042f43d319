#pragma once

#include <optional>
#include <string>
#include <vector>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers {

/// The columns of a CSV file as its header writes them; no name: the file has no columns.
struct Columns {
  char delimiter = ';';
  std::vector<std::string> names;
  std::vector<std::optional<Field>> fields;  ///< what each is for, as far as it is known
};

}  // namespace passerelle::offers
