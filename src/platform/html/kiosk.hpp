#pragma once

#include <string>
#include <string_view>

#include "platform/http/http.hpp"

/// A self-service kiosk of an agency (convention, article 17) is shown the public pages by
/// ?kiosk=1, and nothing leads anywhere else.
namespace passerelle::html {

constexpr std::string_view kKioskHome = "/?kiosk=1";
/// Without a touch for so long, the kiosk is somebody else's.
constexpr int kKioskSeconds = 90;
/// Asked so long before: WCAG 2.2.1 wants twenty seconds to answer.
constexpr int kKioskWarningSeconds = 20;

bool is_for_kiosk(const http::Request& request);

/// A whole page as a kiosk shows it. Links and forms that lead to what a kiosk shows
/// (web/layout/kiosk.json) keep kiosk=1; any other link is its words and its address, to note.
std::string for_kiosk(std::string_view html);

/// 303 to an address of ours, which stays a kiosk's when the request is one's.
http::Response see_other(const http::Request& request, std::string address);

}  // namespace passerelle::html
