#include "base/gzip.hpp"

#include <zlib.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace passerelle::base {
namespace {

constexpr std::size_t kChunkBytes = 256 * 1024;
constexpr std::string_view kMagic = "\x1f\x8b";
constexpr int kGzipWindow = 15 + 16;  // zlib's way to say "the largest window, gzip only"

std::unexpected<Error> damaged(const std::string& what) {
  return fail(ErrorKind::Invalid, "FILE_GZIP",
              "L’archive gzip n’a pas pu être ouverte : " + what +
                  ". Rien n’a été lu ; envoyez le fichier de nouveau.");
}

}  // namespace

void Gunzip::Close::operator()(z_stream_s* stream) const {
  inflateEnd(stream);
  delete stream;
}

Gunzip::Gunzip(Use use) : use_(std::move(use)) {}

Result<bool> Gunzip::pass(std::string_view plain) {
  passed_ += plain.size();
  if (passed_ > kMaxUnpackedBytes)
    return fail(ErrorKind::TooLarge, "FILE_TOO_LARGE",
                "Le fichier dépasse 2 Go une fois décompressé. Envoyez-le en plusieurs parties.");
  if (kind_ == Kind::Gzip && passed_ > kRatioCountsFromBytes &&
      passed_ / kMaxUnpackRatio > received_)
    return fail(ErrorKind::TooLarge, "FILE_TOO_LARGE",
                "L’archive se décompresse à plus de 200 fois sa taille : elle est refusée.");
  return plain.empty() ? Result<bool>(true) : use_(plain);
}

Result<bool> Gunzip::recognise() {
  kind_ = head_ == kMagic ? Kind::Gzip : Kind::Plain;
  if (kind_ == Kind::Plain) return pass(std::exchange(head_, {}));
  auto stream = std::make_unique<z_stream_s>();
  *stream = {};
  if (inflateInit2(stream.get(), kGzipWindow) != Z_OK)
    throw std::runtime_error("zlib: inflateInit2 failed");
  stream_.reset(stream.release());
  unpacked_ = std::make_unique_for_overwrite<char[]>(kChunkBytes);
  return unpack(std::exchange(head_, {}));
}

Result<bool> Gunzip::feed(std::string_view bytes) {
  received_ += bytes.size();
  if (kind_ == Kind::Unknown) {
    const auto missing = std::min(kMagic.size() - head_.size(), bytes.size());
    head_ += bytes.substr(0, missing);
    bytes.remove_prefix(missing);
    if (head_.size() < kMagic.size()) return true;
    if (!TRY(recognise())) return false;
  }
  return kind_ == Kind::Gzip ? unpack(bytes) : pass(bytes);
}

/// Tapes and some mailers pad the end with zeros; anything else opens another member.
bool Gunzip::opens_member(std::string_view& bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of('\0'), bytes.size()));
  if (bytes.empty()) return false;
  inflateReset(stream_.get());
  between_members_ = false;
  return true;
}

Result<bool> Gunzip::unpack(std::string_view bytes) {
  bool full = false;  // zlib may hold more than the last call had room for
  while (!bytes.empty() || full) {
    if (between_members_ && !opens_member(bytes)) return true;
    // A view of 4 GB does not fit zlib's counter.
    const auto taken = std::min(bytes.size(), kChunkBytes);
    stream_->next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream_->avail_in = static_cast<uInt>(taken);
    stream_->next_out = reinterpret_cast<Bytef*>(unpacked_.get());
    stream_->avail_out = static_cast<uInt>(kChunkBytes);
    const int code = inflate(stream_.get(), Z_NO_FLUSH);
    bytes.remove_prefix(taken - stream_->avail_in);
    full = stream_->avail_out == 0;
    const std::string_view plain(unpacked_.get(), kChunkBytes - stream_->avail_out);
    if (!TRY(pass(plain))) return false;
    if (code == Z_STREAM_END) {
      between_members_ = true;
      full = false;
    } else if (code != Z_OK && code != Z_BUF_ERROR) {
      return damaged("elle est abîmée");
    }
  }
  return true;
}

Result<void> Gunzip::finish() {
  if (kind_ == Kind::Unknown) {
    kind_ = Kind::Plain;
    TRY(pass(std::exchange(head_, {})));
  }
  if (kind_ == Kind::Gzip && !between_members_) return damaged("la fin manque");
  return {};
}

}  // namespace passerelle::base
