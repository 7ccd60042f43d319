#include "offers/listing/other_places.hpp"

namespace passerelle::offers {

std::map<OfferId, std::vector<OtherPlace>> list_other_places(db::Session& session, OfferId first,
                                                             OfferId last) {
  std::map<OfferId, std::vector<OtherPlace>> places;
  for (auto& row : session.list(sql::ListOfferPlaces{.first = first, .last = last}))
    places[row.offer_id].push_back(std::move(row));
  return places;
}

Json places_json(const std::string& own_commune, const std::vector<OtherPlace>& others) {
  auto places = Json::array();
  if (!own_commune.empty()) places.push_back({{"commune", own_commune}});
  for (const auto& place : others)
    if (!place.commune.empty()) places.push_back({{"commune", place.commune}});
  return places;
}

std::string text_of(const std::vector<OtherPlace>& others) {
  std::string text;
  for (const auto& place : others) {
    if (!text.empty()) text += " ; ";
    if (!place.postal_code.empty())
      text += place.postal_code + ' ' + place.label;
    else if (!place.commune.empty())
      text += place.label + " (" + place.department + ')';
    else
      text += place.label;
  }
  return text;
}

}  // namespace passerelle::offers
