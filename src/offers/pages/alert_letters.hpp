#pragma once

#include <vector>

#include "platform/mail/queue.hpp"
#include "platform/module/module.hpp"

namespace passerelle::offers::pages {

/// The letters of alerts, written from what is true when they leave: an offer that has ended, an
/// alert that was stopped are not told.
std::vector<mail::Writer> alert_letters(const Context& context);

}  // namespace passerelle::offers::pages
