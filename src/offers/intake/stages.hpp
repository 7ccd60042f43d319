#pragma once

#include "offers/intake/draft.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers::intake {

/// The stages of a line, in order; each is a pure function over what the ones before understood.
/// A stage adds findings and never throws on bad input.
void require_fields(const SourceRecord& record, const Setting& setting, Draft& draft);
void normalise_texts(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_contract(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_experience(const SourceRecord& record, const Setting& setting, Draft& draft);
void repair_siret(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_dates(const SourceRecord& record, const Setting& setting, Draft& draft);
void read_application(const SourceRecord& record, const Setting& setting, Draft& draft);
void find_workplace(const SourceRecord& record, const Setting& setting, Draft& draft);
void find_occupation(const SourceRecord& record, const Setting& setting, Draft& draft);

/// All of them.
Draft draft_of(const SourceRecord& record, const Setting& setting);

/// Everything a reader of the offer can see, as one number: the same content, the same hash.
std::int64_t content_hash_of(const Draft& draft);
/// The two texts in base::fold's form, which costs more than what is made of it.
struct FoldedTexts {
  std::string title, description;
};
FoldedTexts fold_texts(const Draft& draft);
/// Title and text in one normal form, with the place: the same for word-for-word copies.
std::int64_t text_hash_of(const Draft& draft, const FoldedTexts& folded);
/// What the public list is searched through: title, job name, employer, text, folded.
std::string search_text_of(const Draft& draft, const FoldedTexts& folded);

/// "6 mois", "2 ans", "1 mois et 15 jours", "90 jours", "18" (months, presumed).
std::optional<Duration> parse_duration(std::string_view text);
/// "Débutant accepté" 0, "2 ans" 24, "6 mois" 6; nullopt when no length is told.
std::optional<std::int64_t> parse_experience_months(std::string_view text);
/// A text without tags and entities; `had_markup` tells whether there were any.
std::string plain_text(std::string_view text, bool& had_markup);

}  // namespace passerelle::offers::intake
