#pragma once

#include <simdjson.h>

#include <string>

namespace passerelle::offers::imports::jobposting {

/// `baseSalary` in words, with the period only when it is said: "Mensuel de 2100 Euros à 2300
/// Euros", "2150 Euros", "5000 CHF par mois".
std::string salary_of(simdjson::dom::element posting);

}  // namespace passerelle::offers::imports::jobposting
