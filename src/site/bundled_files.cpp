#include "site/bundled_files.hpp"

#include "platform/html/assets.hpp"

namespace passerelle::site {

base::Result<http::Response> bundled_file(const http::Request& request) {
  const auto* asset = html::find_asset(request.param("hash"), request.param("name"));
  if (asset == nullptr)
    return base::fail(base::ErrorKind::NotFound, "ASSET_UNKNOWN", "Ce fichier n’existe pas.");
  const bool takes_gzip = request.header("accept-encoding").contains("gzip");
  const bool is_compressed = takes_gzip && !asset->gzip.empty();
  http::Response response;
  response.content_type = asset->content_type;
  response.body = is_compressed ? asset->gzip : asset->content;
  response.headers = {{"Cache-Control", "public, max-age=31536000, immutable"},
                      {"Vary", "Accept-Encoding"}};
  if (is_compressed) response.headers.emplace_back("Content-Encoding", "gzip");
  return response;
}

}  // namespace passerelle::site
