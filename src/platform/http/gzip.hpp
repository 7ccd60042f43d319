#pragma once

#include <memory>
#include <string>
#include <string_view>

struct z_stream_s;

namespace passerelle::http {

/// Packs a body piece by piece.
class Gzip {
 public:
  Gzip();
  /// What is ready to be sent: often nothing.
  std::string feed(std::string_view bytes);
  std::string finish();

 private:
  struct Close {
    void operator()(z_stream_s* stream) const;
  };
  std::string run(std::string_view bytes, int flush);
  std::unique_ptr<z_stream_s, Close> stream_;
};

/// The whole body at once, in half the time.
std::string gzip_whole(std::string_view bytes);

/// Accept-Encoding takes gzip ("gzip;q=0" refuses it).
bool accepts_gzip(std::string_view accept_encoding);
/// Text of some sort: images and archives are packed already.
bool is_compressible(std::string_view content_type);

}  // namespace passerelle::http
