#include "offers/imports/jobposting/salary.hpp"

#include "base/text.hpp"
#include "offers/imports/jobposting/values.hpp"

namespace passerelle::offers::imports::jobposting {
namespace {

namespace dom = simdjson::dom;

struct Period {
  std::string_view before, after;
};

Period period_of(std::string_view unit) {
  const auto folded = base::fold(unit);
  if (folded.starts_with("year") || folded.starts_with("ann")) return {"Annuel de ", " par an"};
  if (folded.starts_with("month") || folded.starts_with("mens"))
    return {"Mensuel de ", " par mois"};
  if (folded.starts_with("hour") || folded.starts_with("hor"))
    return {"Horaire de ", " de l’heure"};
  if (folded.starts_with("week")) return {"", " par semaine"};
  if (folded.starts_with("day")) return {"", " par jour"};
  return {};
}

std::string first_text(dom::element value, std::initializer_list<std::string_view> one,
                       std::initializer_list<std::string_view> other) {
  auto text = text_at(value, one);
  return text.empty() ? text_at(value, other) : text;
}

}  // namespace

std::string salary_of(dom::element posting) {
  const auto salary = find(posting, {"baseSalary"});
  if (!salary) return {};
  if (!salary->is_object()) return text_of(*salary);
  const auto least = first_text(*salary, {"value", "minValue"}, {"minValue"});
  const auto most = first_text(*salary, {"value", "maxValue"}, {"maxValue"});
  auto amount = first_text(*salary, {"value", "value"}, {"value"});
  if (!least.empty()) amount = least;
  if (amount.empty()) amount = most;
  if (amount.empty()) return {};
  const auto currency = first_text(*salary, {"currency"}, {"value", "currency"});
  const bool is_euro = currency.empty() || currency == "EUR" || currency == "€";
  const auto money = is_euro ? std::string(" Euros") : ' ' + currency;
  auto text = amount + money;
  if (!most.empty() && most != amount) text += " à " + most + money;
  const auto period = period_of(first_text(*salary, {"value", "unitText"}, {"unitText"}));
  const bool is_usual = is_euro && !period.before.empty();
  return is_usual ? std::string(period.before) + text : text + std::string(period.after);
}

}  // namespace passerelle::offers::imports::jobposting
