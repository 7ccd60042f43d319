#include "offers/api/employment_service/routes.hpp"
#include "offers/api/open_data.hpp"
#include "offers/api/routes.hpp"
#include "offers/catalogue/searchable.hpp"
#include "offers/commands/commands.hpp"
#include "offers/jobs.hpp"
#include "offers/offers.hpp"
#include "offers/pages/alert_letters.hpp"
#include "offers/pages/alert_routes.hpp"
#include "offers/pages/line_routes.hpp"
#include "offers/pages/partner_routes.hpp"
#include "offers/pages/problem_routes.hpp"
#include "offers/pages/routes.hpp"

namespace passerelle::offers {
namespace {

template <class T>
void append(std::vector<T>& to, std::vector<T> more) {
  for (auto& one : more) to.push_back(std::move(one));
}

}  // namespace

std::shared_ptr<Catalogue> open_catalogue(const Context& context) {
  return std::make_shared<Catalogue>(context);
}

LiveCounts count_live(Catalogue& catalogue, base::Instant now) {
  search::Query query{.limit = 0};
  const auto all = catalogue.search(query);
  query.ranges = {{.number = searchable::kPublishedAt,
                   .min = base::start_of_day_in_paris(base::paris_date(now)).us,
                   .max = {}}};
  return {.offers = static_cast<std::int64_t>(all.total),
          .establishments = catalogue.count_employers(),
          .published_today = static_cast<std::int64_t>(catalogue.search(query).total)};
}

/// The jobs own the catalogue; they live as long as the routes and the commands.
Module describe(const Context& context, const std::shared_ptr<Catalogue>& catalogue) {
  Module module{
      .name = "offers",
      .commands = {import_command(context), deliveries_command(context), release_command(context),
                   search_command(context, *catalogue), export_command(context), rules_command(),
                   problems_command(context), alerts_command(context)},
      .jobs = jobs(context, catalogue),
      .tables = {"offers_partner", "offers_delivery", "offers_delivery_chunk",
                 "offers_archived_file", "offers_delivery_line", "offers_delivery_fault",
                 "offers_correction", "offers_partner_change", "offers_offer",
                 "offers_offer_detail", "offers_offer_place", "offers_origin",
                 "offers_problem_report", "offers_alert", "offers_alert_token",
                 "offers_alert_told"},
      .views = {"offers_live_v"},
      .events_emitted = {"offers.created", "offers.updated", "offers.withdrawn", "offers.closed"},
      .events_consumed = {"offers.created"},
      .letters = pages::alert_letters(context),
      .check_ready = [catalogue] { return catalogue->check_ready(); }};
  append(module.routes, pages::public_routes(context, *catalogue));
  append(module.routes, pages::alert_routes(context, *catalogue));
  append(module.routes, pages::open_data_page_routes(context));
  append(module.routes, pages::delivery_routes(context));
  append(module.routes, pages::line_routes(context));
  append(module.routes, pages::partner_routes(context));
  append(module.routes, pages::problem_routes(context));
  append(module.routes, api::offer_routes(context, *catalogue));
  append(module.routes, api::delivery_routes(context));
  append(module.routes, api::open_data_routes(context));
  append(module.routes, api::employment_service::routes(context, *catalogue));
  return module;
}

}  // namespace passerelle::offers
