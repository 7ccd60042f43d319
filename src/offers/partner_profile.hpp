#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "offers/intake/draft.hpp"
#include "platform/access/access.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers {

/// The fields that a partner may be bound to give, with their French names.
std::vector<std::pair<std::string_view, std::string_view>> fields_to_require();
bool requires_field(const Profile& profile, std::string_view field);

/// What may be changed of a partner's profile.
struct ProfileEdit {
  std::vector<std::string> required_fields;  ///< of fields_to_require()
  bool bears_region_mark = false, asks_application = false, accepts_repairs = true;
  std::string contact_email;  ///< "" = none
};

/// The profile as the edit would have it.
Profile with_edit(Profile profile, const ProfileEdit& edit);

/// Writes the profile, and who changed what; the deliveries to come follow it. An edit that changes
/// nothing leaves no trace. Invalid: CONTACT_EMAIL.
base::Result<void> change_profile(const Context& context, const access::Actor& actor,
                                  std::string_view partner, const ProfileEdit& edit);

/// A change that was made: name of the field in French, value before, value after.
struct ProfileChange {
  struct Value {
    std::string field, before, after;
  };
  base::Instant at;
  std::string by;
  std::vector<Value> values;
};
/// The newest first.
std::vector<ProfileChange> list_profile_changes(db::Session& session, std::string_view partner);

}  // namespace passerelle::offers
