#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "offers/intake/salary_tokens.hpp"

namespace passerelle::offers::intake {

constexpr char kEuroSign = '\x01';  ///< signs of more than one byte, in the plain text
constexpr char kForeignSign = '\x02';

/// Lower case, without accents, signs of one byte: what the scanner of salaries reads.
std::string plain_salary(std::string_view text);

/// What a word of the plain text means; nothing when it says nothing of the amount.
std::optional<SalarySign> find_salary_sign(std::string_view word);

/// A whole word of a list between bars.
bool is_listed(std::string_view list, std::string_view word);

/// Words that only bind: they leave no token.
constexpr std::string_view kBinding =
    "|de|du|d|la|le|les|l|par|sur|en|au|aux|entre|soit|environ|salaire|remuneration|fixe|taux|"
    "base|pour|x|vigueur|legal|remunere|s|";
/// A number after one of these is no amount.
constexpr std::string_view kNumbered =
    "|coef|coefficient|indice|im|ib|echelon|niveau|grade|categorie|cat|groupe|article|art|n|no|"
    "ccn|cc|idcc|position|grille|convention|collective|palier|classe|";

}  // namespace passerelle::offers::intake
