#include <limits>

#include "offers/api/delivery_json.hpp"
#include "offers/delivery/delivery.hpp"
#include "offers/messages.hpp"
#include "offers/pages/delivery_models.hpp"
#include "offers/pages/line_routes.hpp"
#include "offers/pages/lines_sheet.hpp"
#include "offers/pages/lines_shown.hpp"
#include "offers/pages/numbers.hpp"
#include "offers/pages/report_files.hpp"
#include "offers/pages/routes.hpp"
#include "offers/pages/upload_form.hpp"
#include "offers/partner.hpp"
#include "offers/rights.hpp"
#include "platform/db/db.hpp"
#include "platform/events/events.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::int64_t kDeliveries = 30;
constexpr std::uint64_t kLargestFile = 2ULL << 30;

DeliveryId id_of(const http::Request& request) {
  return DeliveryId{whole(request.param("id"), 0)};
}

base::Result<http::Response> show_list(const Context& context, const access::Actor& actor,
                                       const http::Request& request) {
  const auto most = std::numeric_limits<std::int64_t>::max();
  const auto before = whole(request.find_query("before").value_or(""), most);
  auto session = context.database.session();
  DeliveriesList page{.is_first_page = before == most};
  const auto partners = list_partners(session);
  for (const auto& delivery : list_deliveries(session, actor, DeliveryId{before}, kDeliveries))
    page.deliveries.push_back(row_of(delivery, partners));
  if (static_cast<std::int64_t>(page.deliveries.size()) == kDeliveries)
    page.next_before = page.deliveries.back().id;
  return respond(render_deliveries(page), actor, request, session);
}

/// What a correction that led here gave.
std::string done_of(db::Session& session, const Delivery& delivery, const http::Request& request) {
  const auto batch = whole(request.find_query("batch").value_or(""), 0);
  return batch ? told_of_batch(session, delivery.id, batch) : std::string();
}

base::Result<http::Response> show_one(const Context& context, const access::Actor& actor,
                                      const http::Request& request) {
  auto session = context.database.session();
  const auto delivery = TRY(get_delivery(session, actor, id_of(request)));
  auto view = view_of(delivery, list_partners(session));
  view.may_release = access::require(actor, kReleaseDelivery).has_value();
  view.done = done_of(session, delivery, request);
  view.files = list_files(session, delivery.id);
  view.is_file_kept = context.files.holds(delivery.file_sha256);
  if (delivery.state != "refused") show_lines(session, delivery, request, view);
  return respond(render_delivery(view), actor, request, session);
}

base::Result<http::Response> release_one(const Context& context, const access::Actor& actor,
                                         const http::Request& request) {
  bool with_withdrawal = false;
  for (const auto& [name, value] : request.form())
    if (name == "with_withdrawal") with_withdrawal = value == "yes";
  const auto delivery = TRY(release(context, actor, id_of(request), with_withdrawal));
  return http::Response::see_other("/deliveries/" + std::to_string(delivery.id.value));
}

base::Result<http::Response> download(const Context& context, const access::Actor& actor,
                                      const http::Request& request, bool as_csv) {
  auto session = context.database.session();
  const auto delivery = TRY(get_delivery(session, actor, id_of(request)));
  return as_csv ? csv_report(context, delivery) : json_report(context, delivery);
}

/// The lines that wait, or all of them, in the columns of the file.
base::Result<http::Response> download_lines(const Context& context, const access::Actor& actor,
                                            const http::Request& request) {
  auto session = context.database.session();
  const auto delivery = TRY(get_delivery(session, actor, id_of(request)));
  if (!context.files.holds(delivery.file_sha256))
    return base::fail(base::ErrorKind::Gone, "FILE_GONE",
                      "Le fichier reçu n’est plus conservé : il l’est 13 mois. Le compte rendu, "
                      "lui, reste sur la page de la remise.");
  return lines_sheet(context, delivery, request.find_query("all") == "yes");
}

}  // namespace

std::vector<http::Route> delivery_routes(const Context& context) {
  const auto with = [&context](auto handler) {
    return [&context, handler](const access::Actor& actor, const http::Request& request) {
      return handler(context, actor, request);
    };
  };
  return {{http::Method::Get, "/deliveries", kReadDeliveries, with(show_list)},
          {http::Method::Get, "/deliveries/new", kSendDelivery, with(show_upload_form)},
          {.method = http::Method::Post,
           .pattern = "/deliveries",
           .right = kSendDelivery,
           .handler = with(take_upload),
           .body_to_file = true,
           .body_limit = kLargestFile},
          {http::Method::Get, "/deliveries/{id}", kReadDeliveries, with(show_one)},
          {http::Method::Post, "/deliveries/{id}/release", kReleaseDelivery, with(release_one)},
          {http::Method::Get, "/deliveries/{id}/report.csv", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return download(context, actor, request, true);
           }},
          {http::Method::Get, "/deliveries/{id}/report.json", kReadDeliveries,
           [&context](const auto& actor, const auto& request) {
             return download(context, actor, request, false);
           }},
          {http::Method::Get, "/deliveries/{id}/lines.csv", kReadDeliveries, with(download_lines)}};
}

}  // namespace passerelle::offers::pages
