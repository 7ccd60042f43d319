#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/geo.hpp"
#include "base/time.hpp"

namespace passerelle::bench {

/// What every engine of the benchmark gets of one offer.
struct RegionOffer {
  std::string reference, title, employer, text;
  std::string contract;    ///< code: "CDI"
  std::string rome;        ///< code; "" where the title is no job name
  std::string department;  ///< "13"
  std::string town;        ///< INSEE, arrondissements under their town
  std::string experience;  ///< "0" beginners, "1" under three years, "3" more, "" not told
  bool is_apprenticeship = false;
  std::int32_t published_day = 0;  ///< days since 1970-01-01
  base::Point point;               ///< of the commune, or of the arrondissement
};

/// Reads rows of a region's brea.csv by the names in its first line. A row with a fault that leaves
/// a field open is left out: the benchmark compares engines, not intakes.
class RegionReader {
 public:
  /// `last`: no offer is published after it.
  RegionReader(const std::vector<std::string>& header, base::Date last);
  std::size_t columns() const { return columns_; }
  std::optional<RegionOffer> read(const std::vector<std::string>& fields);

 private:
  const std::string& field(const std::vector<std::string>& fields, const std::string& name) const;
  std::string contract_of(const std::string& words);
  std::string rome_of(const std::string& code, const std::string& title);
  std::string commune_of(const std::string& insee, const std::string& postal_code,
                         const std::string& town);

  std::size_t columns_;
  base::Date last_;
  std::unordered_map<std::string, std::size_t> column_of_;
  std::unordered_map<std::string, std::string> contracts_, romes_, communes_;  ///< as understood
};

}  // namespace passerelle::bench
