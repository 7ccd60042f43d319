#include "demo/generate.hpp"

#include <array>
#include <utility>

#include "base/french.hpp"
#include "demo/aggregator.hpp"
#include "demo/csv_file.hpp"
#include "demo/faults.hpp"

namespace passerelle::demo {
namespace {

constexpr std::size_t kFaultPercent = 12;
constexpr std::size_t kRemembered = 256;  // sound lines that a later one may repeat
constexpr std::int64_t kProgressEvery = 10'000;
constexpr std::int64_t kAggregatorOffers = 500;
constexpr std::string_view kExpectedHeader = "line;reference;verdict;codes";

/// Of such a record nobody can say which cell was its reference.
bool is_damaged(const Line& line) {
  return line.columns != kBreaColumnCount || line.writing == Writing::WithOpenQuote;
}

/// Lines with what should become of them, one after the other.
class Region {
 public:
  explicit Region(Composer& composer) : composer_(composer) {}

  Expectation next(std::int64_t number, Line& line) {
    line = composer_.compose(number);
    auto& dice = composer_.dice();
    if (earlier_.empty() || !dice.chance(kFaultPercent)) {
      remember(line);
      was_damaged_ = false;
      return {.verdict = "created", .code = {}};
    }
    Means means{dice, composer_.towns(), composer_.phrases(), earlier_};
    for (const auto sound = line;; line = sound) {
      const auto& fault = dice.pick(faults());
      fault.spoil(line, means);
      // Of two damaged records in a row nobody could say where one ends.
      if (was_damaged_ && is_damaged(line)) continue;
      was_damaged_ = is_damaged(line);
      return fault.expected;
    }
  }

 private:
  void remember(const Line& line) {
    if (earlier_.size() < kRemembered)
      earlier_.push_back(line);
    else if (composer_.dice().chance(10))
      earlier_[composer_.dice().below(kRemembered)] = line;
  }

  Composer& composer_;
  std::vector<Line> earlier_;
  bool was_damaged_ = false;
};

base::Error cannot_write(const std::filesystem::path& path) {
  return {.kind = base::ErrorKind::Unavailable,
          .code = "DEMO_WRITE",
          .message = "Le fichier " + path.string() + " ne peut pas être écrit.",
          .field = "DIR"};
}

void write(const Line& line, CsvFile& file) {
  const std::span cells(line.cells.data(), line.columns);
  switch (line.writing) {
    case Writing::Sound:
      return file.write(cells);
    case Writing::InWindows1252:
      return file.write_in_windows_1252(cells);
    case Writing::WithOpenQuote:
      return file.write_with_open_quote(cells);
  }
}

void expect(CsvFile& file, std::int64_t number, std::string_view reference,
            const Expectation& expectation) {
  const std::string cells[] = {std::to_string(number), std::string(reference),
                               std::string(expectation.verdict), std::string(expectation.code)};
  file.write(cells);
}

/// The files of one order; where one cannot be written, the others are worth nothing.
class Files {
 public:
  explicit Files(const Generated& generated)
      : brea(generated.brea, kHeader, "\r\n"),
        expected(generated.expected, kExpectedHeader, "\n"),
        aggregator(generated.aggregator, std::string(kHeader) + std::string(kAggregatorHeader),
                   "\r\n"),
        aggregator_expected(generated.aggregator_expected, kExpectedHeader, "\n"),
        aggregator_expected_strict(generated.aggregator_expected_strict, kExpectedHeader, "\n"),
        all_{{{&brea, &generated.brea},
              {&expected, &generated.expected},
              {&aggregator, &generated.aggregator},
              {&aggregator_expected, &generated.aggregator_expected},
              {&aggregator_expected_strict, &generated.aggregator_expected_strict}}} {}

  base::Result<void> check_open() const {
    for (const auto& [file, path] : all_)
      if (!file->is_open()) return std::unexpected(cannot_write(*path));
    return {};
  }
  base::Result<void> close() {
    for (const auto& [file, path] : all_)
      if (!file->close()) return std::unexpected(cannot_write(*path));
    return {};
  }

  CsvFile brea, expected, aggregator, aggregator_expected, aggregator_expected_strict;

 private:
  std::array<std::pair<CsvFile*, const std::filesystem::path*>, 5> all_;
};

void write_region(const Order& order, Composer& composer, const Progress& progress, Files& files,
                  Generated& generated) {
  Region region(composer);
  Line line;
  for (std::int64_t number = 1; number <= order.offers; ++number) {
    const auto expectation = region.next(number, line);
    write(line, files.brea);
    expect(files.expected, number, is_damaged(line) ? "" : line[Column::Reference], expectation);
    if (!expectation.code.empty()) ++generated.faults;
    if (number % kProgressEvery == 0) progress(number, order.offers);
  }
  generated.offers = order.offers;
}

/// After the region's, and numbered after them: so that no text of theirs comes twice.
void write_aggregator(const Order& order, Composer& composer, Files& files) {
  for (std::int64_t number = 1; number <= kAggregatorOffers; ++number) {
    Line line;
    const auto expected = compose_for_aggregator(composer, order.offers + number, line);
    write(line, files.aggregator);
    expect(files.aggregator_expected, number, line[Column::Reference], expected.on_trial);
    expect(files.aggregator_expected_strict, number, line[Column::Reference], expected.strict);
  }
}

}  // namespace

base::Result<Generated> generate(const Order& order, const std::filesystem::path& folder,
                                 const Progress& progress) {
  if (order.offers < 1 || order.offers > kMostOffers)
    return base::fail(base::ErrorKind::Invalid, "DEMO_OFFERS",
                      "Le nombre d’offres doit être compris entre 1 et " +
                          base::french::number(kMostOffers) + ".",
                      "--offers");
  std::error_code ignored;  // the files say it when the folder could not be made
  std::filesystem::create_directories(folder, ignored);
  Generated generated{
      .brea = folder / "brea.csv",
      .expected = folder / "expected.csv",
      .aggregator_offers = kAggregatorOffers,
      .aggregator = folder / "aggregator.csv",
      .aggregator_expected = folder / "aggregator-expected.csv",
      .aggregator_expected_strict = folder / "aggregator-expected-strict.csv",
  };
  Files files(generated);
  TRY(files.check_open());
  Composer composer(order.seed, order.offers, base::paris_date(order.now));
  write_region(order, composer, progress, files, generated);
  write_aggregator(order, composer, files);
  TRY(files.close());
  return generated;
}

}  // namespace passerelle::demo
