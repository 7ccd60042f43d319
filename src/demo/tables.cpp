#include "demo/tables.hpp"

namespace passerelle::demo {
namespace {

// clang-format off: it would put a space into the names of the files
constexpr unsigned char kTowns[] = {
#embed <towns.tsv>
};
constexpr unsigned char kFamilies[] = {
#embed <families.tsv>
};
constexpr unsigned char kTexts[] = {
#embed <texts.tsv>
};
constexpr unsigned char kLabels[] = {
#embed <labels.tsv>
};
constexpr unsigned char kTrades[] = {
#embed <trades.tsv>
};
constexpr unsigned char kOffers[] = {
#embed <offers.tsv>
};
// clang-format on

template <std::size_t Size>
std::string_view text_of(const unsigned char (&bytes)[Size]) {
  return {reinterpret_cast<const char*>(bytes), Size};
}

}  // namespace

std::string_view towns_table() {
  return text_of(kTowns);
}
std::string_view families_table() {
  return text_of(kFamilies);
}
std::string_view texts_table() {
  return text_of(kTexts);
}
std::string_view labels_table() {
  return text_of(kLabels);
}
std::string_view trades_table() {
  return text_of(kTrades);
}
std::string_view offers_table() {
  return text_of(kOffers);
}

}  // namespace passerelle::demo
