// Any bytes as a delivery, packed or not, of whatever format they look like: both readings agree
// on the records, whose text can be stored.
#include "expect.hpp"
#include "offers/imports/reader.hpp"

using namespace passerelle;

static offers::ByteSource source_of(std::string_view text, std::size_t piece_bytes) {
  return [text, piece_bytes](const auto& use) -> base::Result<void> {
    fuzz::in_pieces(text, piece_bytes, use);
    return {};
  };
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  const auto structure = offers::inspect(source_of(input.text, size + 1), offers::Format::Auto);
  if (!structure) {
    fuzz::expect(!structure.error().message.empty(), "a refusal says why");
    return 0;
  }
  for (const auto& name : structure->unknown_fields) fuzz::expect_storable(name);
  std::int64_t line = 0;
  const auto result = offers::each_record(
      source_of(input.text, input.piece_bytes()), structure->format,
      [&](offers::SourceRecord&& record) {
        fuzz::expect(record.line == ++line, "lines are numbered from 1, through the files");
        fuzz::expect_storable(record.raw);
        for (const auto& value : record.values) fuzz::expect_storable(value);
        return true;
      });
  fuzz::expect(result.has_value() && line == structure->records, "both readings agree");
  return 0;
}
