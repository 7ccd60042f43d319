#include <charconv>
#include <chrono>
#include <limits>
#include <thread>

#include "offers/api/delivery_json.hpp"
#include "offers/api/routes.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/rights.hpp"

namespace passerelle::offers::api {
namespace {

constexpr std::uint64_t kLargestFile = 2ULL << 30;
constexpr std::int64_t kPage = 100;
constexpr std::int64_t kLongestWaitSeconds = 60;
constexpr auto kLookAgain = std::chrono::milliseconds(50);

base::Result<Upload> upload_of(const access::Actor& actor, const http::Request& request) {
  const auto mode = parse_mode(request.find_query("mode").value_or("delta"));
  if (!mode)
    return base::fail(base::ErrorKind::Invalid, "MODE_UNKNOWN",
                      "Le mode est « full » (le fichier dit tout) ou « delta » (il dit ce qui "
                      "change).",
                      "mode");
  const std::string partner(request.find_query("partner").value_or(actor.partner));
  if (partner.empty())
    return base::fail(base::ErrorKind::Invalid, "PARTNER_MISSING",
                      "Dites pour quel partenaire est ce fichier : ?partner=CODE.", "partner");
  return Upload{.file = request.body_file,
                .file_name = std::string(request.find_query("file_name").value_or("envoi")),
                .partner = partner,
                .mode = *mode};
}

/// "Prefer: wait=10" (RFC 7240): seconds that the client is ready to wait for the end.
std::int64_t wait_of(const http::Request& request) {
  const auto prefer = request.header("prefer");
  const auto at = prefer.find("wait=");
  std::int64_t seconds = 0;
  if (at != std::string_view::npos)
    std::from_chars(prefer.data() + at + 5, prefer.data() + prefer.size(), seconds);
  return std::clamp<std::int64_t>(seconds, 0, kLongestWaitSeconds);
}

base::Result<Delivery> wait_for_end(const Context& context, const access::Actor& actor,
                                    Delivery delivery, std::int64_t seconds) {
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(seconds);
  while (delivery.state == "applying" && std::chrono::steady_clock::now() < until) {
    std::this_thread::sleep_for(kLookAgain);
    auto session = context.database.session();
    delivery = TRY(get_delivery(session, actor, delivery.id));
  }
  return delivery;
}

base::Result<http::Response> take_in(const Context& context, const access::Actor& actor,
                                     const http::Request& request) {
  const auto upload = TRY(upload_of(actor, request));
  auto delivery = TRY(receive(context, actor, upload));
  delivery = TRY(wait_for_end(context, actor, std::move(delivery), wait_of(request)));
  const auto status = delivery.state == "refused" ? 422 : delivery.state == "applying" ? 202 : 201;
  return http::Response::json(json_text(import_json(delivery)), status)
      .with("Location", "/api/v1/deliveries/" + std::to_string(delivery.id.value));
}

base::Result<http::Response> list(const Context& context, const access::Actor& actor,
                                  const http::Request& request) {
  const auto before = TRY(whole_query(request, "before", std::numeric_limits<std::int64_t>::max(),
                                      0, std::numeric_limits<std::int64_t>::max()));
  auto session = context.database.session();
  Json json = Json::array();
  for (const auto& delivery : list_deliveries(session, actor, DeliveryId{before}, kPage))
    json.push_back(delivery_json(delivery));
  return http::Response::json(json_text(json));
}

base::Result<http::Response> show(const Context& context, const access::Actor& actor,
                                  const http::Request& request) {
  DeliveryId id;
  const auto text = request.param("id");
  std::from_chars(text.data(), text.data() + text.size(), id.value);
  auto session = context.database.session();
  const auto delivery = TRY(get_delivery(session, actor, id));
  auto response = http::Response::json("");
  response.stream = [&context, delivery](const std::function<bool(std::string_view)>& write) {
    write_report_json(context, delivery, write);
  };
  return response;
}

}  // namespace

std::vector<http::Route> delivery_routes(const Context& context) {
  return {{.method = http::Method::Post,
           .pattern = "/api/v1/deliveries",
           .right = kSendDelivery,
           .handler = [&context](const auto& actor,
                                 const auto& request) { return take_in(context, actor, request); },
           .body_to_file = true,
           .body_limit = kLargestFile},
          {http::Method::Get, "/api/v1/deliveries", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return list(context, actor, request);
           }},
          {http::Method::Get, "/api/v1/deliveries/{id}", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return show(context, actor, request);
           }}};
}

}  // namespace passerelle::offers::api
