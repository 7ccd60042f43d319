#include "offers/pages/suggestions.hpp"

#include "base/text.hpp"
#include "offers/listing/place_reading.hpp"
#include "platform/json/json.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::pages {
namespace {

/// Nobody types more before looking at what is suggested.
constexpr std::size_t kMostBytes = 80;
constexpr std::size_t kMostAreas = 2;

std::string typed_in(const http::Request& request) {
  const auto typed = base::one_line(request.find_query("q").value_or(""));
  return typed.size() > kMostBytes ? "" : base::to_valid_utf8(typed);
}

http::Response answer_of(const Json& choices) {
  return http::Response::json(json_text(choices)).with("Cache-Control", "public, max-age=3600");
}

}  // namespace

base::Result<http::Response> suggest_places(const http::Request& request) {
  auto choices = Json::array();
  const auto typed = typed_in(request);
  if (!typed.empty())
    for (const auto& place : reference::suggest_places(typed))
      if (const auto choice = choice_of(place))
        choices.push_back({{"label", choice->label}, {"value", choice->text}});
  for (const auto* area : reference::suggest_areas(typed, kMostAreas))
    choices.push_back(
        {{"label", reference::label_of(*area)}, {"value", reference::label_of(*area)}});
  return answer_of(choices);
}

base::Result<http::Response> suggest_words(const http::Request& request) {
  auto choices = Json::array();
  const auto typed = typed_in(request);
  if (!typed.empty())
    for (const auto* job : reference::suggest_job_names(typed))
      choices.push_back({{"label", job->label}, {"value", job->label}});
  return answer_of(choices);
}

}  // namespace passerelle::offers::pages
