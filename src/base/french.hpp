#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/time.hpp"

/// Dates, numbers and plurals as people read them in French, with the spaces that never break.
namespace passerelle::base::french {

/// "5 000": thousands apart by a narrow no-break space.
std::string number(std::int64_t value);
/// "12,5", "30": at most one decimal.
std::string decimal(double value);
/// "1 offre", "0 offre", "5 000 offres": French is plural from two.
std::string count(std::int64_t value, std::string_view one, std::string_view many);
/// "1,2 Mo": thousands are 1,000, as on a ruler.
std::string file_size(std::int64_t bytes);

/// "3 mars 2026", "1er mars 2026".
std::string day(Date date);
/// "mardi 3 mars 2026".
std::string weekday_and_day(Date date);
/// "3 mars 2026, 14 h 05", in Paris.
std::string day_and_time(Instant at);
/// "aujourd’hui", "hier", "il y a 5 jours", then "le 3 mars 2026", in Paris.
std::string how_long_ago(Instant at, Instant now);

/// A sentence with the spaces that French sets before : ; ! ? » and after « made unbreakable.
std::string typeset(std::string_view sentence);

}  // namespace passerelle::base::french
