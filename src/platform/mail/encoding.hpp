#pragma once

#include <string>
#include <string_view>

namespace passerelle::mail {

/// A header's text (RFC 2047): as it is where it is plain ASCII, else in encoded words, folded so
/// that no line is over 76 characters; `column` are taken on the first line.
std::string header_text(std::string_view text, std::size_t column);

/// A body in quoted-printable (RFC 2045): any UTF-8 becomes ASCII lines of 76 characters at most.
std::string quoted_printable(std::string_view text);

}  // namespace passerelle::mail
