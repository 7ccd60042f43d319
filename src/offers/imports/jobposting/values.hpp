#pragma once

#include <simdjson.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::offers::imports::jobposting {

/// Sites write one value as a text, an object or a list of these: what they all come to.

/// The first of a list, else the value itself; nothing for null and for an empty list.
std::optional<simdjson::dom::element> first_of(simdjson::dom::element value);
/// The member of an object, or of the first object of a list, along `path`.
std::optional<simdjson::dom::element> find(simdjson::dom::element value,
                                           std::initializer_list<std::string_view> path);
/// The members of a list, or the value itself where it is none; empty for null and for no such key.
std::vector<simdjson::dom::element> all_at(simdjson::dom::element value, std::string_view key);
/// A text, a number or a truth as text; of an object its `name`, `value` or `@id`; else "".
std::string text_of(simdjson::dom::element value);
/// text_of what stands at the end of `path`, "" when nothing does.
std::string text_at(simdjson::dom::element value, std::initializer_list<std::string_view> path);

}  // namespace passerelle::offers::imports::jobposting
