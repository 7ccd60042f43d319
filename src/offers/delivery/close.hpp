#pragma once

#include "offers/delivery/delivery.hpp"

namespace passerelle::offers {

/// Step 3. Checks conservation; in full mode withdraws what the file no longer holds, unless the
/// guard holds the delivery for a person (design section 4.3).
base::Result<Delivery> close(const Context& context, const Delivery& delivery);

/// Over a fifth of the live offers: too much to go without a person.
bool is_mass_removal(std::int64_t absent, std::int64_t live);

}  // namespace passerelle::offers
