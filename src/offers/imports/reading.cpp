#include "offers/imports/reading.hpp"

#include <algorithm>
#include <utility>

#include "base/french.hpp"
#include "base/text.hpp"
#include "offers/imports/formats.hpp"

namespace passerelle::offers::imports {
namespace {

using base::Encoding;

/// Enough to tell the format, the encoding and the columns.
constexpr std::size_t kHeadBytes = 64 * 1024;
constexpr std::size_t kMostUnknownFields = 200;

std::string_view without_leading_blanks(std::string_view head) {
  head.remove_prefix(base::mark_size(head));
  const auto start =
      std::ranges::find_if(head, [](char c) { return static_cast<unsigned char>(c) > ' '; });
  return head.substr(static_cast<std::size_t>(start - head.begin()));
}

}  // namespace

Reading::Reading(Format asked, RecordReader::Use use) : asked_(asked), use_(std::move(use)) {}

Reading::Reading(Format asked)
    : asked_(asked), use_([](SourceRecord&&) { return true; }), is_counting_(true) {}

void Reading::begin_member(std::string_view name) {
  member_ = base::shorten(name, 200);
  structure_.files.push_back({.name = member_, .first_line = structure_.records + 1});
}

base::Error Reading::in_member(base::Error error) const {
  if (member_.empty()) return error;
  // An empty member says nothing of the delivery: an empty full file is another matter.
  if (error.code == "FILE_EMPTY") error.code = "FILE_ARCHIVE";
  error.message =
      base::french::typeset("Dans l’archive, « " + member_ + " » : ") + std::move(error.message);
  return error;
}

base::Result<bool> Reading::take(std::string_view plain) {
  auto more = take_bytes(plain);
  if (!more) return std::unexpected(in_member(std::move(more).error()));
  return more;
}

base::Result<bool> Reading::finish_file() {
  auto more = finish_bytes();
  if (!more) return std::unexpected(in_member(std::move(more).error()));
  return more;
}

base::Result<bool> Reading::take_bytes(std::string_view plain) {
  if (reader_) return feed(plain);
  head_ += plain;
  if (head_.size() < kHeadBytes) return true;
  return begin();
}

base::Result<bool> Reading::finish_bytes() {
  if (!reader_ && !TRY(begin())) return false;
  if (utf16_ && !reader_->feed(utf16_->finish())) return false;
  const bool more = reader_->finish();
  note_file();
  return more;
}

base::Result<bool> Reading::begin() {
  auto encoding = base::announced_encoding(head_);
  std::string bytes = std::exchange(head_, {});
  bytes.erase(0, base::mark_size(bytes));
  if (encoding == Encoding::Utf16Le || encoding == Encoding::Utf16Be) {
    bytes = utf16_.emplace(encoding).decode(bytes);
    encoding = Encoding::Utf8;
  } else if (encoding == Encoding::Unknown) {
    encoding = base::guess_encoding(bytes);
  }
  const auto head = without_leading_blanks(bytes);
  if (head.empty())
    return base::fail(base::ErrorKind::Invalid, "FILE_EMPTY",
                      "Le fichier est vide : aucune offre n’a été lue ni retirée.");
  const auto* format = TRY(choose_format(head, asked_));
  structure_.format =
      files_ == 0 || structure_.format == format->format ? format->format : Format::Auto;
  reader_ = TRY(format->open(
      head, encoding, [this](SourceRecord&& record) { return use_record(std::move(record)); }));
  if (is_counting_) reader_->count_only();
  if (files_ == 0) columns_ = reader_->columns();
  return reader_->feed(bytes);
}

bool Reading::use_record(SourceRecord&& record) {
  record.line = ++structure_.records;
  if (!record.unreadable.empty() && !member_.empty())
    record.unreadable_detail += ", dans « " + member_ + " »";
  return use_(std::move(record));
}

bool Reading::feed(std::string_view plain) {
  return utf16_ ? reader_->feed(utf16_->decode(plain)) : reader_->feed(plain);
}

void Reading::note_file() {
  ++files_;
  if (auto& files = structure_.files; !files.empty())
    files.back().lines = structure_.records - files.back().first_line + 1;
  structure_.cut = structure_.cut || reader_->is_cut();
  auto& known = structure_.unknown_fields;
  for (auto& name : reader_->unknown_fields())
    if (known.size() < kMostUnknownFields && std::ranges::find(known, name) == known.end())
      known.push_back(std::move(name));
  reader_.reset();
  utf16_.reset();
}

}  // namespace passerelle::offers::imports
