// Any bytes as an archive: a refusal says why, both readings agree, limits hold.
#include <algorithm>
#include <cstdint>

#include "base/text.hpp"
#include "base/zip.hpp"
#include "expect.hpp"
#include "offers/imports/reader.hpp"

using namespace passerelle;

static void read_as_archive(std::string_view text, std::size_t piece) {
  base::ZipArchive archive;
  std::size_t begun = 0, ended = 0;
  for (std::size_t at = 0; at < text.size(); at += piece)
    if (!archive.add(text.substr(at, piece))) return;
  const auto result = archive.each_member(
      {.begin = [&](std::string_view name) -> base::Result<bool> {
         const auto parts = base::split(name, '/');
         fuzz::expect(!name.empty() && std::ranges::count(parts, "..") == 0, "names stay inside");
         fuzz::expect(++begun <= base::kMostZipMembers, "members are counted");
         return true;
       },
       .take = [](std::string_view) -> base::Result<bool> { return true; },
       .end = [&]() -> base::Result<bool> { return ++ended == begun; }});
  fuzz::expect(!result || (begun == ended && begun > 0), "each member that begins ends");
  fuzz::expect(result || !result.error().message.empty(), "a refusal says why");
}

static void read_as_delivery(std::string_view text, std::size_t piece) {
  const offers::ByteSource bytes = [&](const auto& use) -> base::Result<void> {
    for (std::size_t at = 0; at < text.size(); at += piece)
      if (!use(text.substr(at, piece))) break;
    return {};
  };
  const auto structure = offers::inspect(bytes, offers::Format::Auto);
  if (!structure) return;
  std::int64_t line = 0;
  const auto result =
      offers::each_record(bytes, structure->format, [&](offers::SourceRecord&& record) {
        fuzz::expect(record.line == ++line, "lines are numbered through the files");
        return true;
      });
  fuzz::expect(result.has_value() && line == structure->records, "both readings agree");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  if (input.size() < 5) return 0;
  const auto text = input.substr(1);
  read_as_archive(text, fuzz::piece_of(input) + 3);
  read_as_delivery(text, fuzz::piece_of(input));
  return 0;
}
