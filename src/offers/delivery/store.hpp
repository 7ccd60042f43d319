#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "offers/delivery/delivery.hpp"
#include "offers/delivery/verdict.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// A delivery as it is stored, whoever asks.
std::optional<Delivery> find_delivery(db::Session& session, DeliveryId id);

/// The files of an archive; there are none for a file that came alone.
void write_files(db::Session& session, DeliveryId id, const std::vector<ArchivedFile>& files);

/// Each line applied so far, its reference (which may be empty) and its verdict: a delivery may
/// have more than a million, so nothing lists them.
void each_reference(db::Session& session, DeliveryId id,
                    const std::function<void(std::string_view reference, Verdict verdict)>& use);
std::int64_t last_chunk_of(db::Session& session, DeliveryId id);

}  // namespace passerelle::offers
