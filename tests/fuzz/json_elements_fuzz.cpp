// No byte of a stream is lost but separators and wrappers, whatever the pieces it comes in.
#include <cstdint>
#include <string>
#include <vector>

#include "base/json_elements.hpp"
#include "expect.hpp"

using namespace passerelle;

static std::vector<std::string> cut(std::string_view text, std::size_t piece) {
  std::vector<std::string> found;
  base::JsonElements elements({"list", {"id"}}, [&](const base::JsonElement& element) {
    found.push_back(std::to_string(static_cast<int>(element.fault)) + std::string(element.bytes));
    return true;
  });
  for (std::size_t at = 0; at < text.size(); at += piece) elements.feed(text.substr(at, piece));
  elements.finish();
  return found;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  const auto text = input.substr(input.empty() ? 0 : 1);
  const auto whole = cut(text, size + 1);
  fuzz::expect(whole == cut(text, fuzz::piece_of(input)), "pieces do not matter");
  std::size_t given = 0;
  for (const auto& element : whole) {
    fuzz::expect(element.size() > 1, "no element is empty");
    given += element.size() - 1;
  }
  fuzz::expect(given <= text.size(), "no byte is given twice");
  return 0;
}
