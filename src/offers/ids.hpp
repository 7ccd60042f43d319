#pragma once

#include "base/id.hpp"

namespace passerelle::offers {

using OfferId = base::Id<struct OfferTag>;
using AlertId = base::Id<struct AlertTag>;
using DeliveryId = base::Id<struct DeliveryTag>;

}  // namespace passerelle::offers
