#include "demo/generate.hpp"

#include "base/french.hpp"
#include "demo/csv_file.hpp"
#include "demo/faults.hpp"

namespace passerelle::demo {
namespace {

constexpr std::size_t kFaultPercent = 12;
constexpr std::size_t kRemembered = 256;  // sound lines that a later one may repeat
constexpr std::int64_t kProgressEvery = 10'000;

/// Of such a record nobody can say which cell was its reference.
bool is_damaged(const Line& line) {
  return line.columns != kColumnCount || line.writing == Writing::WithOpenQuote;
}

/// Lines with what should become of them, one after the other.
class Region {
 public:
  explicit Region(const Order& order)
      : composer_(order.seed, order.offers, base::paris_date(order.now)) {}

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

  Composer composer_;
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

void write_all(const Order& order, CsvFile& brea, CsvFile& expected, const Progress& progress,
               Generated& generated) {
  Region region(order);
  Line line;
  for (std::int64_t number = 1; number <= order.offers; ++number) {
    const auto expectation = region.next(number, line);
    write(line, brea);
    const bool has_reference = !is_damaged(line);
    const std::string cells[] = {std::to_string(number),
                                 has_reference ? line[Column::Reference] : "",
                                 std::string(expectation.verdict), std::string(expectation.code)};
    expected.write(cells);
    if (!expectation.code.empty()) ++generated.faults;
    if (number % kProgressEvery == 0) progress(number, order.offers);
  }
  generated.offers = order.offers;
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
  Generated generated{.brea = folder / "brea.csv", .expected = folder / "expected.csv"};
  CsvFile brea(generated.brea, kHeader, "\r\n");
  CsvFile expected(generated.expected, "line;reference;verdict;codes", "\n");
  if (!brea.is_open()) return std::unexpected(cannot_write(generated.brea));
  if (!expected.is_open()) return std::unexpected(cannot_write(generated.expected));
  write_all(order, brea, expected, progress, generated);
  if (!brea.close()) return std::unexpected(cannot_write(generated.brea));
  if (!expected.close()) return std::unexpected(cannot_write(generated.expected));
  return generated;
}

}  // namespace passerelle::demo
