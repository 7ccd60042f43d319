#pragma once

#include "base/result.hpp"
#include "platform/http/http.hpp"

/// What may be meant by ?q=, for each key that is pressed: [{"label", "value"}], no statement.
namespace passerelle::offers::pages {

base::Result<http::Response> suggest_places(const http::Request& request);
base::Result<http::Response> suggest_words(const http::Request& request);

}  // namespace passerelle::offers::pages
