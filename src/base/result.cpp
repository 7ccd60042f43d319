#include "base/result.hpp"

#include "base/french.hpp"

namespace passerelle::base {

std::unexpected<Error> fail(ErrorKind kind, std::string code, std::string_view message,
                            std::string field) {
  return std::unexpected(Error{kind, std::move(code), french::typeset(message), std::move(field)});
}

}  // namespace passerelle::base
