#include "platform/http/gzip.hpp"

#include <libdeflate.h>
#include <zlib.h>

#include <cstdlib>
#include <memory>
#include <new>

#include "base/text.hpp"

namespace passerelle::http {
namespace {

constexpr int kLevel = 5;  // beyond, a page costs more than it saves
constexpr int kGzipWindowBits = 15 + 16;
constexpr int kMemoryLevel = 8;
constexpr int kLevelOfWhole = 6;

struct FreeCompressor {
  void operator()(libdeflate_compressor* one) const { libdeflate_free_compressor(one); }
};

}  // namespace

void Gzip::Close::operator()(z_stream_s* stream) const {
  deflateEnd(stream);
  delete stream;
}

Gzip::Gzip() : stream_(new z_stream_s{}) {
  if (deflateInit2(stream_.get(), kLevel, Z_DEFLATED, kGzipWindowBits, kMemoryLevel,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
}

std::string Gzip::feed(std::string_view bytes) {
  return run(bytes, Z_NO_FLUSH);
}
std::string Gzip::finish() {
  return run({}, Z_FINISH);
}

std::string Gzip::run(std::string_view bytes, int flush) {
  std::string out;
  char piece[16 * 1024];
  stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream_->avail_in = static_cast<uInt>(bytes.size());
  do {
    stream_->next_out = reinterpret_cast<Bytef*>(piece);
    stream_->avail_out = sizeof(piece);
    deflate(stream_.get(), flush);
    out.append(piece, sizeof(piece) - stream_->avail_out);
  } while (stream_->avail_out == 0);
  return out;
}

std::string gzip_whole(std::string_view bytes) {
  thread_local const std::unique_ptr<libdeflate_compressor, FreeCompressor> compressor(
      libdeflate_alloc_compressor(kLevelOfWhole));
  if (!compressor) throw std::bad_alloc();
  std::string packed(libdeflate_gzip_compress_bound(compressor.get(), bytes.size()), '\0');
  packed.resize(libdeflate_gzip_compress(compressor.get(), bytes.data(), bytes.size(),
                                         packed.data(), packed.size()));
  return packed;
}

bool accepts_gzip(std::string_view accept_encoding) {
  for (const auto choice : base::split(accept_encoding, ',')) {
    const auto semicolon = choice.find(';');
    const auto name = base::trim(choice.substr(0, semicolon));
    if (name != "gzip" && name != "*") continue;
    const auto quality =
        semicolon == choice.npos ? std::string_view() : base::trim(choice.substr(semicolon + 1));
    return !quality.starts_with("q=") ||
           std::strtod(std::string(quality.substr(2)).c_str(), nullptr) > 0;
  }
  return false;
}

bool is_compressible(std::string_view content_type) {
  const auto type = base::trim(content_type.substr(0, content_type.find(';')));
  return type.starts_with("text/") || type.ends_with("json") || type.ends_with("xml") ||
         type.ends_with("javascript");
}

}  // namespace passerelle::http
