#include "offers/intake/duration.hpp"

#include <charconv>
#include <cmath>
#include <vector>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr double kDaysInMonth = 30;
constexpr double kLongestMonths = 72;  // the longest that any fixed term may last

/// Months in one unit, or 0 when the word is no unit.
double months_of(std::string_view unit) {
  if (unit == "an" || unit == "ans" || unit == "annee" || unit == "annees") return 12;
  if (unit == "mois" || unit == "moi" || unit == "m") return 1;
  if (unit == "semaine" || unit == "semaines" || unit == "sem") return 7 / kDaysInMonth;
  if (unit == "jour" || unit == "jours" || unit == "j") return 1 / kDaysInMonth;
  return 0;
}

struct Count {
  double value = 0;
  std::string_view unit;  // in the same word: "6mois"
};

std::optional<Count> count_of(std::string_view word) {
  if (const auto value = number_of(word)) return Count{*value, {}};
  const auto figures = word.substr(word.starts_with('-') ? 1 : 0);
  if (!base::is_all_digits(figures.substr(0, 1))) return {};  // "inf" and "nan" are words
  double value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) return {};
  return Count{value, word.substr(static_cast<std::size_t>(end - word.data()))};
}

/// "2,5": the comma is put back as a point, which fold would lose.
std::optional<std::string> decimal_of(std::string_view part) {
  const auto mark = part.find_first_of(",.");
  const bool is_decimal = mark != std::string_view::npos && mark > 0 &&
                          base::is_all_digits(part.substr(0, mark)) &&
                          base::is_all_digits(part.substr(mark + 1, 1));
  if (!is_decimal) return {};
  return std::string(part.substr(0, mark)) + '.' + base::fold(part.substr(mark + 1));
}

/// A minus that a figure follows at once: 0 bytes where there is none.
std::size_t minus_size(std::string_view part) {
  for (const std::string_view sign : {"-", "−", "–"})
    if (part.starts_with(sign) && base::is_all_digits(part.substr(sign.size(), 1)))
      return sign.size();
  return 0;
}

/// "-3" keeps its sign, unless a number stands before it: "3 -6 mois" is a range.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (auto part : base::split(text, ' ')) {
    const auto minus = minus_size(part);
    const bool is_negative = minus > 0 && (words.empty() || !number_of(words.back()));
    part.remove_prefix(minus);
    const auto first = words.size();
    if (auto decimal = decimal_of(part)) {
      words.push_back(std::move(*decimal));
    } else {
      const auto folded = base::fold(part);
      for (const auto word : base::split(folded, ' '))
        if (!word.empty()) words.emplace_back(word);
    }
    if (is_negative && first < words.size()) words[first].insert(0, 1, '-');
  }
  return words;
}

/// Sums the counts with a unit; of a range ("4 à 6 mois") the least. What has no unit is noted.
struct Reading {
  double months = 0;
  bool has_range = false, is_negative = false;
  int bare = 0, counted = 0;
  double bare_value = 0;
};

double unit_after(const std::vector<std::string>& words, std::size_t at, bool& is_range) {
  if (at < words.size() && months_of(words[at]) != 0) return months_of(words[at]);
  const bool joins = at + 1 < words.size() && (words[at] == "a" || words[at] == "ou");
  const auto end = joins ? at + 1 : at;
  if (end + 1 < words.size() && number_of(words[end]) && months_of(words[end + 1]) != 0) {
    is_range = true;
    return months_of(words[end + 1]);
  }
  return 0;
}

/// "35h", "35 heures": how long a week is, not the contract.
bool counts_hours(const Count& count, const std::vector<std::string>& words, std::size_t at) {
  if (!count.unit.empty()) return count.unit.starts_with('h');
  return at + 1 < words.size() && words[at + 1][0] == 'h';
}

/// False when nothing after it counts: a range has told its least.
bool take_count(const Count& count, const std::vector<std::string>& words, std::size_t at,
                Reading& reading) {
  bool is_range = false;
  const double unit =
      count.unit.empty() ? unit_after(words, at + 1, is_range) : months_of(count.unit);
  if (unit == 0) {
    if (counts_hours(count, words, at) || !base::is_all_digits(words[at])) return true;
    ++reading.bare;
    reading.bare_value = count.value;
    return true;
  }
  reading.months += count.value * unit;
  reading.is_negative = reading.is_negative || count.value < 0;
  ++reading.counted;
  reading.has_range = reading.has_range || is_range;
  const bool and_half = at + 3 < words.size() && words[at + 2] == "et" && words[at + 3] == "demi";
  if (and_half && !is_range) reading.months += unit / 2;
  return !is_range;
}

