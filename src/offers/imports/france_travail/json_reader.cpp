#include "offers/imports/france_travail/json_reader.hpp"

#include <algorithm>
#include <utility>

#include "base/encoding.hpp"
#include "base/json_elements.hpp"
#include "base/text.hpp"
#include "offers/imports/france_travail/offer_element.hpp"

namespace passerelle::offers::imports::france_travail {
namespace {

using base::JsonFault;

constexpr std::size_t kMostUnknownFields = 200;

std::string_view french_of(JsonFault fault) {
  switch (fault) {
    case JsonFault::TooLong:
      return "elle dépasse 4 Mo";
    case JsonFault::TooDeep:
      return "ses niveaux sont trop nombreux (plus de 256)";
    case JsonFault::Cut:
      return "le fichier s’arrête avant la fin de l’offre";
    case JsonFault::None:
    case JsonFault::Grammar:
      break;
  }
  return "ce n’est pas du JSON valable";
}

class JsonReader final : public RecordReader {
 public:
  explicit JsonReader(Use use)
      : use_(std::move(use)),
        elements_({.list_key = "resultats", .first_keys = {"id"}},
                  [this](const base::JsonElement& element) { return take(element); }) {}

  bool feed(std::string_view plain) override { return elements_.feed(plain); }
  bool finish() override { return elements_.finish(); }
  bool is_cut() const override { return elements_.is_cut(); }
  std::vector<std::string> unknown_fields() const override { return unknown_; }

 private:
  bool take(const base::JsonElement& element) {
    SourceRecord record{.line = ++line_};
    const auto text =
        base::decode_line(element.bytes, base::Encoding::Utf8, record.encoding_repaired);
    record.raw = base::shorten(text, kKeptRawBytes);
    if (element.fault != JsonFault::None)
      explain(french_of(element.fault), record);
    else if (!parser_.read(text, record, unknown_keys_))
      explain(french_of(JsonFault::Grammar), record);
    note_unknown();
    return use_(std::move(record));
  }

  void explain(std::string_view why, SourceRecord& record) {
    record.encoding_repaired = false;
    record.unreadable = "LINE_UNREADABLE";
    record.unreadable_detail = why;
    record[Field::Reference] = leading_id(record.raw);
  }

  void note_unknown() {
    for (auto& key : std::exchange(unknown_keys_, {}))
      if (unknown_.size() < kMostUnknownFields &&
          std::ranges::find(unknown_, key) == unknown_.end())
        unknown_.push_back(std::move(key));
  }

  Use use_;
  ElementParser parser_;
  base::JsonElements elements_;
  std::vector<std::string> unknown_keys_, unknown_;
  std::int64_t line_ = 0;
};

}  // namespace

base::Result<std::unique_ptr<RecordReader>> open_json_reader(std::string_view, base::Encoding,
                                                             RecordReader::Use use) {
  return std::make_unique<JsonReader>(std::move(use));
}

}  // namespace passerelle::offers::imports::france_travail
