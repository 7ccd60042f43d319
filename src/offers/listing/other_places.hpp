#pragma once

#include <map>
#include <string>
#include <vector>

#include "offers/ids.hpp"
#include "offers/queries.hpp"
#include "platform/db/db.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {

/// Where else the work of an offer is, beside its own place.
using OtherPlace = sql::ListOfferPlaces::Row;

/// Of the offers from `first` to `last`, those that have some; each in the order of the partner.
std::map<OfferId, std::vector<OtherPlace>> list_other_places(db::Session& session, OfferId first,
                                                             OfferId last);

/// [{"commune": "13117"}, {"commune": "13103"}]: the communes, the offer's own first.
Json places_json(const std::string& own_commune, const std::vector<OtherPlace>& others);

/// "13127 Vitrolles ; Gap (05)": a text that reads as the same places.
std::string text_of(const std::vector<OtherPlace>& others);

}  // namespace passerelle::offers
