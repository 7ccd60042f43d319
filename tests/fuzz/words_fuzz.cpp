// Any bytes as a text and as a query: words that can be compared and shown, the same in capitals
// and with another apostrophe, and the same whoever cuts them.
#include "base/text.hpp"
#include "expect.hpp"
#include "platform/search/analysis.hpp"
#include "platform/search/query.hpp"

using namespace passerelle;
using search::Token;

static std::string in_other_dress(std::string_view text) {
  std::string other;
  for (const char c : text) {
    if (c == '\'')
      other += "’";
    else
      other += c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
  }
  return other;
}

static bool is_same(const Token& a, const Token& b) {
  return a.exact == b.exact && a.accented == b.accented && a.stems == b.stems &&
         a.position == b.position && a.marks == b.marks;
}

static void expect_sound(const Token& token, std::size_t bytes) {
  fuzz::expect(!token.exact.empty() && !token.accented.empty(), "a word has letters");
  fuzz::expect(token.stems.size() == 1 && !token.stems[0].empty(), "a word has a stem");
  fuzz::expect(base::is_utf8(token.exact) && base::is_utf8(token.accented) &&
                   base::is_utf8(token.stems[0]) && base::is_utf8(token.accented_stem),
               "words are text");
  fuzz::expect(token.position < bytes, "no more places than bytes");
  fuzz::expect(token.is_stop == token.is(search::kStop), "both say the same");
}

static void expect_sound(const std::vector<search::Group>& groups) {
  for (const auto& group : groups) {
    fuzz::expect(!group.alternatives.empty() && base::is_utf8(group.typed),
                 "there is a way to find it");
    for (const auto& alternative : group.alternatives) {
      fuzz::expect(!alternative.atoms.empty(), "a way has words");
      for (const auto& atom : alternative.atoms) {
        fuzz::expect(!atom.tokens.empty(), "an atom has words");
        fuzz::expect(atom.kind != search::AtomKind::Prefix || atom.tokens.size() == 1,
                     "one word is a beginning");
      }
    }
  }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto tokens = search::analyse(text);
  for (const auto& token : tokens) expect_sound(token, size);
  const auto others = search::analyse(in_other_dress(text));
  fuzz::expect(std::ranges::equal(tokens, others, is_same), "case and apostrophe do not matter");
  for (const bool is_typing : {false, true}) {
    const auto words = search::parse_words(text, search::analyse, is_typing);
    expect_sound(words.groups);
    expect_sound(words.excluded);
  }
  return 0;
}
