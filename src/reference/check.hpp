#pragma once

#include <string>
#include <vector>

namespace passerelle::reference {

/// What contradicts itself between the tables, a French sentence each; empty when all is well.
std::vector<std::string> list_table_faults();

/// Reads every table that was not read yet, as the first question of each family does.
void load_tables();

}  // namespace passerelle::reference
