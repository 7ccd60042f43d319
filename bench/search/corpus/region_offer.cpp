#include "region_offer.hpp"

#include <charconv>

#include "base/text.hpp"
#include "days.hpp"
#include "reference/reference.hpp"

namespace passerelle::bench {
namespace {

/// "3 ans", "6 mois", "12 semaines", "45 jours" in months; nothing for other words.
std::optional<int> months_of(const std::string& folded) {
  int number = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  if (error != std::errc()) return std::nullopt;
  const std::string unit(end, folded.data() + folded.size());
  if (unit == " an" || unit == " ans") return number * 12;
  if (unit == " mois") return number;
  if (unit == " semaine" || unit == " semaines") return number / 4;
  if (unit == " jour" || unit == " jours") return number / 30;
  return std::nullopt;
}

std::string experience_class(const std::string& words) {
  const auto folded = base::fold(words);
  if (folded.starts_with("debutant")) return "0";
  const auto months = months_of(folded);
  if (!months) return "";
  return *months == 0 ? "0" : *months < 36 ? "1" : "3";
}

/// One look-up for each way of writing, whatever it costs.
template <class Find>
const std::string& remember(std::unordered_map<std::string, std::string>& known,
                            const std::string& key, Find find) {
  const auto found = known.find(key);
  return found != known.end() ? found->second : known.emplace(key, find()).first->second;
}

}  // namespace

RegionReader::RegionReader(const std::vector<std::string>& header, base::Date last)
    : columns_(header.size()), last_(last) {
  for (std::size_t i = 0; i < header.size(); ++i) column_of_[header[i]] = i;
}

const std::string& RegionReader::field(const std::vector<std::string>& fields,
                                       const std::string& name) const {
  return fields.at(column_of_.at(name));
}

std::string RegionReader::contract_of(const std::string& words) {
  return remember(contracts_, words, [&]() -> std::string {
    const auto folded = base::fold(words);
    for (const auto& type : reference::contract_types())
      if (folded == base::fold(type.code) || folded == base::fold(type.label))
        return std::string(type.code);
    return folded == "saisonnier" ? "SAI" : "";
  });
}

std::string RegionReader::rome_of(const std::string& code, const std::string& title) {
  if (const auto* known = reference::find_occupation(code)) return std::string(known->code);
  return remember(romes_, title, [&]() -> std::string {
    const auto* name = reference::find_job_name_by_title(title);
    return name ? std::string(name->code) : "";
  });
}

std::string RegionReader::commune_of(const std::string& insee, const std::string& postal_code,
                                     const std::string& town) {
  return remember(communes_, insee + ';' + postal_code + ';' + town, [&]() -> std::string {
    if (const auto* known = reference::find_commune(insee)) return std::string(known->code);
    const auto answer = reference::find_place({.postal_code = postal_code, .town = town});
    return answer.kind == reference::PlaceKind::Commune ? answer.code : "";
  });
}

std::optional<RegionOffer> RegionReader::read(const std::vector<std::string>& fields) {
  const auto get = [&](const char* name) -> const std::string& { return field(fields, name); };
  RegionOffer offer{.reference = get("reference"),
                    .title = base::one_line(get("libelle_metier")),
                    .employer = base::one_line(get("entreprise")),
                    .text = base::one_line(get("description"))};
  offer.contract = contract_of(get("type_contrat"));
  const auto* commune =
      reference::find_commune(commune_of(get("code_insee"), get("code_postal"), get("commune")));
  const auto day = base::parse_any_date(get("date_publication"));
  if (offer.title.empty() || offer.text.empty() || offer.contract.empty() || !commune ||
      !commune->point || !day || *day > last_ || get("mouvement") != "C")
    return std::nullopt;
  offer.rome = rome_of(get("code_rome"), offer.title);
  offer.department = commune->department;
  offer.town = reference::town_of(commune->code);
  offer.experience = experience_class(get("experience"));
  offer.is_apprenticeship = get("nature_contrat") == "E2";
  offer.published_day = days_since_epoch(*day);
  offer.point = *commune->point;
  return offer;
}

}  // namespace passerelle::bench