Reading read_counts(const std::vector<std::string>& words) {
  Reading reading;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const auto count = count_of(words[i]); count && !take_count(*count, words, i, reading))
      break;
  return reading;
}

std::string_view place_of(bool is_from_contract, bool is_from_title) {
  return is_from_contract ? "le type de contrat" : is_from_title ? "le titre" : "le texte";
}

/// Whoever reads the offer knows that the sender did not say so.
void show_as_presumed(Duration& duration) {
  constexpr std::string_view kPresumed = " (présumé)";
  duration.presumed = true;
  if (!duration.text.ends_with(kPresumed)) duration.text += kPresumed;
}

/// The duration where its field is empty: in the words of the contract, else the dates of the text.
void find_elsewhere(const SourceRecord& record, bool is_asked, Draft& draft) {
  const auto contract = base::one_line(record[Field::ContractType]);
  auto duration = find_counted_duration(contract);
  if (!duration) duration = find_dated_duration(contract);
  const bool is_from_contract = duration.has_value();
  if (!duration) duration = find_dated_duration(draft.title);
  const bool is_from_title = !is_from_contract && duration.has_value();
  if (!duration && is_asked) duration = find_dated_duration(draft.description);
  if (!duration || duration->months > kLongestMonths) return;
  draft.add("DURATION_FROM_TEXT", Field::ContractDuration,
            std::string(place_of(is_from_contract, is_from_title)), duration->text);
  draft.duration = std::move(duration);
  show_as_presumed(*draft.duration);
}

}  // namespace

std::optional<Duration> parse_duration(std::string_view text) {
  const auto reading = read_counts(words_of(text));
  Duration duration{.months = reading.months, .text = base::one_line(text)};
  if (reading.is_negative) return {};
  if (reading.counted == 0) {
    if (reading.bare != 1 || words_of(text).size() != 1) return {};
    duration.months = reading.bare_value;
    duration.presumed = true;
    duration.text += " mois";
  } else if (reading.bare != 0) {
    return {};
  }
  duration.presumed = duration.presumed || reading.has_range;
  if (duration.months <= 0) return {};
  return duration;
}

std::optional<Duration> find_counted_duration(std::string_view text) {
  const auto words = words_of(text);
  const auto reading = read_counts(words);
  if (reading.counted == 0 || reading.is_negative || reading.months <= 0 ||
      reading.months > kLongestMonths)
    return {};
  Duration duration{.months = reading.months};
  const double whole = std::round(reading.months);
  duration.text =
      std::abs(reading.months - whole) < 1e-6
          ? std::to_string(static_cast<int>(whole)) + " mois"
          : std::to_string(static_cast<int>(std::round(reading.months * kDaysInMonth))) + " jours";
  return duration;
}

bool is_no_length(std::string_view text) {
  const auto words = words_of(text);
  const auto reading = read_counts(words);
  const auto only = words.size() == 1 ? count_of(words[0]) : std::nullopt;
  const bool is_bare = only && only->unit.empty() && only->value <= 0;
  return is_bare || reading.is_negative || (reading.counted > 0 && reading.months <= 0);
}

void read_duration(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto text = base::one_line(record[Field::ContractDuration]);
  const bool is_open_ended = draft.contract == "CDI" || draft.contract == "DIN";
  if (is_open_ended) {
    if (parse_duration(text) || find_dated_duration(text))
      draft.add("DURATION_OPEN_ENDED", Field::ContractDuration, text);
    return;
  }
  // A work-study contract is signed for the training's length, which the offer need not tell.
  const auto& nature = draft.contract_nature;
  const bool is_work_study = nature == "E2" || nature == "FS" || nature == kWorkStudy;
  const bool is_asked = draft.contract == "CDD" && !is_work_study && setting.profile.needs_duration;
  if (text.empty()) {
    find_elsewhere(record, is_asked, draft);
    if (!draft.duration && is_asked) draft.add("DURATION_MISSING", Field::ContractDuration);
    return;
  }
  draft.duration = find_dated_duration(text);
  if (!draft.duration) draft.duration = parse_duration(text);
  const bool is_absurd = draft.duration && draft.duration->months > kLongestMonths;
  if (!draft.duration && is_no_length(text)) {
    draft.add("DURATION_NEGATIVE", Field::ContractDuration, text);
  } else if (!draft.duration) {
    draft.add(is_asked ? "DURATION_UNREADABLE" : "DURATION_UNREAD", Field::ContractDuration, text);
  } else if (is_absurd) {
    draft.add("DURATION_ABSURD", Field::ContractDuration, text);
  } else if (draft.duration->presumed) {
    draft.add("DURATION_PRESUMED", Field::ContractDuration, text, draft.duration->text);
    show_as_presumed(*draft.duration);
  }
}

}  // namespace passerelle::offers::intake
