#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <utility>

namespace passerelle::base {

/// What an expected failure means for whoever asked; the web turns it into a status.
enum class ErrorKind : std::uint8_t {
  Invalid,          ///< what was sent is at fault (400, exit 1)
  Unauthenticated,  ///< nobody is known (401)
  Forbidden,        ///< known, but without the right (403)
  NotFound,         ///< never was (404)
  Gone,             ///< was, and is no more (410)
  Conflict,         ///< another state than the one asked for (409)
  TooLarge,         ///< over a documented limit (413)
  Unavailable,      ///< for the moment only (503)
};

/// An expected failure, as a value. `code` is for programs ("SIRET_LUHN"), `message` is the
/// French sentence for the person, `field` names what is at fault ("" when nothing single is).
struct Error {
  ErrorKind kind = ErrorKind::Invalid;
  std::string code;
  std::string message;
  std::string field = {};
};

template <class T>
using Result = std::expected<T, Error>;

/// `message` is typeset here, once for all: the spaces before : ; ! ? and inside « » never break.
std::unexpected<Error> fail(ErrorKind kind, std::string code, std::string_view message,
                            std::string field = {});

}  // namespace passerelle::base

// libstdc++ 12 has no and_then on std::expected: TRY gives the value or returns the error.
#define TRY(expression)                                                       \
  ({                                                                          \
    auto try_result_ = (expression);                                          \
    if (!try_result_) return std::unexpected(std::move(try_result_).error()); \
    *std::move(try_result_);                                                  \
  })
