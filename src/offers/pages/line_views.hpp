#pragma once

#include <string_view>

#include "offers/delivery/correction.hpp"
#include "offers/pages/line_models.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::pages {

/// What the pages of lines show, from what is stored and from what was typed.
LineView view_of(const LineState& state, DeliveryId id);

/// The fields that a form sent and that differ from the line's; a browser's own line ends and the
/// white space that a page cannot show are no difference.
Changes changes_of(const http::Fields& form, const SourceRecord& source);

/// After a correction that was not taken: the values typed, and what the stages say of them.
void put_typed(LineView& view, const Changes& changes, const std::vector<Finding>& findings);

/// The fields that mend a fault, with the values of a line that has it.
std::vector<LineField> fields_of(std::string_view code, const SourceRecord& source);
/// One field, its value and what is awaited of it.
LineField field_of(Field field, std::string value);

/// The sentences of findings, each once, those that stop the line alone when `stopping`.
std::vector<std::string> messages_of(const std::vector<Finding>& findings, bool stopping);

}  // namespace passerelle::offers::pages
