#include "offers/partner_profile.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "offers/partner.hpp"
#include "offers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers {
namespace {

struct Asked {
  std::string_view name, french;
  bool Profile::* is_asked;
};
constexpr auto kAsked = std::to_array<Asked>({
    {"title", "libellé du métier", &Profile::needs_title},
    {"description", "description", &Profile::needs_description},
    {"experience", "durée minimale d’expérience", &Profile::needs_experience},
    {"contract_type", "type de contrat", &Profile::needs_contract},
    {"contract_duration", "durée du contrat, pour un CDD", &Profile::needs_duration},
    {"place", "lieu de travail", &Profile::needs_place},
    {"siret", "SIRET", &Profile::needs_siret},
});

constexpr std::size_t kLongestAddress = 254;  // RFC 5321

bool is_address(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('@', at + 1) == text.npos &&
         text.find('.', at + 2) != text.npos && !text.ends_with('.') &&
         text.size() <= kLongestAddress && text.find_first_of(" \t\r\n,;<>\"") == text.npos;
}

Json values_of(const Profile& profile) {
  std::vector<std::string> asked;
  for (const auto& [name, french, is_asked] : kAsked)
    if (profile.*is_asked) asked.emplace_back(french);
  const auto yes_or_no = [](bool is_so) { return is_so ? "oui" : "non"; };
  return {{"champs à donner", base::join(asked, ", ")},
          {"réparations acceptées", yes_or_no(profile.accepts_repairs)},
          {"marque de la Région", yes_or_no(profile.bears_region_mark)},
          {"moyen de postuler demandé", yes_or_no(profile.asks_application)},
          {"courriel du service", profile.contact_email}};
}

void write_profile(db::Session& session, const Profile& profile) {
  std::vector<std::string> asked;
  for (const auto& [name, french, is_asked] : kAsked)
    if (profile.*is_asked) asked.emplace_back(name);
  const auto fields = base::join(asked, ",");
  session.execute(sql::UpdatePartner{.code = profile.code,
                                     .required_fields = fields,
                                     .bears_region_mark = profile.bears_region_mark,
                                     .asks_application = profile.asks_application,
                                     .accepts_repairs = profile.accepts_repairs,
                                     .contact_email = profile.contact_email});
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> fields_to_require() {
  std::vector<std::pair<std::string_view, std::string_view>> fields;
  for (const auto& [name, french, is_asked] : kAsked) fields.emplace_back(name, french);
  return fields;
}

Profile with_edit(Profile profile, const ProfileEdit& edit) {
  for (const auto& [name, french, is_asked] : kAsked)
    profile.*is_asked = std::ranges::count(edit.required_fields, name) > 0;
  profile.accepts_repairs = edit.accepts_repairs;
  profile.bears_region_mark = edit.bears_region_mark;
  profile.asks_application = edit.asks_application;
  profile.contact_email = edit.contact_email;
  return profile;
}

bool requires_field(const Profile& profile, std::string_view field) {
  const auto found = std::ranges::find(kAsked, field, &Asked::name);
  return found != kAsked.end() && profile.*(found->is_asked);
}

base::Result<void> change_profile(const Context& context, const access::Actor& actor,
                                  std::string_view partner, const ProfileEdit& edit) {
  if (!edit.contact_email.empty() && !is_address(edit.contact_email))
    return base::fail(base::ErrorKind::Invalid, "CONTACT_EMAIL",
                      "Ce n’est pas une adresse de courriel : attendu, par exemple, "
                      "offres@service.fr. Rien n’a changé.",
                      "contact_email");
  return context.database.write([&](db::Session& session) -> base::Result<void> {
    const auto before = TRY(get_profile(session, partner));
    const auto after = with_edit(before, edit);
    const auto before_text = json_text(values_of(before)), after_text = json_text(values_of(after));
    if (before_text == after_text) return {};
    write_profile(session, after);
    session.execute(sql::AddPartnerChange{.id = db::take_ids(session, "offers_partner_change", 1),
                                          .partner = partner,
                                          .changed_at = context.clock.now(),
                                          .changed_by = actor.who,
                                          .values_before = before_text,
                                          .values_after = after_text});
    return {};
  });
}

std::vector<ProfileChange> list_profile_changes(db::Session& session, std::string_view partner) {
  std::vector<ProfileChange> changes;
  for (auto& row : session.list(sql::ListPartnerChanges{.partner = partner})) {
    ProfileChange change{.at = row.changed_at, .by = std::move(row.changed_by)};
    const auto before = Json::parse(row.values_before), after = Json::parse(row.values_after);
    for (const auto& [field, value] : after.items())
      if (before.value(field, "") != value.get<std::string>())
        change.values.push_back({field, before.value(field, ""), value.get<std::string>()});
    changes.push_back(std::move(change));
  }
  return changes;
}

}  // namespace passerelle::offers
