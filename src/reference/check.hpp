#pragma once

#include <string>
#include <vector>

namespace passerelle::reference {

/// What contradicts itself between the tables, a French sentence each; empty when all is well.
std::vector<std::string> list_table_faults();

}  // namespace passerelle::reference
