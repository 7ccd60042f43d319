#include "offers/pages/line_views.hpp"

#include <algorithm>
#include <set>

#include "base/french.hpp"
#include "offers/delivery/verdict.hpp"
#include "offers/messages.hpp"

namespace passerelle::offers::pages {
namespace {

constexpr std::string_view kDeclined = "REPAIR_DECLINED";

std::string_view hint_of(Field field) {
  switch (field) {
    case Field::Siret:
      return "14 chiffres.";
    case Field::ContractType:
      return "CDI, CDD, MIS (intérim), SAI (saisonnier) ou le nom du contrat.";
    case Field::ContractDuration:
      return "Par exemple « 6 mois », « 15 jours », « 1 an ».";
    case Field::Experience:
      return "« Débutant accepté », « 2 ans », « 6 mois »…";
    case Field::InseeCode:
      return "5 caractères ; il suffit à lui seul.";
    case Field::PostalCode:
      return "5 chiffres, avec la commune.";
    case Field::PublishedOn:
    case Field::EndsOn:
      return "JJ/MM/AAAA.";
    case Field::Movement:
      return "C (création), M (modification) ou S (suppression).";
    case Field::Reference:
      return "La même à chaque envoi, 200 caractères au plus.";
    default:
      return {};
  }
}

/// A text as an input shows it and sends it back.
std::string shown(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && text.substr(i).starts_with("\r\n")) continue;
    out += text[i] == '\t' || text[i] == '\v' || text[i] == '\f' ? ' ' : text[i];
  }
  return out;
}

/// The fields that a rule's message is about; where it cannot be mended for many lines at once,
/// its own field all the same.
std::vector<Field> faulty_fields(std::string_view code) {
  auto fields = fields_to_mend(code);
  if (fields.empty()) fields.push_back(get_rule(code).field);
  return fields;
}

/// A sentence on the first field that it is about.
struct Placed {
  Field field;
  std::string_view code;
  std::string message;
};

void set_fields(LineView& view, const SourceRecord& source, const std::vector<Placed>& placed) {
  std::set<Field> faulty;
  view.faulty.clear();
  view.others.clear();
  for (const auto& [first, code, message] : placed)
    for (const auto field : faulty_fields(code)) {
      if (!faulty.insert(field).second) continue;
      auto& shown_field = view.faulty.emplace_back(field_of(field, source[field]));
      for (const auto& other : placed)
        if (other.field == field)
          shown_field.error += (shown_field.error.empty() ? "" : " ") + other.message;
    }
  for (std::size_t i = 0; i < kFieldCount; ++i)
    if (const auto field = static_cast<Field>(i); !faulty.contains(field))
      view.others.push_back(field_of(field, source[field]));
}

bool stops(std::string_view code) {
  return get_rule(code).severity <= Severity::SetAside;
}

/// The message belongs to a field of the form: what stops the line, or the repairs that its
/// partner declines.
bool is_placed(std::string_view code, bool declines) {
  if (code == kDeclined) return false;
  return stops(code) || (declines && get_rule(code).severity == Severity::Repair);
}

}  // namespace

LineField field_of(Field field, std::string value) {
  return {.name = std::string(name_of(field)),
          .label = std::string(french_name_of(field)),
          .value = std::move(value),
          .hint = base::french::typeset(hint_of(field))};
}

std::vector<LineField> fields_of(std::string_view code, const SourceRecord& source) {
  std::vector<LineField> fields;
  for (const auto field : fields_to_mend(code)) fields.push_back(field_of(field, source[field]));
  return fields;
}

std::vector<std::string> messages_of(const std::vector<Finding>& findings, bool stopping) {
  std::vector<std::string> messages;
  for (const auto& finding : findings) {
    if (stopping && !stops(finding.code)) continue;
    auto message = message_of(get_rule(finding.code), finding.found, finding.kept);
    if (std::ranges::find(messages, message) == messages.end())
      messages.push_back(std::move(message));
  }
  return messages;
}

LineView view_of(const LineState& state, DeliveryId id) {
  const auto& report = state.report;
  LineView view{.delivery = id.value,
                .line = report.line,
                .reference = report.reference,
                .verdict = std::string(report.verdict),
                .verdict_name = std::string(french_name_of(report.verdict)),
                .messages = report.messages,
                .may_mend = state.is_waiting,
                .offer_href = report.offer ? "/offers/" + std::to_string(report.offer.value) : "",
                .raw = report.raw};
  std::vector<Placed> placed;
  const bool declines = std::ranges::count(report.codes, kDeclined) > 0;
  for (std::size_t i = 0; i < report.codes.size(); ++i) {
    const std::string_view code = report.codes[i];
    if (is_placed(code, declines))
      placed.push_back({faulty_fields(code).front(), code, report.messages[i]});
    else
      view.other_messages.push_back(report.messages[i]);
  }
  set_fields(view, state.source, placed);
  for (const auto& fault : state.faults)
    if (fault.lines > 1 && !fields_to_mend(fault.code).empty())
      view.alike.push_back({fault.code, fault.lines});
  for (const auto& past : state.history) {
    PastCorrection told{.at = past.at,
                        .by = past.by,
                        .before = std::string(french_name_of(past.verdict_before)),
                        .after = std::string(french_name_of(past.verdict_after)),
                        .reasons = past.messages_before};
    for (std::size_t i = 0; i < past.values_after.size(); ++i) {
      const auto field = find_field(past.values_after[i].first);
      told.changes.push_back({field ? std::string(french_name_of(*field)) : "",
                              past.values_before[i].second, past.values_after[i].second});
    }
    view.history.push_back(std::move(told));
  }
  return view;
}

Changes changes_of(const http::Fields& form, const SourceRecord& source) {
  Changes changes;
  for (const auto& [name, value] : form)
    if (const auto field = find_field(name); field && shown(value) != shown(source[*field]))
      changes.emplace_back(*field, shown(value));
  return changes;
}

void put_typed(LineView& view, const Changes& changes, const std::vector<Finding>& findings) {
  SourceRecord typed;
  for (const auto* fields : {&view.faulty, &view.others})
    for (const auto& field : *fields) typed[*find_field(field.name)] = field.value;
  for (const auto& [field, value] : changes) typed[field] = value;
  std::vector<Placed> placed;
  view.other_messages.clear();
  const bool declines = std::ranges::find(findings, kDeclined, &Finding::code) != findings.end();
  for (const auto& finding : findings) {
    const auto message = message_of(get_rule(finding.code), finding.found, finding.kept);
    if (is_placed(finding.code, declines))
      placed.push_back({faulty_fields(finding.code).front(), finding.code, message});
    else
      view.other_messages.push_back(message);
  }
  set_fields(view, typed, placed);
}

}  // namespace passerelle::offers::pages
