#include "offers/intake/salary_tokens.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;

constexpr char kEuro = '\x01';  // the signs of more than one byte, in the plain text
constexpr char kForeign = '\x02';

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
/// Words that only bind: they leave no token.
constexpr std::string_view kBinding =
    "|de|du|d|la|le|les|l|par|sur|en|au|aux|entre|soit|environ|salaire|remuneration|fixe|taux|"
    "base|pour|x|vigueur|legal|remunere|s|";
/// A number after one of these is no amount.
constexpr std::string_view kNumbered =
    "|coef|coefficient|indice|im|ib|echelon|niveau|grade|categorie|cat|groupe|article|art|n|no|"
    "ccn|cc|idcc|position|grille|convention|collective|palier|classe|";

bool is_listed(std::string_view list, std::string_view word) {
  return list.find('|' + std::string(word) + '|') != std::string_view::npos;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

/// Lower case, without accents, signs of one byte: what the scanner reads.
std::string plain_of(std::string_view text) {
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
      plain += kEuro;
    else if (sign == "£" || sign == "¥")
      plain += kForeign;
    else if (sign == "–" || sign == "—" || sign == "‑" || sign == "→")
      plain += '-';
    else if (sign == "’")
      plain += '\'';
    else
      plain += base::fold(sign).empty() ? std::string(" ") : base::fold(sign);
  }
  std::ranges::replace(plain, '$', kForeign);
  return plain;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(plain_of(text)) {}

  std::vector<SalaryToken> tokens() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (is_digit(c))
        take_number();
      else if (is_letter(c))
        take_word();
      else
        take_sign(c);
    }
    return std::move(tokens_);
  }

 private:
  char look(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  std::string_view word_at(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    auto end = at;
    while (end < text_.size() && is_letter(text_[end])) ++end;
    return std::string_view(text_).substr(at, end - at);
  }
  void add(SalarySign sign, double value = 0) { tokens_.push_back({.sign = sign, .value = value}); }

  void take_sign(char c) {
    ++at_;
    if (c == kEuro)
      add(Euro);
    else if (c == kForeign)
      add(Foreign);
    else if (c == '%')
      add(Percent);
    else if (c == '-')
      add(Range);
    else if (c == '/')
      take_slash();
    else if (c == '+')
      last_word_.clear();
  }

  /// "/h", "/ mois", "/an": a period; between two amounts, a range.
  void take_slash() {
    const auto word = word_at(at_);
    const auto sign = is_listed("|h|hr|heure|heures|", word)     ? Hour
                      : is_listed("|m|mois|mens|", word)         ? Month
                      : is_listed("|a|an|annee|ans|", word)      ? Year
                      : is_listed("|j|jr|jour|", word)           ? Day
                      : is_listed("|s|sem|semaine|hebdo|", word) ? Week
                                                                 : Range;
    if (sign != Range) at_ = static_cast<std::size_t>(word.data() + word.size() - text_.data());
    add_period_or(sign);
  }

  /// "24 h par semaine", "151 h par mois": the period of the hours, not of the amount.
  void add_period_or(SalarySign sign) {
    const bool after_hours = !tokens_.empty() && tokens_.back().sign == Hours;
    if (after_hours && (sign == Week || (sign == Month && tokens_.back().value >= 60))) return;
    add(sign);
  }

  void take_word() {
    const auto word = word_at(at_);
    at_ += word.size();
    if (word == "moins" && last_word_ == "au") return add(AtLeast);
    last_word_ = word;
    if (word == "forfait" && word_at(at_).starts_with("jour")) {  // a way to count time
      at_ = static_cast<std::size_t>(word_at(at_).data() + word_at(at_).size() - text_.data());
      return;
    }
    if (is_listed(kBinding, word)) return;
    for (const auto& meaning : kMeanings)
      if (is_listed(meaning.words, word)) return add_period_or(meaning.sign);
    add(Word);
  }

  /// Digits in groups of three, then cents: 1 801,80; 1.850,00; 25,000; 12.50; 12€50.
  SalaryToken read_number() {
    SalaryToken token{.sign = Amount};
    std::size_t digits = 0;
    const auto take_digits = [&](std::size_t count) {
      for (; count > 0; --count, ++digits) token.value = token.value * 10 + (text_[at_++] - '0');
    };
    const auto run = [&](std::size_t from) {
      std::size_t length = 0;
      while (is_digit(look(from + length))) ++length;
      return length;
    };
    take_digits(run(0));
    const bool is_short = digits <= 3;
    const char mark = look();
    while (is_short && (mark == ' ' || mark == '.' || mark == ',' || mark == '\'') &&
           look() == mark && run(1) == 3) {
      ++at_;
      take_digits(3);
    }
    const char point = look();
    const auto cents = run(1);
    if ((point == '.' || point == ',' || point == kEuro) && cents >= 1 && cents <= 2) {
      const double tenth = look(1) - '0', hundredth = cents == 2 ? look(2) - '0' : 0;
      token.value += tenth / 10 + hundredth / 100;
      token.has_cents = true;
      at_ += 1 + cents;
      if (point == kEuro) --at_, text_[at_] = kEuro;
    }
    return token;
  }

  void take_number() {
    const bool is_glued = at_ > 0 && is_letter(text_[at_ - 1]) && text_[at_ - 1] != 'x';
    const bool is_times = at_ > 0 && (before() == 'x' || before() == '*');
    const auto numbered = is_glued || is_listed(kNumbered, last_word_);
    auto token = read_number();
    last_word_.clear();
    const auto word = word_at(at_);
    if (numbered) {
      token.sign = Word;
      token.is_number = true;
    } else if (is_times && token.value >= 10 && token.value <= 18) {
      token.sign = Months;
      if (word == "mois") skip(word);
    } else {
      take_unit(word, token);
    }
    tokens_.push_back(token);
  }

  /// What stands right after a number may say that it is no amount.
  void take_unit(std::string_view word, SalaryToken& token) {
    const bool is_adjacent = word.data() == text_.data() + at_;
    const auto next = text_.find_first_not_of(' ', at_);
    if (next != std::string::npos && text_[next] == '%') {
      token.sign = Word;
      token.is_number = true;
    } else if (is_listed("|k|ke|keur|keuros|", word)) {
      token.value *= 1000;
      token.is_kilo = true;
      skip(word);
    } else if (is_listed("|h|heures|heure|", word) && token.value <= 200) {
      token.sign = Hours;
      skip(word);
      if (is_digit(look()) && is_digit(look(1))) {  // 37h30
        token.value += ((look() - '0') * 10 + (look(1) - '0')) / 60.0;
        at_ += 2;
      }
    } else if (token.value <= 18 && is_listed("|mois|", word)) {
      token.sign = Months;
      skip(word);
      if (word_at(at_) == "et" && text_.find("demi", at_) == at_ + 4) token.value += 0.5;
    } else if (token.value <= 18 && is_adjacent && is_listed("|e|eme|er|", word) &&
               word_at(at_ + word.size()) == "mois") {
      token.sign = Months;
      skip(word);
      skip(word_at(at_));
    } else if (token.value <= 366 &&
               is_listed("|ans|an|annees|jours|jour|semaines|eme|er|", word)) {
      token.sign = Word;
      token.is_number = true;
      skip(word);
    }
  }

  void skip(std::string_view word) {
    at_ = static_cast<std::size_t>(word.data() + word.size() - text_.data());
  }
  char before() const {
    auto at = at_;
    while (at > 0 && text_[at - 1] == ' ') --at;
    return at > 0 ? text_[at - 1] : '\0';
  }

  std::string text_;
  std::size_t at_ = 0;
  std::string last_word_;
  std::vector<SalaryToken> tokens_;
};

}  // namespace

std::vector<SalaryToken> salary_tokens(std::string_view text) {
  return Scanner(text).tokens();
}

}  // namespace passerelle::offers::intake
