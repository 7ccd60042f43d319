#pragma once

#include <functional>

#include "offers/intake/draft.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers::intake {

/// A copy of the record with its cells as the sender meant them, when some wore a spreadsheet's
/// guards or were encoded twice; each change and each loss is a finding.
std::optional<SourceRecord> clean_cells(const SourceRecord& record, Draft& draft);

/// The stages of a line, in order; each is a pure function over what the ones before understood.
/// A stage adds findings and never throws on bad input.
void require_fields(const SourceRecord& record, const Setting& setting, Draft& draft);
void normalise_texts(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_working_time(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_contract(const SourceRecord& record, const Setting& setting, Draft& draft);
/// Called by read_contract, once the type is known.
void read_duration(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_experience(const SourceRecord& record, const Setting& setting, Draft& draft);
void repair_siret(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_dates(const SourceRecord& record, const Setting& setting, Draft& draft);
/// After the contract, the working time and the dates: they say what a year and the minimum are.
void read_salary(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_application(const SourceRecord& record, const Setting& setting, Draft& draft);
void find_workplace(const SourceRecord& record, const Setting& setting, Draft& draft);
/// Where else the same work is, beside the place of find_workplace.
void find_other_places(const SourceRecord& record, Draft& draft);
void find_occupation(const SourceRecord& record, const Setting& setting, Draft& draft);

/// Told the name of each step ("contract") as a line has passed it.
using StageWatch = std::function<void(std::string_view stage)>;
/// All of them.
Draft draft_of(const SourceRecord& record, const Setting& setting, const StageWatch& watch = {});

/// The record as it was read and what its rules are, as one number; never 0.
std::int64_t source_hash_of(const SourceRecord& record, const Setting& setting);
/// Everything a reader of the offer can see, as one number: the same content, the same hash.
std::int64_t content_hash_of(const Draft& draft);
/// Title and text in one normal form, with the place: the same for word-for-word copies.
std::int64_t text_hash_of(const Draft& draft);

/// "Débutant accepté" 0, "2 ans" 24, "1 à 3 ans" 12; nullopt when no length is told.
std::optional<std::int64_t> parse_experience_months(std::string_view text);
/// "35", "37H30", "37,5", "151,67 h par mois"; nullopt when it is no weekly time.
std::optional<double> parse_weekly_hours(std::string_view text);
/// "12", "deux": a folded word that is a small count.
std::optional<double> number_of(std::string_view word);
/// Without what keeps a cell from the spreadsheet: ="…" around any text, and around codes =, ' and
/// quotation marks.
std::string_view without_guard(std::string_view text, bool is_code);
/// A text without tags and entities; `had_markup` tells whether there were any.
std::string plain_text(std::string_view text, bool& had_markup);

}  // namespace passerelle::offers::intake
