#include "demo/faults.hpp"

#include <array>
#include <string>

namespace passerelle::demo {
namespace {

constexpr std::size_t kDamagedColumns = 20;  // two such lines in a row never add up to one

template <Column... columns>
void leave_out(Line& line, Means&) {
  (line[columns].clear(), ...);
}

void write_fixed_term(Line& line, std::string_view duration) {
  line[Column::ContractType] = "CDD";
  line[Column::ContractNature] = "E1";
  line[Column::ContractDuration] = duration;
}

void write_contract(Line& line, std::string_view type) {
  line[Column::ContractType] = type;
  line[Column::ContractDuration].clear();
}

void lose_town(Line& line, Means& means) {
  leave_out<Column::InseeCode, Column::PostalCode>(line, means);
  line[Column::Town] = means.dice.pick(means.phrases.get("lost_town"));
}

void share_postal_code(Line& line, Means& means) {
  leave_out<Column::InseeCode, Column::Town>(line, means);
  line[Column::PostalCode] = means.towns.draw_shared_postal_code(means.dice);
}

void repeat_text(Line& line, Means& means) {
  const auto reference = line[Column::Reference];
  line = means.dice.pick(means.earlier);
  line[Column::Reference] = reference;
}

/// One digit off, or one too many. (One too few could be a zero that a spreadsheet dropped.)
void break_siret(Line& line, Means& means) {
  auto& siret = line[Column::Siret];
  if (means.dice.chance(30))
    siret += '0';
  else
    siret.back() = static_cast<char>('0' + (siret.back() - '0' + 1) % 10);
}

void space_siret(Line& line, Means&) {
  for (const std::size_t at : {9, 6, 3}) line[Column::Siret].insert(at, 1, ' ');
}

void mark_up(Line& line, Means&) {
  auto& text = line[Column::Description];
  const auto first = text.find('.') + 1;
  text = "<p><strong>" + text.substr(0, first) + "</strong></p><p>" + text.substr(first) + "</p>";
}

void lose_zeros(Line& line, Means& means) {
  line[Column::Siret].erase(0, 1 + means.dice.below(2));
}

/// A town whose postal code begins with 0, which a spreadsheet takes for a number.
void lose_postal_zero(Line& line, Means& means) {
  const auto* town = &means.towns.draw(means.dice);
  while (!town->postal_code.starts_with('0') || !town->commune->parent.empty())
    town = &means.towns.draw(means.dice);
  line[Column::InseeCode].clear();
  line[Column::PostalCode] = town->postal_code.substr(1);
  line[Column::Town] = town->commune->name;
}

void name_department(Line& line, Means& means) {
  leave_out<Column::InseeCode, Column::PostalCode>(line, means);
  line[Column::Town] = means.dice.pick(means.phrases.get("department"));
}

/// It can still be applied for on the spot.
void break_address(Line& line, Means& means) {
  line[Column::ApplyUrl].clear();
  line[Column::ApplyEmail] = means.dice.chance(50) ? "recrutement(arobase)maison.example" : "non";
  line[Column::ApplyText] = "Se présenter sur place le matin.";
}

void end_in_the_past(Line& line, Means&) {
  line[Column::PublishedOn] = "2015-06-01";
  line[Column::EndsOn] = "2015-06-30";
}

constexpr auto kFaults = std::to_array<Fault>({
    {{"set_aside", "TITLE_MISSING"}, leave_out<Column::Title>},
    {{"set_aside", "DESCRIPTION_MISSING"}, leave_out<Column::Description>},
    {{"set_aside", "EXPERIENCE_MISSING"}, leave_out<Column::Experience>},
    {{"set_aside", "CONTRACT_MISSING"}, leave_out<Column::ContractType>},
    {{"set_aside", "CONTRACT_UNKNOWN"},
     [](Line& line, Means&) { write_contract(line, "Contrat sympa"); }},
    {{"refused", "CONTRACT_INTERNSHIP"},
     [](Line& line, Means&) { write_contract(line, "Stage conventionné"); }},
    {{"set_aside", "DURATION_MISSING"}, [](Line& line, Means&) { write_fixed_term(line, ""); }},
    {{"created", "DURATION_PRESUMED"}, [](Line& line, Means&) { write_fixed_term(line, "18"); }},
    {{"set_aside", "PLACE_MISSING"},
     leave_out<Column::InseeCode, Column::PostalCode, Column::Town>},
    {{"set_aside", "PLACE_UNKNOWN"}, lose_town},
    {{"set_aside", "PLACE_AMBIGUOUS"}, share_postal_code},
    {{"set_aside", "SIRET_MISSING"}, leave_out<Column::Siret>},
    {{"set_aside", "SIRET_INVALID"}, break_siret},
    {{"created", "SIRET_SPACES"}, space_siret},
    {{"refused", "REFERENCE_MISSING"}, leave_out<Column::Reference>},
    {{"duplicate", "DUPLICATE_REFERENCE"},
     [](Line& line, Means& means) { line = means.dice.pick(means.earlier); }},
    {{"duplicate", "DUPLICATE_REFERENCE_DIFFERS"},
     [](Line& line, Means& means) {
       line[Column::Reference] = means.dice.pick(means.earlier)[Column::Reference];
     }},
    {{"duplicate", "DUPLICATE_TEXT"}, repeat_text},
    {{"refused", "LINE_COLUMNS"}, [](Line& line, Means&) { line.columns = kDamagedColumns; }},
    {{"created", "DESCRIPTION_HTML"}, mark_up},
    {{"created", "PUBLISHED_INVALID"},
     [](Line& line, Means& means) {
       line[Column::PublishedOn] = means.dice.chance(50) ? "31/02/2026" : "prochainement";
     }},
    {{"created", "ENDS_BEFORE_PUBLISHED"},
     [](Line& line, Means&) { line[Column::EndsOn] = "2015-06-30"; }},
    {{"created", "ROME_UNKNOWN"}, [](Line& line, Means&) { line[Column::Rome] = "Z9999"; }},
    {{"created", "OCCUPATION_TO_CODE"},
     [](Line& line, Means& means) {
       line[Column::Title] = means.dice.pick(means.phrases.get("odd_title"));
       line[Column::Rome].clear();
     }},
    {{"created", "PLACE_DISAGREE"},
     [](Line& line, Means& means) {
       line[Column::InseeCode] = line.commune;
       line[Column::PostalCode] =
           means.towns.draw_distant_postal_code(means.dice, line.postal_code);
     }},
    {{"created", "APPLY_MISSING"},
     leave_out<Column::ApplyEmail, Column::ApplyUrl, Column::ApplyText>},
    {{"refused", "LINE_UNREADABLE"},
     [](Line& line, Means&) { line.writing = Writing::WithOpenQuote; }},
    {{"created", "ENCODING_REPAIRED"},
     [](Line& line, Means&) { line.writing = Writing::InWindows1252; }},
    {{"refused", "REFERENCE_TOO_LONG"},
     [](Line& line, Means&) { line[Column::Reference].append(200, '0'); }},
    {{"set_aside", "DURATION_UNREADABLE"},
     [](Line& line, Means&) { write_fixed_term(line, "à définir ensemble"); }},
    {{"set_aside", "DURATION_ABSURD"},
     [](Line& line, Means&) { write_fixed_term(line, "35 ans"); }},
    {{"created", "SIRET_ZERO_LOST"}, lose_zeros},
    {{"created", "PLACE_POSTAL_ZERO"}, lose_postal_zero},
    {{"created", "PLACE_WIDE"}, name_department},
    {{"created", "PUBLISHED_FUTURE"},
     [](Line& line, Means&) { line[Column::PublishedOn] = "2099-01-15"; }},
    {{"created", "ENDS_INVALID"},
     [](Line& line, Means& means) {
       line[Column::EndsOn] = means.dice.chance(50) ? "31/11/2098" : "30 février";
     }},
    {{"set_aside", "ENDS_PAST"}, end_in_the_past},
    {{"created", "APPLY_INVALID"}, break_address},
    {{"set_aside", "WITHDRAWAL_UNKNOWN"}, [](Line& line, Means&) { line[Column::Movement] = "S"; }},
    {{"set_aside", "MOVEMENT_UNKNOWN"}, [](Line& line, Means&) { line[Column::Movement] = "X"; }},
    {{"created", "POSITIONS_INVALID"},
     [](Line& line,
        Means& means) { line[Column::Positions] = means.dice.chance(50) ? "0" : "deux"; }},
});

}  // namespace

std::span<const Fault> faults() {
  static const auto all = [] {
    std::vector<Fault> both(kFaults.begin(), kFaults.end());
    both.insert(both.end(), habits().begin(), habits().end());
    return both;
  }();
  return all;
}

}  // namespace passerelle::demo
