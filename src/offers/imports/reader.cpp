#include "offers/imports/reader.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

#include "base/encoding.hpp"
#include "base/gzip.hpp"
#include "offers/imports/brea/csv_reader.hpp"
#include "offers/imports/france_travail/json_reader.hpp"

namespace passerelle::offers {
namespace {

using base::Encoding;
using base::ErrorKind;
using imports::RecordReader;

/// Enough to tell the format, the encoding and the columns.
constexpr std::size_t kHeadBytes = 64 * 1024;

std::string_view first_word(std::string_view head) {
  head.remove_prefix(base::mark_size(head));
  const auto start =
      std::ranges::find_if(head, [](char c) { return static_cast<unsigned char>(c) > ' '; });
  return head.substr(static_cast<std::size_t>(start - head.begin()));
}

/// Where the first bytes are damaged, the keys still tell.
bool looks_like_json(std::string_view head) {
  const auto start = head.substr(0, 1024);
  return head.starts_with('{') || head.starts_with('[') ||
         start.find("\"resultats\"") != std::string_view::npos ||
         start.find("\"id\":") != std::string_view::npos;
}

base::Result<Format> format_of(std::string_view head, Format asked) {
  const bool is_json = looks_like_json(head);
  if (head.starts_with("PK\x03\x04"))
    return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                      "Ce fichier est un classeur ou une archive zip. Enregistrez-le au format "
                      "CSV (séparateur point-virgule), puis envoyez-le de nouveau.");
  if (asked == Format::Brea && is_json)
    return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                      "Ce fichier est du JSON, alors qu’un CSV était annoncé.");
  if (asked == Format::FranceTravail && !is_json)
    return base::fail(ErrorKind::Invalid, "FILE_FORMAT",
                      "Ce fichier n’est pas du JSON : il ne commence ni par { ni par [.");
  return is_json ? Format::FranceTravail : Format::Brea;
}

/// One reading of a file: plain bytes come in; the first of them choose the reader.
class Reading {
 public:
  Reading(Format asked, RecordReader::Use use) : asked_(asked), use_(std::move(use)) {}

  base::Result<bool> take(std::string_view plain) {
    if (reader_) return feed(plain);
    head_ += plain;
    if (head_.size() < kHeadBytes) return true;
    return begin();
  }

  base::Result<void> finish() {
    if (!reader_ && !TRY(begin())) return {};
    if (utf16_ && !reader_->feed(utf16_->finish())) return {};
    reader_->finish();
    return {};
  }

  Columns columns() const { return reader_->columns(); }

  Structure structure() const {
    return {
        .format = asked_, .unknown_fields = reader_->unknown_fields(), .cut = reader_->is_cut()};
  }

 private:
  base::Result<bool> begin() {
    auto encoding = base::announced_encoding(head_);
    std::string bytes = std::exchange(head_, {});
    bytes.erase(0, base::mark_size(bytes));
    if (encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be) {
      bytes = utf16_.emplace(encoding).decode(bytes);
      encoding = Encoding::Utf8;
    } else if (encoding == Encoding::Unknown) {
      encoding = base::guess_encoding(bytes);
    }
    const auto head = first_word(bytes);
    if (head.empty())
      return base::fail(ErrorKind::Invalid, "FILE_EMPTY",
                        "Le fichier est vide : aucune offre n’a été lue ni retirée.");
    asked_ = TRY(format_of(head, asked_));
    if (asked_ == Format::Brea)
      reader_ = TRY(imports::brea::open_csv_reader(head, encoding, use_));
    else
      reader_ = imports::france_travail::open_json_reader(use_);
    return reader_->feed(bytes);
  }

  bool feed(std::string_view plain) {
    return utf16_ ? reader_->feed(utf16_->decode(plain)) : reader_->feed(plain);
  }

  Format asked_;
  RecordReader::Use use_;
  std::string head_;
  std::optional<base::Utf16Decoder> utf16_;
  std::unique_ptr<RecordReader> reader_;
};

base::Result<void> read_through(const ByteSource& bytes, Reading& reading) {
  std::optional<base::Error> failure;
  bool stopped = false;
  base::Gunzip gunzip([&](std::string_view plain) { return reading.take(plain); });
  TRY(bytes([&](std::string_view piece) {
    const auto more = gunzip.feed(piece);
    if (!more) failure = more.error();
    stopped = !more || !*more;
    return !stopped;
  }));
  if (failure) return std::unexpected(*failure);
  if (stopped) return {};
  TRY(gunzip.finish());
  return reading.finish();
}

}  // namespace

std::string_view to_text(Format format) {
  switch (format) {
    case Format::Auto:
      return "auto";
    case Format::Brea:
      return "csv";
    case Format::FranceTravail:
      return "france-travail";
  }
  return "";
}

Format parse_stored_format(std::string_view text) {
  for (const auto format : {Format::Brea, Format::FranceTravail})
    if (to_text(format) == text) return format;
  return Format::Auto;
}

base::Result<Columns> read_columns(const ByteSource& bytes, Format format) {
  Reading reading(format, [](SourceRecord&&) { return false; });
  TRY(read_through(bytes, reading));
  return reading.columns();
}

base::Result<Structure> inspect(const ByteSource& bytes, Format asked) {
  std::int64_t records = 0;
  Reading reading(asked, [&](SourceRecord&&) {
    ++records;
    return true;
  });
  TRY(read_through(bytes, reading));
  auto structure = reading.structure();
  structure.records = records;
  return structure;
}

base::Result<void> each_record(const ByteSource& bytes, Format format,
                               const std::function<bool(SourceRecord&&)>& use) {
  Reading reading(format, use);
  return read_through(bytes, reading);
}

}  // namespace passerelle::offers
