#include "platform/http/multipart.hpp"

#include <fstream>

#include "base/text.hpp"
#include "platform/http/multipart_reader.hpp"

namespace passerelle::http {
namespace {

constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kMaxBoundaryBytes = 70;  // RFC 2046, 5.1.1

base::Result<std::string> get_boundary(const Request& request) {
  const auto type = request.header("content-type");
  auto boundary = parameter_of(type, "boundary");
  if (base::trim(type.substr(0, type.find(';'))) == "multipart/form-data" && !boundary.empty() &&
      boundary.size() <= kMaxBoundaryBytes)
    return boundary;
  return base::fail(base::ErrorKind::Invalid, "FORM_TYPE",
                    "Cet envoi n’est pas un formulaire avec fichier.");
}

}  // namespace

std::string_view MultipartForm::field(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return {};
}

const UploadedFile* MultipartForm::find_file(std::string_view field) const {
  for (const auto& file : files)
    if (file.field == field) return &file;
  return nullptr;
}

base::Result<MultipartForm> parse_multipart(const Request& request,
                                            const std::filesystem::path& folder) {
  MultipartReader reader(TRY(get_boundary(request)), folder);
  if (request.body_file.empty()) {
    if (auto fed = reader.feed(request.body); !fed) return std::unexpected(std::move(fed).error());
    return reader.finish();
  }
  std::ifstream in(request.body_file, std::ios::binary);
  std::string piece(kPieceBytes, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
    const auto size = static_cast<std::size_t>(in.gcount());
    auto fed = reader.feed(std::string_view(piece).substr(0, size));
    if (!fed) return std::unexpected(std::move(fed).error());
  }
  return reader.finish();
}

}  // namespace passerelle::http
