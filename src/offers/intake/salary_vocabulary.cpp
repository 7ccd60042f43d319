#include "offers/intake/salary_vocabulary.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;

struct Meaning {
  std::string_view words;  // between bars, folded
  SalarySign sign;
};

constexpr auto kMeanings = std::to_array<Meaning>({
    {"|net|nets|nette|nettes|", Net},
    {"|brut|bruts|brute|brutes|", Gross},
    {"|heure|horaire|horaires|h|heures|", Hour},
    {"|jour|journalier|journaliere|journee|", Day},
    {"|semaine|hebdo|hebdomadaire|", Week},
    {"|mois|mensuel|mensuelle|mensuels|mensuelles|mens|mensuellement|", Month},
    {"|an|annee|annuel|annuelle|annuels|annuelles|annuellement|", Year},
    {"|euro|euros|eur|e|", Euro},
    {"|usd|cad|chf|gbp|dollar|dollars|franc|francs|fcfa|cfp|xpf|livres|livre|dirham|dirhams|"
     "yen|yens|roubles|",
     Foreign},
    {"|a|et|ou|", Range},
    {"|prime|primes|bonus|panier|paniers|ticket|tickets|indemnite|indemnites|interessement|"
     "participation|variable|variables|commission|commissions|mutuelle|deplacement|"
     "deplacements|repas|frais|avantage|avantages|gratification|defraiement|carte|cheque|",
     Bonus},
    {"|cachet|cachets|pige|piges|vacation|vacations|acte|actes|tache|course|courses|tjm|"
     "intervention|prestation|consultation|piece|",
     Piecework},
    {"|partir|minimum|mini|min|des|plus|superieur|depuis|", AtLeast},
    {"|jusqu|jusque|maximum|maxi|max|moins|inferieur|", AtMost},
    {"|smic|", Minimum},
});

}  // namespace

bool is_listed(std::string_view list, std::string_view word) {
  return list.find('|' + std::string(word) + '|') != std::string_view::npos;
}

std::optional<SalarySign> find_salary_sign(std::string_view word) {
  for (const auto& meaning : kMeanings)
    if (is_listed(meaning.words, word)) return meaning.sign;
  return {};
}

std::string plain_salary(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x80) {
      plain += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : text[i];
      ++i;
      continue;
    }
    const std::size_t size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
    const auto sign = text.substr(i, size);
    i += size;
    if (sign == "€")
      plain += kEuroSign;
    else if (sign == "£" || sign == "¥")
      plain += kForeignSign;
    else if (sign == "–" || sign == "—" || sign == "‑" || sign == "→")
      plain += '-';
    else if (sign == "’")
      plain += '\'';
    else
      plain += base::fold(sign).empty() ? std::string(" ") : base::fold(sign);
  }
  std::ranges::replace(plain, '$', kForeignSign);
  return plain;
}

}  // namespace passerelle::offers::intake
