#include "base/french.hpp"
#include "offers/pages/delivery_states.hpp"
#include "templates/components/empty_state.tpl.hpp"
#include "templates/components/pagination.tpl.hpp"
#include "templates/offers/deliveries.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using base::french::number;
using Layout = tpl::Deliveries;

Layout::Table::Row row_of(const DeliveryRow& delivery) {
  const LineCounts& counts = delivery.counts;
  return {.href = "/deliveries/" + std::to_string(delivery.id),
          .received_on = base::french::day_and_time(delivery.received_at),
          .id = std::to_string(delivery.id),
          .partner = delivery.partner,
          .file = delivery.file_name,
          .state = badge_of_state(delivery.state),
          .received = number(counts.received),
          .published = number(counts.created + counts.updated),
          .attention = number(counts.refused + counts.set_aside)};
}

std::optional<html::Fragment> pagination_of(const DeliveriesList& list) {
  if (list.is_first_page && list.next_before == 0) return {};
  const auto shown = static_cast<std::int64_t>(list.deliveries.size());
  components::Pagination pages{.label = "Pages de remises",
                               .position = base::french::count(shown, "remise", "remises")};
  if (!list.is_first_page) pages.first = components::Pagination::First{"/deliveries"};
  if (list.next_before != 0)
    pages.next =
        components::Pagination::Next{"/deliveries?before=" + std::to_string(list.next_before)};
  return pages;
}

}  // namespace

html::Page render_deliveries(const DeliveriesList& list) {
  Layout body;
  if (list.deliveries.empty()) {
    body.empty = components::EmptyState{.title = "Aucune remise pour le moment",
                                        .message = "Le premier fichier reçu apparaîtra ici."};
  } else {
    Layout::Table table{.pages = pagination_of(list)};
    for (const DeliveryRow& delivery : list.deliveries) table.rows.push_back(row_of(delivery));
    body.table = std::move(table);
  }
  return {.title = "Remises de fichiers",
          .description = "Les fichiers d’offres reçus et leur compte rendu.",
          .body = body,
          .robots = "noindex"};
}

}  // namespace passerelle::offers::pages
