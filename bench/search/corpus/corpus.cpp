// search_corpus REGION.csv OFFERS DAY FOLDER: the first OFFERS sound lines of a region, none of
// them published after DAY, as every engine takes them: FOLDER/corpus.tsv (tokens and fields),
// texts.tsv (as written), words.tsv (each word as written, how many titles and how many offers hold
// it), samples.tsv (one offer in 97).
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <unordered_set>

#include "base/csv.hpp"
#include "base/encoding.hpp"
#include "base/time.hpp"
#include "region_offer.hpp"
#include "tokens.hpp"
#include "words_as_written.hpp"

namespace passerelle::bench {
namespace {

constexpr std::size_t kReadBytes = 1 << 20;
constexpr std::int64_t kSampleEvery = 97;

class CorpusWriter {
 public:
  explicit CorpusWriter(const std::string& folder)
      : folder_(folder),
        corpus_(open("corpus.tsv")),
        texts_(open("texts.tsv")),
        samples_(open("samples.tsv")) {}

  std::int64_t written() const { return written_; }

  void add(const RegionOffer& offer) {
    if (!seen_.insert(offer.reference).second) return;
    const auto id = ++written_;
    const auto title = tokens_of(offer.title), employer = tokens_of(offer.employer),
               text = tokens_of(offer.text);
    corpus_ << id << '\t' << offer.contract << '\t' << offer.rome << '\t' << offer.department
            << '\t' << offer.town << '\t' << offer.experience << '\t' << offer.is_apprenticeship
            << '\t' << offer.published_day << '\t' << offer.point.latitude << '\t'
            << offer.point.longitude << '\t' << title << '\t' << employer << '\t' << text << '\n';
    texts_ << id << '\t' << offer.title << '\t' << offer.employer << '\t' << offer.text << '\n';
    if (id % kSampleEvery == 0)
      samples_ << offer.contract << '\t' << offer.rome << '\t' << offer.department << '\t'
               << offer.town << '\t' << offer.experience << '\t' << offer.title << '\t'
               << offer.text << '\n';
    words_.add(offer.title, offer.text, title + ' ' + employer + ' ' + text);
  }

  void finish() {
    auto file = open("words.tsv");
    words_.write(file);
    for (auto* stream : {&corpus_, &texts_, &samples_, &file}) {
      stream->close();
      if (!*stream) throw std::runtime_error("the corpus could not be written");
    }
  }

 private:
  std::ofstream open(const char* name) const {
    std::ofstream file(folder_ + '/' + name);
    if (!file) throw std::runtime_error("cannot write " + folder_ + '/' + name);
    file.precision(8);
    return file;
  }

  std::string folder_;
  std::ofstream corpus_, texts_, samples_;
  WordsAsWritten words_;
  std::unordered_set<std::string> seen_;
  std::int64_t written_ = 0;
};

/// Reads until `offers` are written; gives how many lines were left out on the way.
std::int64_t convert(const std::string& path, std::int64_t offers, base::Date last,
                     CorpusWriter& writer) {
  std::ifstream file(path, std::ios::binary);
  std::string line;
  if (!std::getline(file, line)) throw std::runtime_error("cannot read " + path);
  std::vector<std::string> header;
  base::CsvFields(';').parse(line.substr(0, line.find_last_not_of("\r\n") + 1), header);
  RegionReader reader(header, last);
  std::int64_t left_out = 0;
  base::CsvRows rows(';', reader.columns(), [&](const base::CsvRow& row) {
    const auto offer = row.fault == base::CsvFault::None ? reader.read(row.fields) : std::nullopt;
    if (offer)
      writer.add(*offer);
    else
      ++left_out;
    return writer.written() < offers;
  });
  base::CsvRecords records(';', [&](const base::CsvRecord& record) {
    auto readable = record;
    const auto text = base::repair_utf8(record.bytes);
    readable.bytes = text;
    return rows.take(readable);
  });
  std::string buffer(kReadBytes, '\0');
  bool wants_more = true;
  while (wants_more && file.read(buffer.data(), std::ssize(buffer)).gcount() > 0)
    wants_more = records.feed(std::string_view(buffer).substr(0, file.gcount()));
  if (wants_more && records.finish()) rows.finish();
  return left_out;
}

int run(const std::string& path, std::int64_t offers, base::Date last, const std::string& folder) {
  CorpusWriter writer(folder);
  const auto left_out = convert(path, offers, last, writer);
  writer.finish();
  std::cout << "{\"offers\": " << writer.written() << ", \"left_out\": " << left_out << "}\n";
  if (writer.written() == offers) return 0;
  std::cerr << path << " holds " << writer.written() << " sound offers, not " << offers << '\n';
  return 1;
}

}  // namespace
}  // namespace passerelle::bench

int main(int count, char** words) {
  const auto last = count == 5 ? passerelle::base::parse_date(words[3]) : std::nullopt;
  if (!last) {
    std::cerr << "search_corpus REGION.csv OFFERS DAY FOLDER\n";
    return 2;
  }
  return passerelle::bench::run(words[1], std::stoll(words[2]), *last, words[4]);
}
