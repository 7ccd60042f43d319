#include "offers/imports/jobposting/reader.hpp"

#include <fmt/format.h>
#include <simdjson.h>

#include <algorithm>
#include <utility>

#include "base/json_elements.hpp"
#include "base/text.hpp"
#include "offers/imports/jobposting/page_scripts.hpp"
#include "offers/imports/jobposting/posting.hpp"
#include "offers/imports/json_repair.hpp"

namespace passerelle::offers::imports::jobposting {
namespace {

namespace dom = simdjson::dom;

constexpr std::string_view kName = "JobPosting";

/// Reads texts of JSON that may hold postings anywhere.
class PostingReader : public RecordReader {
 public:
  PostingReader(base::Encoding encoding, Use use) : encoding_(encoding), use_(std::move(use)) {}

  bool is_cut() const override { return is_cut_; }
  std::vector<std::string> unknown_fields() const override { return unknown_; }

 protected:
  /// What stands at `where`; `fault` tells that it is damaged, and how.
  bool take(std::string_view bytes, const std::string& where, std::string_view fault) {
    bool is_repaired = false;
    const auto text = base::decode_line(bytes, encoding_, is_repaired);
    dom::element root;
    if (fault.empty() && parse(text, is_repaired, root)) return walk(root, is_repaired);
    if (text.find(kName) == std::string::npos) return true;  // data of another kind
    const auto why = fault.empty() ? "ce n’est pas du JSON valable" : std::string(fault);
    return give_unreadable(fmt::format("{} ({})", why, where), text);
  }

  bool give_unreadable(std::string detail, std::string_view raw) {
    SourceRecord record{.line = ++line_};
    record.raw = base::to_valid_utf8(base::shorten(raw, kKeptRawBytes));
    record.unreadable = "LINE_UNREADABLE";
    record.unreadable_detail = std::move(detail);
    return use_(std::move(record));
  }

  bool has_read() const { return line_ > 0; }
  void note_cut() { is_cut_ = true; }

 private:
  bool parse(const std::string& text, bool& is_repaired, dom::element& root) {
    if (parser_.parse(text).get(root) == simdjson::SUCCESS) return true;
    const auto repaired = repair_strings(text);
    if (repaired == text || parser_.parse(repaired).get(root) != simdjson::SUCCESS) return false;
    is_repaired = true;
    return true;
  }

  bool walk(dom::element value, bool is_repaired) {
    dom::object object;
    dom::array list;
    if (is_posting(value)) return give(value, is_repaired);
    if (value.get(list) == simdjson::SUCCESS)
      return std::ranges::all_of(list, [&](dom::element one) { return walk(one, is_repaired); });
    if (value.get(object) == simdjson::SUCCESS)
      for (const auto& [key, member] : object)
        if (!walk(member, is_repaired)) return false;
    return true;
  }

  bool give(dom::element posting, bool is_repaired) {
    SourceRecord record{.line = ++line_, .encoding_repaired = is_repaired};
    record.raw = base::to_valid_utf8(base::shorten(simdjson::minify(posting), kKeptRawBytes));
    std::vector<std::string> unknown;
    fill(posting, record, unknown);
    for (auto& key : unknown)
      if (std::ranges::find(unknown_, key) == unknown_.end()) unknown_.push_back(std::move(key));
    return use_(std::move(record));
  }

  base::Encoding encoding_;
  Use use_;
  dom::parser parser_;
  std::vector<std::string> unknown_;
  std::int64_t line_ = 0;
  bool is_cut_ = false;
};

class PageReader final : public PostingReader {
 public:
  PageReader(base::Encoding encoding, Use use)
      : PostingReader(encoding, std::move(use)),
        scripts_([this](const PageScripts::Script& script) { return take_script(script); }) {}

  bool feed(std::string_view plain) override { return scripts_.feed(plain); }
  bool finish() override {
    if (!scripts_.finish()) return false;
    return has_read() ||
           give_unreadable("la page ne contient aucune offre balisée (JobPosting)", "");
  }

 private:
  bool take_script(const PageScripts::Script& script) {
    if (!script.is_whole) note_cut();
    return take(script.text, fmt::format("balise script, ligne {} de la page", script.line),
                script.is_whole ? "" : "la balise script ne se referme pas");
  }

  PageScripts scripts_;
};

class FileReader final : public PostingReader {
 public:
  FileReader(base::Encoding encoding, Use use)
      : PostingReader(encoding, std::move(use)),
        elements_({.list_key = "@graph", .first_keys = {"@context", "@type"}},
                  [this](const base::JsonElement& element) { return take_element(element); }) {}

  bool feed(std::string_view plain) override { return elements_.feed(plain); }
  bool finish() override {
    const bool more = elements_.finish();
    if (elements_.is_cut()) note_cut();
    return more;
  }

 private:
  bool take_element(const base::JsonElement& element) {
    ++element_;
    return take(element.bytes, fmt::format("élément {} du fichier", element_),
                element.fault == base::JsonFault::None ? "" : "ce n’est pas du JSON valable");
  }

  base::JsonElements elements_;
  std::int64_t element_ = 0;
};

bool has(std::string_view head, std::string_view word) {
  return head.find(word) != std::string_view::npos;
}

bool is_page(std::string_view head) {
  if (!head.starts_with('<')) return false;
  const auto start = base::fold(head.substr(0, 4096));
  // A spreadsheet may save its cells as a page.
  return (has(start, "html") || has(head, "ld+json")) && !has(start, "office excel");
}

}  // namespace

bool is_one(std::string_view head) {
  if (is_page(head)) return true;
  const bool is_json = head.starts_with('{') || head.starts_with('[');
  return is_json && has(head, "\"@type\"") && has(head, kName) && !has(head, "\"resultats\"");
}

base::Result<std::unique_ptr<RecordReader>> open_reader(std::string_view head,
                                                        base::Encoding encoding,
                                                        RecordReader::Use use) {
  if (is_page(head)) return std::make_unique<PageReader>(encoding, std::move(use));
  return std::make_unique<FileReader>(encoding, std::move(use));
}

}  // namespace passerelle::offers::imports::jobposting
