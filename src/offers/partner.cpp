#include "offers/partner.hpp"

#include <algorithm>

#include "base/identifiers.hpp"
#include "base/program.hpp"
#include "base/text.hpp"
#include "offers/queries.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::offers {
namespace {

std::int64_t ruling_of(const Setting& setting) {
  const auto& profile = setting.profile;
  std::string text(base::program_id());
  for (const bool asked : {profile.needs_title, profile.needs_description, profile.needs_contract,
                           profile.needs_place, profile.needs_experience, profile.needs_duration,
                           profile.needs_siret, profile.bears_region_mark, profile.asks_application,
                           profile.accepts_repairs, setting.is_trial})
    text += asked ? '1' : '0';
  return base::hash64(text + profile.code);
}

}  // namespace

base::Result<Profile> get_profile(db::Session& session, std::string_view partner) {
  const auto row = session.find(sql::FindPartner{.code = partner});
  if (!row)
    return base::fail(base::ErrorKind::NotFound, "PARTNER_UNKNOWN",
                      "Le partenaire « " + std::string(partner) + " » n’est pas connu.", "partner");
  const auto asked = base::split(row->required_fields, ',');
  const auto asks = [&](std::string_view field) { return std::ranges::count(asked, field) > 0; };
  return Profile{.code = row->code,
                 .name = row->name,
                 .needs_title = asks("title"),
                 .needs_description = asks("description"),
                 .needs_contract = asks("contract_type"),
                 .needs_place = asks("place"),
                 .needs_experience = asks("experience"),
                 .needs_duration = asks("contract_duration"),
                 .needs_siret = asks("siret"),
                 .bears_region_mark = row->bears_region_mark,
                 .asks_application = row->asks_application,
                 .accepts_repairs = row->accepts_repairs,
                 .contact_email = row->contact_email};
}

std::vector<PartnerName> list_partners(db::Session& session) {
  std::vector<PartnerName> partners;
  for (auto& row : session.list(sql::ListPartners{}))
    partners.push_back({std::move(row.code), std::move(row.name)});
  return partners;
}

base::Result<Setting> get_setting(db::Session& session, std::string_view partner,
                                  base::Instant now) {
  Setting setting{.profile = TRY(get_profile(session, partner)),
                  .now = now,
                  .is_trial = settings::is_trial(session)};
  setting.ruling = ruling_of(setting);
  return setting;
}

}  // namespace passerelle::offers
