#include <fstream>
#include <vector>

#include "offers/delivery/chunk_writer.hpp"
#include "offers/delivery/preparation.hpp"
#include "offers/partner.hpp"

namespace passerelle::offers {
namespace {

constexpr std::size_t kPiece = 1 << 16;

ByteSource file_source(const std::filesystem::path& path) {
  return [path](const std::function<bool(std::string_view)>& use) -> base::Result<void> {
    std::ifstream file(path, std::ios::binary);
    if (!file || std::filesystem::is_directory(path))
      return base::fail(base::ErrorKind::NotFound, "FILE_ABSENT",
                        "Le fichier est introuvable ou illisible.", "file");
    std::vector<char> piece(kPiece);
    while (file) {
      file.read(piece.data(), kPiece);
      const auto size = static_cast<std::size_t>(file.gcount());
      if (size == 0 || !use({piece.data(), size})) break;
    }
    return {};
  };
}

}  // namespace

base::Result<Delivery> try_out(const Context& context, const access::Actor&, const Upload& upload) {
  auto session = context.database.session();
  const auto setting = TRY(get_setting(session, upload.partner, context.clock.now()));
  const ByteSource bytes = file_source(upload.file);
  const auto structure = inspect(bytes, upload.format);
  Delivery delivery{.partner = upload.partner, .mode = std::string(to_text(upload.mode))};
  if (!structure) {
    delivery.state = "refused";
    delivery.refusal_code = structure.error().code;
    delivery.refusal_message = structure.error().message;
    return delivery;
  }
  TwinIndex twins;
  twins.refresh(session);
  Judge judge(setting, twins);
  judge.keeps_image = true;
  OfferId next{1LL << 60};  // no stored offer has such an id
  const Recall recall(context.database, setting);
  Preparation preparation(bytes, structure->format, recall, 0);
  for (;;) {
    auto lines = TRY(preparation.next());
    if (lines.empty()) break;
    const auto chunk = count_chunk(lines, judge.judge(session, lines, next));
    for (const auto& [code, count] : chunk.by_rule) delivery.by_rule[code] += count;
    add(delivery.counts, chunk.counts);
  }
  delivery.state = "closed";
  delivery.unknown_fields = structure->unknown_fields;
  return delivery;
}

}  // namespace passerelle::offers
