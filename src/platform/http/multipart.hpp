#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/http.hpp"
#include "platform/http/temporary_file.hpp"

namespace passerelle::http {

/// What a page's form may hold beside its files.
constexpr std::size_t kMaxParts = 100;
constexpr std::size_t kMaxPartHeadBytes = 8 * 1024;
constexpr std::size_t kMaxFormFieldBytes = 64 * 1024;

/// A file chosen in a form. An input left empty comes as a file without a name: it is dropped.
struct UploadedFile {
  std::string field;
  std::string file_name;     ///< the last part of what the browser says
  std::string content_type;  ///< as the browser says
  std::uint64_t bytes = 0;
  TemporaryFile file;
};

struct MultipartForm {
  Fields fields;  ///< in order
  std::vector<UploadedFile> files;

  std::string_view field(std::string_view name) const;  ///< "" when absent
  const UploadedFile* find_file(std::string_view field) const;
};

/// Reads a multipart/form-data body (RFC 7578), files to temporary ones in `folder`, in bounded
/// memory. Errors: FORM_TYPE (another type of body), FORM_DAMAGED (cut, or not written as the
/// standard says), FORM_TOO_LARGE (over the limits above).
base::Result<MultipartForm> parse_multipart(const Request& request,
                                            const std::filesystem::path& folder);

}  // namespace passerelle::http
