#include <vector>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || text.size() > 254) return false;
  if (text.find_first_of(" ,;:()<>[]\\\"/") != std::string_view::npos) return false;
  const auto domain = text.substr(at + 1);
  const auto dot = domain.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || domain.size() - dot < 3) return false;
  return domain.find('@') == std::string_view::npos && text.find("..") == std::string_view::npos &&
         text[at - 1] != '.' && domain.front() != '-' && text.front() != '.';
}

/// http and https only: nothing else is ever made a link of.
bool is_web_address(std::string_view text) {
  const auto rest = text.starts_with("https://")  ? text.substr(8)
                    : text.starts_with("http://") ? text.substr(7)
                                                  : std::string_view{};
  const auto host = rest.substr(0, rest.find_first_of("/?#:"));
  const auto dot = host.rfind('.');
  return !rest.empty() && rest.find_first_of(" <>\"") == std::string_view::npos && dot > 0 &&
         dot != std::string_view::npos && dot + 2 < host.size() &&
         host.find("..") == std::string_view::npos;
}

/// Ten digits that begin with 0, or an international number.
bool is_phone(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) digits += c >= '0' && c <= '9' ? 1 : 0;
  const auto words = base::fold(text);
  return digits >= 10 && digits <= 15 &&
         words.find_first_not_of("0123456789 telphonmrdc") == std::string::npos;
}

/// What is written around an address: "mailto:", "Martin <rh@x.example>", a full stop.
std::string bare_address(std::string_view text) {
  if (const auto open = text.find('<'); open != std::string_view::npos) {
    const auto close = text.find('>', open);
    if (close != std::string_view::npos) text = text.substr(open + 1, close - open - 1);
  }
  text = base::trim(text);
  if (text.starts_with("mailto:")) text.remove_prefix(7);
  while (!text.empty() && (text.back() == '.' || text.back() == ';' || text.back() == ','))
    text.remove_suffix(1);
  return std::string(base::trim(text));
}

/// The first address of a cell that may hold several.
std::string find_email(const std::string& text) {
  if (is_email(text)) return text;
  for (const char separator : {';', ',', ' '})
    for (const auto part : base::split(text, separator))
      if (auto bare = bare_address(part); is_email(bare)) return bare;
  return {};
}

/// "www.x.example/offre" is given its scheme back.
std::string find_web_address(const std::string& text) {
  if (is_web_address(text)) return text;
  const auto bare = bare_address(text);
  if (is_web_address(bare)) return bare;
  if (bare.starts_with("www.") && is_web_address("https://" + bare)) return "https://" + bare;
  return {};
}

/// An e-mail, a web address or a telephone number, whichever column it was put in.
void read_way(Field field, const std::string& text, Draft& draft) {
  if (text.empty()) return;
  auto email = find_email(text), url = email.empty() ? find_web_address(text) : std::string();
  const bool is_number = email.empty() && url.empty() && is_phone(text);
  if (email.empty() && url.empty() && !is_number) return draft.add("APPLY_INVALID", field, text);
  const bool is_in_place = field == Field::ApplyEmail ? email == text : url == text;
  if (!is_in_place) draft.add("APPLY_REPAIRED", field, text, is_number ? text : email + url);
  if (draft.apply_email.empty()) draft.apply_email = std::move(email);
  if (draft.apply_url.empty()) draft.apply_url = std::move(url);
  if (is_number && draft.apply_text.empty()) draft.apply_text = text;
}

}  // namespace

void read_application(const SourceRecord& record, const Setting& setting, Draft& draft) {
  draft.apply_text = base::one_line(record[Field::ApplyText]);
  read_way(Field::ApplyEmail, base::one_line(record[Field::ApplyEmail]), draft);
  read_way(Field::ApplyUrl, base::one_line(record[Field::ApplyUrl]), draft);
  if (!is_web_address(draft.origin_url)) draft.origin_url.clear();
  const bool none = draft.apply_email.empty() && draft.apply_url.empty() &&
                    draft.apply_text.empty() && draft.origin_url.empty();
  if (none && setting.profile.asks_application) draft.add("APPLY_MISSING", Field::ApplyEmail);
}

}  // namespace passerelle::offers::intake
