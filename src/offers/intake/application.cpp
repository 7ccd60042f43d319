#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.find(' ') != std::string_view::npos)
    return false;
  const auto domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  return domain.find('@') == std::string_view::npos && dot != std::string_view::npos && dot > 0 &&
         dot + 1 < domain.size();
}

/// http and https only: nothing else is ever made a link of.
bool is_web_address(std::string_view text) {
  const auto rest = text.starts_with("https://")  ? text.substr(8)
                    : text.starts_with("http://") ? text.substr(7)
                                                  : std::string_view{};
  return !rest.empty() && rest[0] != '/' && rest.find(' ') == std::string_view::npos &&
         rest.find('.') != std::string_view::npos;
}

}  // namespace

void read_application(const SourceRecord& record, const Setting& setting, Draft& draft) {
  const auto email = base::one_line(record[Field::ApplyEmail]);
  const auto url = base::one_line(record[Field::ApplyUrl]);
  draft.apply_text = base::one_line(record[Field::ApplyText]);
  if (is_email(email))
    draft.apply_email = email;
  else if (!email.empty())
    draft.add("APPLY_INVALID", Field::ApplyEmail, email);
  if (is_web_address(url))
    draft.apply_url = url;
  else if (!url.empty())
    draft.add("APPLY_INVALID", Field::ApplyUrl, url);
  if (!is_web_address(draft.origin_url)) draft.origin_url.clear();
  const bool none = draft.apply_email.empty() && draft.apply_url.empty() &&
                    draft.apply_text.empty() && draft.origin_url.empty();
  if (none && setting.profile.asks_application) draft.add("APPLY_MISSING", Field::ApplyEmail);
}

}  // namespace passerelle::offers::intake
