#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/geo.hpp"
#include "base/time.hpp"
#include "offers/intake/source_record.hpp"

namespace passerelle::offers {

/// What a rule saw on a line: its code, the value found and the value kept.
struct Finding {
  std::string_view code;  ///< of messages.hpp
  Field field = Field::Reference;
  std::string found = {};
  std::string kept = {};
};

enum class Movement : std::uint8_t { Publish, Withdraw };

/// The nature of a work-study contract that does not say which of the two kinds it is.
constexpr std::string_view kWorkStudy = "alternance";

/// A length of contract; months hold days as thirtieths.
struct Duration {
  double months = 0;
  std::string text;       ///< "6 mois", "1 mois et 15 jours"
  bool presumed = false;  ///< its unit or its field was not given, or it is the least of a range
};

/// Where the work is: a commune, or something wider that has no point.
struct Place {
  std::string kind;  ///< "commune", "department", "region", "country", "unknown"
  std::string label;
  std::string commune;     ///< INSEE code, "" when the place is wider
  std::string department;  ///< "" when wider
  std::string region;
  std::string postal_code;
  std::optional<base::Point> point;  ///< the offer's own, else its commune's
};

/// An offer on its way through the stages: what the rules have understood so far.
struct Draft {
  std::int64_t line = 0;
  Movement movement = Movement::Publish;
  std::string reference;
  std::string title, description, employer, employer_description, siret;
  std::string contract, contract_nature;
  std::optional<Duration> duration;
  std::string experience_text;
  std::optional<std::int64_t> experience_months;
  std::string salary_text;
  /// Gross hundredths of a euro a year; nothing where the text does not let us know.
  std::optional<std::int64_t> salary_year_min_cents, salary_year_max_cents;
  Place place;
  std::vector<Place> other_places;  ///< where the same work is too; never where `place` is
  std::string rome, job_name;
  std::int64_t positions = 1;
  std::optional<double> weekly_hours;
  bool is_part_time = false;  ///< said in words, with or without hours
  std::string working_hours, sector;
  bool is_apprenticeship = false;
  std::string apply_email, apply_url, apply_text, origin_url;
  base::Instant published_at;
  bool published_given = false;  ///< by the partner; else it is the moment of reception
  std::optional<base::Instant> source_updated_at, ends_at;
  /// The moments between which the same line, judged then, would be understood the same.
  std::optional<base::Instant> holds_from, holds_until;
  std::string details;  ///< of its format, as it came
  std::string raw;      ///< the line as it came, of one that is stopped or asks for a withdrawal

  std::vector<Finding> findings;

  void add(std::string_view code, Field field, std::string found = {}, std::string kept = {}) {
    findings.push_back({code, field, std::move(found), std::move(kept)});
  }
  /// A rule has refused the line or set it aside.
  bool is_stopped() const;
  bool is_refused() const;
};

/// Which fields a partner must give, and what follows its offers.
struct Profile {
  std::string code, name;
  bool needs_title = true, needs_description = true, needs_contract = true, needs_place = true;
  bool needs_experience = false, needs_duration = false, needs_siret = false;
  bool bears_region_mark = false, asks_application = false;
  bool accepts_repairs = true;  ///< else a line that would be repaired is set aside
  std::string contact_email;    ///< of the service, for what concerns its files
};

/// What the rules need to know beside the line: everything they depend on is here.
struct Setting {
  Profile profile;
  base::Instant now;
  bool is_trial = true;  ///< a trial base takes the SIRET of the fictional region
  /// Another one when the same line could be understood otherwise for a reason that does not lie
  /// in the line or in the hour: the program, the profile, the base.
  std::int64_t ruling = 0;
};

}  // namespace passerelle::offers
