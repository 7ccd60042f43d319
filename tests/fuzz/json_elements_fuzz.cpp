// No byte of a stream is lost but separators and wrappers, whatever the pieces it comes in.
#include "base/json_elements.hpp"
#include "digest.hpp"
#include "expect.hpp"

using namespace passerelle;

struct Cut {
  std::uint64_t digest = 0;
  std::size_t elements = 0, bytes = 0;
  bool is_cut = false;
  bool operator==(const Cut&) const = default;
};

static Cut cut(std::string_view text, std::size_t piece_bytes) {
  Cut found;
  fuzz::Digest digest;
  base::JsonElements elements(
      {"list", {"id"}},
      [&](const base::JsonElement& element) {
        fuzz::expect(!element.bytes.empty(), "no element is empty");
        digest.add(static_cast<std::uint64_t>(element.fault));
        digest.add(element.bytes);
        ++found.elements;
        found.bytes += element.bytes.size();
        return true;
      },
      1);
  fuzz::in_pieces(text, piece_bytes, [&](std::string_view piece) { return elements.feed(piece); });
  elements.finish();
  found.digest = digest.value();
  found.is_cut = elements.is_cut();
  return found;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto whole = cut(input.text, size + 1);
  fuzz::expect(whole == cut(input.text, input.piece_bytes() % 64 + 1), "pieces do not matter");
  fuzz::expect(whole.bytes <= input.text.size(), "no byte is given twice");
  return 0;
}
