#include "offers/imports/reader.hpp"

#include <optional>

#include "base/gzip.hpp"
#include "base/zip.hpp"
#include "offers/imports/reading.hpp"

namespace passerelle::offers {
namespace {

using imports::Reading;

/// Received bytes in, plain bytes to a reading: gzip unpacks as it comes, a zip archive once it
/// is there whole.
class Unpacking {
 public:
  explicit Unpacking(Reading& reading)
      : reading_(reading),
        gunzip_([this](std::string_view plain) { return reading_.take(plain); }) {}

  base::Result<bool> feed(std::string_view piece) {
    if (is_known_) return pass(piece);
    head_ += piece;
    if (head_.size() < kMagicBytes) return true;
    return begin();
  }

  base::Result<void> finish() {
    if (!is_known_ && !TRY(begin())) return {};
    if (zip_) return read_members();
    TRY(gunzip_.finish());
    TRY(reading_.finish_file());
    return {};
  }

 private:
  static constexpr std::size_t kMagicBytes = 4;

  base::Result<bool> begin() {
    is_known_ = true;
    if (base::is_zip(head_)) zip_.emplace();
    return pass(head_);
  }

  base::Result<bool> pass(std::string_view piece) {
    if (!zip_) return gunzip_.feed(piece);
    TRY(zip_->add(piece));
    return true;
  }

  base::Result<void> read_members() {
    return zip_->each_member(
        {.begin = [this](std::string_view name) -> base::Result<bool> {
           reading_.begin_member(name);
           return true;
         },
         .take = [this](std::string_view plain) { return reading_.take(plain); },
         .end = [this] { return reading_.finish_file(); }});
  }

  Reading& reading_;
  base::Gunzip gunzip_;
  std::optional<base::ZipArchive> zip_;
  std::string head_;
  bool is_known_ = false;
};

base::Result<void> read_through(const ByteSource& bytes, Reading& reading) {
  std::optional<base::Error> failure;
  bool stopped = false;
  Unpacking unpacking(reading);
  TRY(bytes([&](std::string_view piece) {
    const auto more = unpacking.feed(piece);
    if (!more) failure = more.error();
    stopped = !more || !*more;
    return !stopped;
  }));
  if (failure) return std::unexpected(*failure);
  if (stopped) return {};
  return unpacking.finish();
}

}  // namespace

base::Result<Structure> inspect(const ByteSource& bytes, Format asked) {
  Reading reading(asked);
  TRY(read_through(bytes, reading));
  return reading.structure();
}

base::Result<Columns> read_columns(const ByteSource& bytes, Format format) {
  Reading reading(format, [](SourceRecord&&) { return false; });
  TRY(read_through(bytes, reading));
  return reading.columns();
}

base::Result<void> each_record(const ByteSource& bytes, Format format,
                               const std::function<bool(SourceRecord&&)>& use) {
  Reading reading(format, use);
  return read_through(bytes, reading);
}

}  // namespace passerelle::offers
