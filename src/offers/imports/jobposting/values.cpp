#include "offers/imports/jobposting/values.hpp"

#include "offers/imports/json_value.hpp"

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
  if (!value.is_object()) return scalar_text(value);
  for (const auto key : {"value", "name", "@id"})
    if (auto text = text_at(value, {key}); !text.empty()) return text;
  return {};
}

std::string text_at(dom::element value, std::initializer_list<std::string_view> path) {
  const auto found = find(value, path);
  return found ? text_of(*found) : std::string();
}

}  // namespace passerelle::offers::imports::jobposting
