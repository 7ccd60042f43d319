#pragma once

#include "offers/pages/line_models.hpp"

namespace passerelle::offers::pages {

/// The input of a field: one line, or several where its text is long.
html::Fragment input_of(const LineField& field, bool is_focused);
/// "#field-siret", where an error leads.
std::string anchor_of(const LineField& field);

}  // namespace passerelle::offers::pages
