// Any bytes as an archive: a refusal says why, names stay inside, each member that begins ends,
// limits hold, and the pieces that it comes in do not matter.
#include <algorithm>

#include "base/text.hpp"
#include "base/zip.hpp"
#include "digest.hpp"
#include "expect.hpp"

using namespace passerelle;

static std::uint64_t read(std::string_view text, std::size_t piece_bytes) {
  base::ZipArchive archive;
  fuzz::Digest digest;
  std::size_t begun = 0, ended = 0;
  fuzz::in_pieces(text, piece_bytes,
                  [&](std::string_view piece) { return archive.add(piece).has_value(); });
  const auto result = archive.each_member(
      {.begin = [&](std::string_view name) -> base::Result<bool> {
         const auto parts = base::split(name, '/');
         fuzz::expect(!name.empty() && std::ranges::count(parts, "..") == 0, "names stay inside");
         fuzz::expect(base::is_utf8(name), "names can be stored");
         fuzz::expect(++begun <= base::kMostZipMembers, "members are counted");
         digest.add(name);
         return true;
       },
       .take = [&](std::string_view plain) -> base::Result<bool> {
         digest.add(plain.substr(0, 4096));
         return true;
       },
       .end = [&]() -> base::Result<bool> { return ++ended == begun; }});
  fuzz::expect(!result || (begun == ended && begun > 0), "each member that begins ends");
  fuzz::expect(result || !result.error().message.empty(), "a refusal says why");
  digest.add(result ? std::string_view() : std::string_view(result.error().message));
  return digest.value();
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  if (!base::is_zip(input.text)) return -1;  // not worth keeping: it is never read as an archive
  const auto whole = read(input.text, size);
  if (input.choice % 8 == 0)
    fuzz::expect(whole == read(input.text, input.piece_bytes() + 3), "pieces do not matter");
  return 0;
}
