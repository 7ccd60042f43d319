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

}  // namespace passerelle::demo
