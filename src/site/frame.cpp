#include "site/frame.hpp"

#include "platform/db/db.hpp"
#include "platform/settings/settings.hpp"

namespace passerelle::site {

bool is_fictional(const Context& context) {
  try {
    auto session = context.database.session();
    return settings::is_trial(session);
  } catch (const db::Failure&) {
    return false;
  }
}

}  // namespace passerelle::site
