#pragma once

#include <optional>

#include "offers/delivery/delivery.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// A delivery as it is stored, whoever asks.
std::optional<Delivery> find_delivery(db::Session& session, DeliveryId id);

/// The files of an archive; there are none for a file that came alone.
void write_files(db::Session& session, DeliveryId id, const std::vector<ArchivedFile>& files);

/// References of the lines that earlier chunks of the delivery accepted.
std::vector<std::string> list_accepted_references(db::Session& session, DeliveryId id);
/// References of every line of the delivery, refused ones too.
std::vector<std::string> list_all_references(db::Session& session, DeliveryId id);
std::int64_t last_chunk_of(db::Session& session, DeliveryId id);

}  // namespace passerelle::offers
