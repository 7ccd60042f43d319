#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "offers/imports/reader.hpp"
#include "offers/pages/offers_search.hpp"
#include "offers/pages/region_map.hpp"
#include "platform/html/page.hpp"

/// What each page of the module says, and the page made of it. A model is filled by its route
/// from use cases; the pages know neither the database nor the rules.
/// Everywhere "" means "not known" and is left out, unless said otherwise.
namespace passerelle::offers::pages {

/// One offer in a list.
struct OfferCard {
  std::string href;  ///< "/offers/12"
  std::string title;
  std::string employer;  ///< "" is said: "Employeur non précisé"
  std::string place;     ///< "Arles (13)"
  std::string contract;  ///< as people say it: "CDD de 6 mois"
  std::string salary;
  std::string excerpt;  ///< of its text; "" shows none
  std::optional<double> distance_km;
  base::Instant published_at;
  bool bears_region_mark = false;
};

struct Choice {
  std::string value, label;
};

/// What was made of the place in ?near=, or of the one beside the words in ?q=.
struct PlaceAsked {
  bool is_understood = true;  ///< else the list is not bound to a place
  bool is_in_words = false;   ///< it stood in ?q=, whose other words are `words`
  std::string words;
  bool has_radius = false;      ///< a commune
  std::string label;            ///< the place that was understood
  std::string message;          ///< a question, or what was read otherwise
  std::vector<Choice> choices;  ///< what it may be: the text to ask for, the label
  std::int64_t more_choices = 0;
};

/// A value that offers have, with how many have it.
struct FacetChoice {
  std::string value, label;
  std::optional<std::uint64_t> offers;  ///< nothing where it was not counted
  bool is_chosen = false;
};

/// Checkboxes of one kind, the chosen ones first.
struct FacetGroup {
  std::string name;   ///< in addresses: "contract"
  std::string title;  ///< "Contrat"
  std::vector<FacetChoice> choices;
};

/// A search near to one that finds nothing, with what it finds.
struct WayOut {
  std::string label, href;
};

/// GET /offers
struct OffersList {
  OffersSearch search;
  PlaceAsked place;
  std::vector<std::string> understood;  ///< sentences: what was left out, corrected or added
  std::vector<FacetGroup> facets;
  std::vector<TownCount> towns;  ///< of the region that we have a map of, the most offers first
  MapAsked shown;
  std::vector<WayOut> ways_out;  ///< when nothing fits
  std::int64_t total = 0;        ///< all that fit, not this page's
  bool at_least = false;         ///< there may be more
  std::vector<OfferCard> offers;
  bool is_first_page = true;
  std::string next_cursor;  ///< ?cursor= of the next page; "" on the last
  std::string feed;         ///< address of the Atom feed
  std::string alert;        ///< address of the form that asks to be told by mail; "" = no mail
  base::Instant now;
};
html::Page render_offers_list(const OffersList& list);

/// Where an offer comes from.
struct OfferOrigin {
  std::string partner;  ///< its name for people
  std::string reference, url;
};

/// GET /offers/{id}
struct OfferView {
  std::string href;  ///< the one address: "/offers/12"
  std::string title, description;
  std::string employer, employer_description, siret, sector;
  std::string place, contract, experience, salary, occupation, working_hours;
  std::string year_salary;  ///< gross, a year: "de 22 200 € à 25 200 €"
  std::int64_t positions = 1;
  std::string apply_email, apply_url, apply_text;
  bool bears_region_mark = false;
  base::Instant published_at;
  std::optional<base::Instant> ends_at;
  std::vector<OfferOrigin> origins;  ///< its own first
  std::optional<Json> json_ld;       ///< schema.org JobPosting
  std::string town;                  ///< INSEE, for the map
  std::string near;                  ///< ?near=, where whoever came was looking
  std::optional<double> distance_km;
  std::vector<OfferCard> similar, of_employer;
  std::string feed;
  std::string site;  ///< what an address of ours begins with: "https://example.org"
  base::Instant now;
};
html::Page render_offer(const OfferView& offer);

/// GET /offers/{id} of an offer that is closed: the page answers 410.
struct ClosedOffer {
  std::string title, employer, place;
  base::Instant closed_at, now;
  std::vector<OfferCard> others;  ///< that may suit whoever came for this one
};
html::Page render_offer_closed(const ClosedOffer& offer);

/// Lines by verdict: received is the sum of the seven others.
struct LineCounts {
  std::int64_t received = 0, created = 0, updated = 0, unchanged = 0, withdrawn = 0, duplicate = 0,
               set_aside = 0, refused = 0;
};

/// One delivery in the list.
struct DeliveryRow {
  std::int64_t id = 0;
  std::string partner;  ///< its name for people
  std::string file_name;
  std::string state;  ///< "applying", "held", "closed" or "refused"
  base::Instant received_at;
  LineCounts counts;
};

/// GET /deliveries
struct DeliveriesList {
  std::vector<DeliveryRow> deliveries;  ///< newest first
  bool is_first_page = true;
  std::int64_t next_before = 0;  ///< ?before= of the next page; 0 on the last
};
html::Page render_deliveries(const DeliveriesList& list);

struct RuleCount {
  std::string code;
  std::string severity;  ///< "refuse", "set_aside", "duplicate", "warn" or "repair"
  std::string message;   ///< the rule in French
  std::int64_t lines = 0;
};

/// A line that a person should look at: refused, set aside, repaired or warned.
struct AttentionLine {
  std::int64_t line = 0;
  std::string reference;
  std::string verdict;       ///< "created", "set_aside"…
  std::string verdict_name;  ///< the same for people: "mise de côté"
  std::vector<std::string> messages;
  /// Name of the field in French, value found, value kept.
  struct Change {
    std::string field, found, kept;
  };
  std::vector<Change> changes;
  std::string offer_href;
  std::string raw;
};

/// Lines that one correction would mend.
struct FaultShare {
  std::string rule, message;  ///< the rule's sentence with the value found
  std::int64_t lines = 0, alone = 0, first_line = 0;
};

/// Which lines the page shows: ?verdict=, ?rule=, ?rule=&like= (found as on that line).
struct LinesShown {
  std::string verdict;    ///< "" = those that wait; "marked", "corrected" or a verdict
  std::string rule;       ///< a code; "" = any
  std::int64_t like = 0;  ///< 0 = any value found
  std::string sentence;   ///< of the rule, for people
  std::int64_t total = 0;
};

/// GET /deliveries/{id}; its report is at /deliveries/{id}/report.csv and …/report.json, and a
/// held one is released by POST /deliveries/{id}/release, field with_withdrawal = "yes" or "no".
struct DeliveryView {
  std::int64_t id = 0;
  std::string partner, file_name, file_sha256, sent_by;
  std::int64_t file_bytes = 0;
  std::string format;  ///< for people: "CSV de la BREA"
  bool is_full = false;
  std::string state;  ///< "applying", "held", "closed" or "refused"
  base::Instant received_at;
  std::optional<base::Instant> closed_at, released_at;
  std::string released_by;
  std::int64_t records = 0, applied_lines = 0;
  LineCounts counts;
  std::string refusal_message;  ///< of a file refused as a whole
  std::string hold_reason;      ///< why it is held, in French
  std::int64_t absent = 0;      ///< live offers that a full file does not hold
  bool may_release = false;     ///< whoever looks holds that right
  std::vector<std::string> unknown_fields;
  bool is_file_kept = true;
  std::vector<ArchivedFile> files;  ///< of an archive
  std::vector<RuleCount> by_rule;
  std::vector<FaultShare> groups;  ///< what most lines share, the most useful first
  std::int64_t first_waiting = 0;  ///< the first line to mend; 0 when none is left
  std::int64_t waiting = 0;        ///< lines that can be mended here
  std::int64_t marked = 0, corrected = 0;
  LinesShown shown;
  std::vector<AttentionLine> lines;  ///< this page's
  bool is_first_page = true;
  std::int64_t next_after = 0;  ///< ?after= (a line) of the next page; 0 on the last
  std::string done;             ///< what a correction just gave
};
html::Page render_delivery(const DeliveryView& delivery);

/// GET /deliveries/new; sends a multipart form to POST /deliveries: partner, mode, file.
struct NewDelivery {
  std::vector<Choice> partners;  ///< those that the actor speaks for, at least one
  std::string partner;           ///< chosen before
  bool is_full = false;
  /// After a refusal: what is wrong, and with which field ("file", "partner", "mode" or "").
  std::string error_message, error_field;
};
html::Page render_delivery_new(const NewDelivery& form);

}  // namespace passerelle::offers::pages
