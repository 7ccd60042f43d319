#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "offers/intake/source_record.hpp"

namespace passerelle::offers::imports::brea {

/// The field that a column is for: the names of docs/formats/brea-offres.md and those that
/// people write. Case, accents, signs, small words, plurals, capitals inside ("codePostal") and
/// what stands in parentheses do not count.
std::optional<Field> find_column(std::string_view name);

/// The name that the format's page gives to the column of a field ("libelle_metier").
std::string column_name(Field field);

/// A header's columns, each field at most once: a name that says its field well goes before one
/// that only may ("métier" is the title, unless another column is).
std::vector<std::optional<Field>> find_columns(const std::vector<std::string>& names);

}  // namespace passerelle::offers::imports::brea
