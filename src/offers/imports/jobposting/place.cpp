#include "offers/imports/jobposting/place.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "offers/imports/jobposting/values.hpp"

namespace passerelle::offers::imports::jobposting {
namespace {

namespace dom = simdjson::dom;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Where five digits stand alone in a text; npos when they do not.
std::size_t find_postal_code(std::string_view text) {
  for (std::size_t at = 0; at + 5 <= text.size(); ++at) {
    const bool begins = at == 0 || !is_digit(text[at - 1]);
    const bool ends = at + 5 == text.size() || !is_digit(text[at + 5]);
    if (begins && ends && base::is_all_digits(text.substr(at, 5))) return at;
  }
  return std::string_view::npos;
}

/// "3 chemin X, 13500 Martigues, France" → 13500 and Martigues: a street is not a town.
void read_address(const std::string& text, SourceRecord& record) {
  const auto at = find_postal_code(text);
  if (at == std::string::npos) {
    record[Field::PlaceText] = text;
    return;
  }
  const auto rest = std::string_view(text).substr(at + 5);
  record[Field::PostalCode] = text.substr(at, 5);
  record[Field::Town] = base::trim(rest.substr(0, rest.find_first_of(",;\n(")));
  if (record[Field::Town].empty()) record[Field::PlaceText] = text;
}

void read_parts(dom::element address, SourceRecord& record) {
  record[Field::PostalCode] = text_at(address, {"postalCode"});
  record[Field::Town] = text_at(address, {"addressLocality"});
  if (!record[Field::PostalCode].empty() || !record[Field::Town].empty()) return;
  for (const auto key : {"addressRegion", "streetAddress", "addressCountry"})
    if (auto& text = record[Field::PlaceText]; text.empty()) text = text_at(address, {key});
  if (record[Field::PlaceText] == "FR") record[Field::PlaceText] = "France";
}

void read_one(dom::element place, std::optional<dom::element> address, SourceRecord& record) {
  record[Field::Latitude] = text_at(place, {"geo", "latitude"});
  record[Field::Longitude] = text_at(place, {"geo", "longitude"});
  if (address && address->is_object())
    read_parts(*address, record);
  else
    read_address(address ? text_of(*address) : text_of(place), record);
}

/// A place beside the first, in one text; its bars and semicolons would cut it in two.
void append_other(const SourceRecord& other, std::string& text) {
  std::vector<std::string> parts;
  for (const auto field : {Field::PostalCode, Field::Town, Field::PlaceText})
    if (auto part = base::one_line(other[field]); !part.empty()) parts.push_back(std::move(part));
  auto place = base::join(parts, " ");
  if (place.empty()) return;
  std::ranges::replace_if(place, [](char c) { return c == '/' || c == ';' || c == '|'; }, ' ');
  text += (text.empty() ? "" : " ; ") + place;
}

}  // namespace

void read_place(dom::element posting, SourceRecord& record) {
  bool is_first = true;
  for (const auto place : all_at(posting, "jobLocation")) {
    auto addresses = all_at(place, "address");
    std::vector<std::optional<dom::element>> told(addresses.begin(), addresses.end());
    if (told.empty()) told.emplace_back();
    for (const auto& address : told) {
      SourceRecord other;
      read_one(place, address, is_first ? record : other);
      if (!is_first) append_other(other, record[Field::OtherPlaces]);
      is_first = false;
    }
  }
  if (is_first) record[Field::PlaceText] = text_at(posting, {"applicantLocationRequirements"});
}

}  // namespace passerelle::offers::imports::jobposting
