#include "offers/intake/salary_tokens.hpp"

#include <utility>

#include "offers/intake/salary_vocabulary.hpp"

namespace passerelle::offers::intake {
namespace {

using enum SalarySign;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(plain_salary(text)) {}

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
    if (c == kEuroSign)
      add(Euro);
    else if (c == kForeignSign)
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
    if (const auto sign = find_salary_sign(word)) return add_period_or(*sign);
    add(Word);
  }

  std::size_t digits_from(std::size_t from) const {
    std::size_t length = 0;
    while (is_digit(look(from + length))) ++length;
    return length;
  }

  void take_digits(std::size_t count, SalaryToken& token) {
    for (; count > 0; --count) token.value = token.value * 10 + (text_[at_++] - '0');
  }

  /// 1 801, 1.850, 25,000: every group after the first has the same mark before it.
  void take_thousands(SalaryToken& token) {
    const char mark = look();
    if (mark != ' ' && mark != '.' && mark != ',' && mark != '\'') return;
    while (look() == mark && digits_from(1) == 3) {
      ++at_;
      take_digits(3, token);
    }
  }

  /// 12.50, 12,5; of 12€50 the sign stays to be read.
  void take_cents(SalaryToken& token) {
    const char point = look();
    const auto cents = digits_from(1);
    const bool has_cents =
        (point == '.' || point == ',' || point == kEuroSign) && (cents == 1 || cents == 2);
    if (!has_cents) return;
    const double tenth = look(1) - '0', hundredth = cents == 2 ? look(2) - '0' : 0;
    token.value += tenth / 10 + hundredth / 100;
    token.has_cents = true;
    at_ += 1 + cents;
    if (point == kEuroSign) --at_, text_[at_] = kEuroSign;
  }

  /// Digits in groups of three, then cents: 1 801,80; 1.850,00; 25,000; 12.50; 12€50.
  SalaryToken read_number() {
    SalaryToken token{.sign = Amount};
    const auto digits = digits_from(0);
    take_digits(digits, token);
    if (digits <= 3) take_thousands(token);
    take_cents(token);
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
    const auto next = text_.find_first_not_of(' ', at_);
    const bool is_percent = next != std::string::npos && text_[next] == '%';
    if (is_percent) {
      set_word(token);
    } else if (is_listed("|k|ke|keur|keuros|", word)) {
      token.value *= 1000;
      token.is_kilo = true;
      skip(word);
    } else if (is_listed("|h|heures|heure|", word) && token.value <= 200) {
      take_hours(word, token);
    } else if (token.value > 18 || !take_months(word, token)) {
      if (token.value > 366 || !is_listed("|ans|an|annees|jours|jour|semaines|eme|er|", word))
        return;
      set_word(token);
      skip(word);
    }
  }

  static void set_word(SalaryToken& token) {
    token.sign = Word;
    token.is_number = true;
  }

  /// 24 h, 37h30.
  void take_hours(std::string_view word, SalaryToken& token) {
    token.sign = Hours;
    skip(word);
    if (!is_digit(look()) || !is_digit(look(1))) return;
    token.value += ((look() - '0') * 10 + (look(1) - '0')) / 60.0;
    at_ += 2;
  }

  /// "13 mois", "13 mois et demi", "13e mois"; false when it is none of them.
  bool take_months(std::string_view word, SalaryToken& token) {
    const bool is_adjacent = word.data() == text_.data() + at_;
    const bool is_ordinal =
        is_adjacent && is_listed("|e|eme|er|", word) && word_at(at_ + word.size()) == "mois";
    if (!is_ordinal && word != "mois") return false;
    token.sign = Months;
    skip(word);
    if (is_ordinal)
      skip(word_at(at_));
    else if (word_at(at_) == "et" && text_.find("demi", at_) == at_ + 4)
      token.value += 0.5;
    return true;
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
