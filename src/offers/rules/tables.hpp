#pragma once

#include <span>
#include <string_view>

#include "offers/messages.hpp"

/// The rules by what they look at, each with an example that passes and one that does not.
namespace passerelle::offers::tables {

constexpr std::string_view kArticle17 = "convention, article 17";

std::span<const Rule> record_rules();
std::span<const Rule> text_rules();
std::span<const Rule> contract_rules();
std::span<const Rule> salary_rules();
std::span<const Rule> siret_rules();
std::span<const Rule> place_rules();
std::span<const Rule> date_rules();
std::span<const Rule> application_rules();
std::span<const Rule> occupation_rules();
std::span<const Rule> delivery_rules();

}  // namespace passerelle::offers::tables
