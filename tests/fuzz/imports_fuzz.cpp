// Any bytes: both readings agree on the records, whose text can be stored.
#include <cstdint>

#include "base/text.hpp"
#include "expect.hpp"
#include "offers/imports/reader.hpp"

using namespace passerelle;

static void expect_storable(std::string_view text) {
  fuzz::expect(base::is_utf8(text) && text.find('\0') == std::string_view::npos,
               "text is UTF-8 without NUL");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const offers::ByteSource bytes = [&](const auto& use) -> base::Result<void> {
    for (std::size_t at = 0; at < text.size(); at += 61)
      if (!use(text.substr(at, 61))) break;
    return {};
  };
  const auto structure = offers::inspect(bytes, offers::Format::Auto);
  if (!structure) {
    fuzz::expect(!structure.error().message.empty(), "a refusal says why");
    return 0;
  }
  for (const auto& name : structure->unknown_fields) expect_storable(name);
  std::int64_t line = 0;
  const auto result =
      offers::each_record(bytes, structure->format, [&](offers::SourceRecord&& record) {
        fuzz::expect(record.line == ++line, "lines are numbered from 1");
        expect_storable(record.raw);
        for (const auto& value : record.values) expect_storable(value);
        return true;
      });
  fuzz::expect(result.has_value() && line == structure->records, "both readings agree");
  return 0;
}
