#pragma once

#include "platform/http/exchange.hpp"

namespace passerelle::http {

/// Shorter bodies are sent as they are: packing them gains nothing.
constexpr std::size_t kPackFromBytes = 1024;

/// Gives an answer its common headers, packs it when the client takes that, and turns it into a
/// 304 when the client holds it already. Throws std::invalid_argument for a header that holds a
/// line break: it would be the start of another answer.
void dress(Response& response, const Exchange& exchange, const Fields& common);

}  // namespace passerelle::http
