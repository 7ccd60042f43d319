#pragma once

#include <string>
#include <string_view>

#include "platform/html/template.hpp"

namespace passerelle::mail {

/// The page of a mail: web/layout/mail.tpl around `body`, with its own styles, as a mail program
/// loads none. Nothing is loaded from anywhere: no picture, no trace of who reads.
std::string render_page(std::string_view title, const html::Fragment& body, bool is_fictional);

}  // namespace passerelle::mail
