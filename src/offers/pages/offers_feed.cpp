#include "offers/pages/offers_feed.hpp"

#include <algorithm>

#include "offers/pages/offer_cards.hpp"

namespace passerelle::offers::pages {
namespace {

/// Text of an element or of an attribute; what XML 1.0 has no place for is left out.
std::string xml(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_no_character =
        text.substr(i, 3) == "\xEF\xBF\xBE" || text.substr(i, 3) == "\xEF\xBF\xBF";
    if (is_no_character)
      i += 2;
    else if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else if (c == '"')
      out += "&quot;";
    else if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t')
      out += c;
  }
  return out;
}

std::string element(std::string_view name, std::string_view text) {
  std::string out = "<";
  out.append(name).append(">").append(xml(text)).append("</").append(name).append(">\n");
  return out;
}

std::string link(std::string_view relation, std::string_view href, std::string_view type) {
  std::string out = "<link rel=\"";
  out.append(relation).append("\" type=\"").append(type).append("\" href=\"");
  return out.append(xml(href)).append("\"/>\n");
}

/// A name that a host may bear; another is not repeated to anybody.
std::string safe(std::string_view host) {
  const auto name = host.substr(0, host.find(':'));
  const bool is_plain = !name.empty() && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-';
  });
  return is_plain ? std::string(name) : "localhost";
}

/// A tag of the host's (RFC 4151): the same offer, the same identifier, whatever the address.
std::string identifier(const std::string& host, std::string_view path) {
  return "tag:" + host + ",2016:" + std::string(path);
}

std::string summary_of(const OfferCard& offer) {
  auto text = offer.contract + ", " + offer.place + ".";
  if (!offer.salary.empty()) text += " " + offer.salary + ".";
  if (offer.bears_region_mark) text += " Offre de la Région.";
  return text;
}

std::string entry_of(const OfferCard& offer, const std::string& host) {
  const auto at = base::to_text(offer.published_at);
  const auto employer = offer.employer.empty() ? "Employeur non précisé" : offer.employer;
  return "<entry>\n" + element("title", offer.title) + element("id", identifier(host, offer.href)) +
         link("alternate", offer.href, "text/html") + element("published", at) +
         element("updated", at) + "<author>" + element("name", employer) + "</author>\n" +
         element("summary", summary_of(offer)) + "</entry>\n";
}

std::string title_of(const OffersList& list) {
  std::string title = "Offres d’emploi";
  if (!list.search.what.empty()) title += " « " + list.search.what + " »";
  if (!list.search.where.empty()) title += ", " + list.place.label;
  if (list.search.has_filters()) title += ", filtrées";
  return title;
}

}  // namespace

std::string feed_of(const OffersSearch& search) {
  constexpr std::string_view kList = "/offers";
  return "/offers.atom" + address_of(search).substr(kList.size());
}

std::string render_offers_feed(const OffersList& list, std::string_view host, bool is_fictional) {
  const auto name = safe(host);
  const auto newest = std::ranges::max_element(list.offers, {}, &OfferCard::published_at);
  const auto updated = newest == list.offers.end() ? list.now : newest->published_at;
  std::string feed =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"fr\">\n";
  feed += element("title", title_of(list));
  if (is_fictional) feed += element("subtitle", "Région fictive : ces offres sont inventées.");
  feed += element("id", identifier(name, feed_of(list.search)));
  feed += element("updated", base::to_text(updated));
  feed += "<author>" + element("name", "Passerelle") + "</author>\n";
  feed += link("self", feed_of(list.search), "application/atom+xml");
  feed += link("alternate", address_of(list.search), "text/html");
  for (const auto& offer : list.offers) feed += entry_of(offer, name);
  return feed + "</feed>\n";
}

}  // namespace passerelle::offers::pages
