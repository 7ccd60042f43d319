#include "offers/imports/jobposting/values.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace passerelle::offers::imports::jobposting {

namespace dom = simdjson::dom;

std::optional<dom::element> first_of(dom::element value) {
  if (value.is_null()) return {};
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return value;
  for (const auto one : list) return first_of(one);
  return {};
}

std::optional<dom::element> find(dom::element value, std::initializer_list<std::string_view> path) {
  auto found = first_of(value);
  for (const auto key : path) {
    dom::object object;
    dom::element member;
    if (!found || found->get(object) != simdjson::SUCCESS) return {};
    if (object.at_key(key).get(member) != simdjson::SUCCESS) return {};
    found = first_of(member);
  }
  return found;
}

std::vector<dom::element> all_at(dom::element value, std::string_view key) {
  dom::object object;
  dom::element member;
  dom::array list;
  if (value.get(object) != simdjson::SUCCESS ||
      object.at_key(key).get(member) != simdjson::SUCCESS || member.is_null())
    return {};
  if (member.get(list) != simdjson::SUCCESS) return {member};
  std::vector<dom::element> members;
  for (const auto one : list)
    if (!one.is_null()) members.push_back(one);
  return members;
}

std::string text_of(dom::element value) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return base::to_valid_utf8(value.get_string().value_unsafe());
    case dom::element_type::INT64:
      return fmt::to_string(value.get_int64().value_unsafe());
    case dom::element_type::UINT64:
      return fmt::to_string(value.get_uint64().value_unsafe());
    case dom::element_type::DOUBLE:
      return fmt::to_string(value.get_double().value_unsafe());
    case dom::element_type::BOOL:
      return value.get_bool().value_unsafe() ? "true" : "false";
    case dom::element_type::OBJECT:
      for (const auto key : {"value", "name", "@id"})
        if (auto text = text_at(value, {key}); !text.empty()) return text;
      return {};
    case dom::element_type::ARRAY:
    case dom::element_type::NULL_VALUE:
      break;
  }
  return {};
}

std::string text_at(dom::element value, std::initializer_list<std::string_view> path) {
  const auto found = find(value, path);
  return found ? text_of(*found) : std::string();
}

}  // namespace passerelle::offers::imports::jobposting
