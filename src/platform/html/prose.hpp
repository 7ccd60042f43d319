#pragma once

#include <string_view>

#include "platform/html/template.hpp"

namespace passerelle::html {

/// A text that someone typed: a blank line parts paragraphs, the other line breaks are kept.
Fragment prose_of(std::string_view text);

}  // namespace passerelle::html
