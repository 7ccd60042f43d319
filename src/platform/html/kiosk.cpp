#include "platform/html/kiosk.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "platform/json/json.hpp"

namespace passerelle::html {
namespace {

constexpr char kShown[] = {
#embed "../../../web/layout/kiosk.json"
};

/// "/offers" shows "/offers?…" and "/offers/12", not "/offers.atom".
bool is_shown(std::string_view address) {
  static const Json shown = Json::parse(std::begin(kShown), std::end(kShown));
  const auto path = address.substr(0, address.find_first_of("?#"));
  return std::ranges::any_of(shown, [&](const Json& each) {
    const auto& root = each.get_ref<const std::string&>();
    return path == root || (root != "/" && path.starts_with(root + "/"));
  });
}

bool is_kept(std::string_view address) {
  const auto query = address.substr(std::min(address.find('?'), address.size()));
  return query.contains("?kiosk=1") || query.contains("&kiosk=1") || query.contains("&amp;kiosk=1");
}

/// `join` is "&", or as HTML writes it.
std::string kept(std::string_view address, std::string_view join) {
  if (is_kept(address)) return std::string(address);
  const auto end = std::min(address.find('#'), address.size());
  std::string out(address.substr(0, end));
  out += out.contains('?') ? join : "?";
  return out.append("kiosk=1").append(address.substr(end));
}

/// The value of an attribute of our own templates, which quote them all; "" without.
std::string_view value_of(std::string_view tag, std::string_view name) {
  const auto mark = " " + std::string(name) + "=\"";
  const auto at = tag.find(mark);
  if (at == tag.npos) return {};
  const auto from = at + mark.size();
  return tag.substr(from, tag.find('"', from) - from);
}

std::string with_value(std::string_view tag, std::string_view old, std::string_view value) {
  const auto at = static_cast<std::size_t>(old.data() - tag.data());
  return std::string(tag.substr(0, at)).append(value).append(tag.substr(at + old.size()));
}

/// Goes through a page once, tag by tag.
class KioskWriter {
 public:
  explicit KioskWriter(std::string_view html) : html_(html) {}

  std::string write() {
    while (at_ < html_.size()) {
      const auto tag = next_tag();
      if (tag.starts_with("<a "))
        write_link(tag);
      else if (tag.starts_with("<form "))
        write_form(tag);
      else if (tag == "</a>" && outside_)
        close_outside();
      else
        out_ += tag;
    }
    return std::move(out_);
  }

 private:
  /// Copies the text before the next tag, and gives the tag. In what our templates made, "<" and
  /// ">" stand for tags alone.
  std::string_view next_tag() {
    const auto from = std::min(html_.find('<', at_), html_.size());
    out_ += html_.substr(at_, from - at_);
    const auto end = std::min(html_.find('>', from), html_.size() - 1);
    at_ = end + 1;
    return from == html_.size() ? std::string_view{} : html_.substr(from, end + 1 - from);
  }

  void write_link(std::string_view tag) {
    const auto href = value_of(tag, "href");
    if (href.starts_with('#'))
      out_ += tag;
    else if (is_shown(href))
      out_ += with_value(tag, href, kept(href, "&amp;"));
    else {
      out_ += "<span class=\"kiosk-outside\">";
      outside_ = href;
      words_from_ = out_.size();
    }
  }

  /// An address that the words do not already say is written after them.
  void close_outside() {
    if (outside_->starts_with("http") && out_.find(*outside_, words_from_) == out_.npos)
      out_.append("&nbsp;: <span class=\"kiosk-address\">").append(*outside_).append("</span>");
    out_ += "</span>";
    outside_.reset();
  }

  void write_form(std::string_view tag) {
    const auto action = value_of(tag, "action");
    if (!tag.contains(" action=")) {
      out_ += tag;  // it leads nowhere: a dialog's
    } else if (!is_shown(action)) {
      out_.append("<form hidden").append(tag.substr(std::string_view("<form").size()));
    } else if (value_of(tag, "method") == "post") {
      out_ += with_value(tag, action, kept(action, "&amp;"));
    } else {
      out_.append(tag).append("<input type=\"hidden\" name=\"kiosk\" value=\"1\">");
    }
  }

  std::string_view html_;
  std::optional<std::string_view> outside_;  ///< where the link that is open leads
  std::size_t at_ = 0, words_from_ = 0;
  std::string out_;
};

}  // namespace

bool is_for_kiosk(const http::Request& request) {
  return request.find_query("kiosk") == "1";
}

std::string for_kiosk(std::string_view html) {
  return KioskWriter(html).write();
}

http::Response see_other(const http::Request& request, std::string address) {
  return http::Response::see_other(is_for_kiosk(request) ? kept(address, "&") : std::move(address));
}

}  // namespace passerelle::html
