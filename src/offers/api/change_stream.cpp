#include "offers/api/change_stream.hpp"

#include <charconv>
#include <chrono>
#include <limits>
#include <memory>
#include <utility>

#include "base/text.hpp"
#include "offers/api/routes.hpp"

namespace passerelle::offers::api {
namespace {

constexpr std::string_view kOurs = "offers.";
constexpr std::int64_t kAtOnce = 500;
/// A line that says nothing keeps the connection open, and tells us when the client has left.
constexpr auto kSign = std::chrono::seconds(15);

base::Result<std::int64_t> start_of(const http::Request& request, std::int64_t last) {
  const auto header = base::trim(request.header("last-event-id"));
  std::int64_t after = 0;
  if (header.empty()) {
    after = TRY(whole_query(request, "after", last, 0, std::numeric_limits<std::int64_t>::max()));
  } else {
    const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), after);
    if (error != std::errc{} || end != header.data() + header.size()) after = -1;
  }
  if (after >= 0 && after <= last) return after;
  return base::fail(
      base::ErrorKind::Invalid, "POSITION_UNKNOWN",
      "Aucun changement ne porte ce numéro : le dernier est le n° " + std::to_string(last) + ".",
      header.empty() ? "after" : "Last-Event-ID");
}

std::string event_text(const events::Numbered& event) {
  return "id: " + std::to_string(event.position) + "\ndata: " + json_text(change_json(event)) +
         "\n\n";
}

/// One client's place in the stream.
class Follower {
 public:
  Follower(const Context& context, std::shared_ptr<LastPosition> last, std::int64_t after)
      : context_(context), last_(std::move(last)), after_(after) {}

  /// What follows the place, or nothing when that is forgotten: the client learns it by asking
  /// again.
  std::optional<std::string> next() {
    auto text = has_begun_ ? std::string() : "retry: 1000\nid: " + std::to_string(after_) + "\n\n";
    has_begun_ = true;
    if (last_->read() > after_ && !add_news(text)) return {};
    const auto now = std::chrono::steady_clock::now();
    if (text.empty() && now - said_at_ >= kSign) text = ":\n\n";
    if (!text.empty()) said_at_ = now;
    return text;
  }

 private:
  /// False when what follows is forgotten.
  bool add_news(std::string& text) {
    auto session = context_.database.session();
    const auto news = events::list_after(session, after_, kOurs, kAtOnce);
    if (!news) return false;
    for (const auto& event : *news) text += event_text(event);
    if (!news->empty()) after_ = news->back().position;
    return true;
  }

  const Context& context_;
  std::shared_ptr<LastPosition> last_;
  std::int64_t after_;
  bool has_begun_ = false;
  std::chrono::steady_clock::time_point said_at_ = std::chrono::steady_clock::now();
};

}  // namespace

Json change_json(const events::Numbered& event) {
  const auto payload = Json::parse(event.payload);
  return {{"sequence", event.position},
          {"kind", event.kind.substr(kOurs.size())},
          {"at", base::to_text(event.at)},
          {"offer", {{"id", event.subject_id}, {"reference", payload.value("reference", "")}}}};
}

std::int64_t LastPosition::read() {
  constexpr auto kFresh = std::chrono::milliseconds(100);
  const std::lock_guard lock(mutex_);
  const auto now = std::chrono::steady_clock::now();
  if (now - read_at_ >= kFresh) {
    auto session = context_.database.session();
    position_ = events::last_position(session);
    read_at_ = now;
  }
  return position_;
}

base::Result<http::Response> follow_changes(const Context& context,
                                            std::shared_ptr<LastPosition> last,
                                            const http::Request& request) {
  auto session = context.database.session();
  const auto after = TRY(start_of(request, events::last_position(session)));
  TRY(events::list_after(session, after, kOurs, 1));
  http::Response response;
  response.content_type = "text/event-stream";
  response.headers = {{"Cache-Control", "no-store"}, {"X-Accel-Buffering", "no"}};
  response.follow = [follower = std::make_shared<Follower>(context, std::move(last), after)] {
    return follower->next();
  };
  return response;
}

}  // namespace passerelle::offers::api
