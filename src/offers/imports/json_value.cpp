#include "offers/imports/json_value.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace passerelle::offers::imports {

namespace dom = simdjson::dom;

std::string scalar_text(dom::element value) {
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
    case dom::element_type::ARRAY:
    case dom::element_type::OBJECT:
    case dom::element_type::NULL_VALUE:
      break;
  }
  return {};
}

}  // namespace passerelle::offers::imports
