// How people make their CSV: each habit, and what comes out of it.
#include <gtest/gtest.h>

#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using namespace std::string_literals;

/// Each record as "reference/title/town", or the code of what could not be read; then the
/// columns that were not understood; or the code that refuses the file.
std::string outcome_of(const std::string& bytes) {
  const auto structure = inspect(bytes_of(bytes, 7), Format::Auto);
  if (!structure) return structure.error().code;
  std::string text;
  for (const auto& record : read_all(bytes)) {
    if (!text.empty()) text += ' ';
    text += record.unreadable.empty()
                ? record[Field::Reference] + "/" + record[Field::Title] + "/" + record[Field::Town]
                : record.unreadable;
  }
  for (const auto& name : structure->unknown_fields) text += " +" + name;
  return text;
}

std::string utf16(std::u16string_view text, bool big_endian, bool has_mark) {
  std::string out;
  const auto put = [&](char16_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xFF);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  if (has_mark) put(u'\uFEFF');
  for (const char16_t unit : text) put(unit);
  return out;
}

struct Habit {
  std::string what, bytes, outcome;
};

const std::u16string kWide = u"Référence;Titre;Commune\r\nA;Maçon;Gap\r\n";

std::vector<Habit> encodings_and_ends() {
  return {
      {"UTF-8", "Référence;Titre;Commune\nA;Maçon;Gap\n", "A/Maçon/Gap"},
      {"UTF-8 with a mark", "\xEF\xBB\xBFRéférence;Titre;Commune\nA;Maçon;Gap\n", "A/Maçon/Gap"},
      {"the mark twice", "\xEF\xBB\xBF\xEF\xBB\xBFRéférence;Titre;Commune\nA;Maçon;Gap\n",
       "A/Maçon/Gap"},
      {"Windows-1252", "R\xE9"s + "f\xE9rence;Titre;Commune\nA;Ma\xE7on \x80;Gap\n",
       "A/Maçon €/Gap"},
      {"CP850", "R\x82"s + "f\x82rence;Titre;Commune\nA;Ma\x87on;Ch\x83teau-Arnoux\n",
       "A/Maçon/Château-Arnoux"},
      {"MacRoman, CR", "R\x8E"s + "f\x8Erence;Titre;Commune\rA;Ma\x8Don;N\x94mes\r",
       "A/Maçon/Nîmes"},
      {"UTF-16 little endian", utf16(kWide, false, true), "A/Maçon/Gap"},
      {"UTF-16 big endian", utf16(kWide, true, true), "A/Maçon/Gap"},
      {"UTF-16 without a mark", utf16(kWide, false, false), "A/Maçon/Gap"},
      {"CRLF", "Ref;Titre;Commune\r\nA;t;Gap\r\nB;t;Gap\r\n", "A/t/Gap B/t/Gap"},
      {"CR", "Ref;Titre;Commune\rA;t;Gap\rB;t;Gap\r", "A/t/Gap B/t/Gap"},
      {"line ends mixed", "Ref;Titre;Commune\r\nA;t;Gap\nB;t;Gap\rC;t;Gap",
       "A/t/Gap B/t/Gap C/t/Gap"},
      {"no last line end", "Ref;Titre;Commune\nA;t;Gap", "A/t/Gap"},
      {"blank lines", "\n\nRef;Titre;Commune\n\nA;t;Gap\n   \n\nB;t;Gap\n\n\n", "A/t/Gap B/t/Gap"},
      {"an end-of-file mark", "Ref;Titre;Commune\nA;t;Gap\n\x1a", "A/t/Gap"},
      {"padded with NUL", "Ref;Titre;Commune\nA;t;Gap\n"s + std::string(9, '\0'), "A/t/Gap"},
  };
}

std::vector<Habit> signs_and_quotes() {
  return {
      {"comma", "Ref,Titre,Commune\nA,t,Gap\n", "A/t/Gap"},
      {"tab", "Ref\tTitre\tCommune\nA\tt\tGap\n", "A/t/Gap"},
      {"bar", "Ref|Titre|Commune\nA|t|Gap\n", "A/t/Gap"},
      {"commas in a semicolon file", "Ref;Titre, H/F, CDI;Commune\nA;a,b,c;Gap\n",
       "A//Gap +Titre, H/F, CDI"},
      {"sep=", "sep=,\nRef,Titre,Commune\nA,t,Gap\n", "A/t/Gap"},
      {"SEP= in quotes", "\"SEP=;\"\r\nRef;Titre;Commune\r\nA;t;Gap\r\n", "A/t/Gap"},
      {"sep= a tab", "sep=\t\nRef\tTitre\tCommune\nA\tt\tGap\n", "A/t/Gap"},
      {"sep= that lies", "sep=,\nRef;Titre;Commune\nA;t;Gap\n", "A/t/Gap"},
      {"everything quoted", "\"Ref\";\"Titre\";\"Commune\"\n\"A\";\"t\";\"Gap\"\n", "A/t/Gap"},
      {"each line quoted whole", "\"Ref;Titre;Commune\"\n\"A;\"\"le; t\"\";Gap\"\n", "A/le; t/Gap"},
      {"doubled quotes", "Ref;Titre;Commune\nA;\"dit \"\"Le Chef\"\"\";Gap\n",
       "A/dit \"Le Chef\"/Gap"},
      {"a quote inside a word", "Ref;Titre;Commune\nA;tube 5\" et 6\";Gap\n",
       "A/tube 5\" et 6\"/Gap"},
      {"an inner quote not doubled", "Ref;Titre;Commune\nA;\"le \"Chef\" dit\";Gap\n",
       "A/le \"Chef\" dit/Gap"},
      {"a quote never closed", "Ref;Titre;Commune\nA;\"t;Gap\nB;t;Gap\n",
       "LINE_UNREADABLE B/t/Gap"},
      {"line breaks in quotes", "Ref;Titre;Commune\r\nA;\"un\r\ndeux\ntrois\";Gap\r\n",
       "A/un\r\ndeux\ntrois/Gap"},
      {"a line break without quotes", "Ref;Titre;Commune;CP\nA;un\ndeux;Gap;05000\nB;t;Gap;05000\n",
       "LINE_COLUMNS B/t/Gap"},
      {"spaces around quotes", "Ref ; Titre ; Commune\n A ; \"t;u\" ; Gap \n", "A/t;u/Gap"},
      {"a semicolon without quotes", "Ref;Titre;Commune\nA;un;deux;Gap\nB;t;Gap\n",
       "LINE_COLUMNS B/t/Gap"},
  };
}

std::vector<Habit> columns() {
  return {
      {"any order", "Commune;Ref;Titre\nGap;A;t\n", "A/t/Gap"},
      {"an unknown column", "Ref;Couleur;Titre;Commune\nA;bleu;t;Gap\n", "A/t/Gap +Couleur"},
      {"empty columns at the end", "Ref;Titre;Commune;;;\nA;t;Gap;;;\nB;t;Gap\n",
       "A/t/Gap B/t/Gap"},
      {"an empty column inside", "Ref;;Titre;Commune\nA;;t;Gap\nB;x;t;Gap\n", "A/t/Gap B/t/Gap"},
      {"the same name twice", "Ref;Titre;Titre;Commune\nA;t;u;Gap\n", "A/t/Gap +Titre"},
      {"two names for one field", "Métier;Ref;Intitulé du poste;Ville\nMaçon;A;t;Gap\n", "A/t/Gap"},
      {"a last column missing", "Ref;Titre;Commune;Salaire\nA;t;Gap\n", "A/t/Gap"},
      {"one column too many, empty", "Ref;Titre;Commune\nA;t;Gap;\n", "A/t/Gap"},
      {"title lines above",
       "Offres de la Région;;\nmardi 3 novembre;;\n\nRef;Titre;Commune\nA;t;Gap\n",
       "A/t/Gap +ligne au-dessus de l’en-tête : Offres de la Région;; +ligne au-dessus de "
       "l’en-tête "
       ": mardi 3 novembre;;"},
      {"a header repeated", "Ref;Titre;Commune\nA;t;Gap\nRef;Titre;Commune\nB;t;Gap\n",
       "A/t/Gap Ref/Titre/Commune B/t/Gap"},
      {"no header", "A;Maçon;Gap\nB;Maçon;Gap\n", "FILE_HEADER"},
      {"no reference", "Titre;Commune\nt;Gap\n", "FILE_HEADER"},
      {"header alone", "Ref;Titre;Commune\n", ""},
      {"header alone, no line end", "Ref;Titre;Commune", ""},
      {"empty", "", "FILE_EMPTY"},
      {"blanks alone", "\r\n \r\n", "FILE_EMPTY"},
      {"a text, not a table", "Bonjour,\nvoici nos offres, bien à vous.\n", "FILE_HEADER"},
  };
}

void expect_outcomes(const std::vector<Habit>& habits) {
  for (const auto& [what, bytes, outcome] : habits) EXPECT_EQ(outcome_of(bytes), outcome) << what;
}

TEST(CsvHabits, EncodingsAndLineEnds) {
  expect_outcomes(encodings_and_ends());
}
TEST(CsvHabits, DelimitersAndQuotes) {
  expect_outcomes(signs_and_quotes());
}
TEST(CsvHabits, ColumnsAndHeaders) {
  expect_outcomes(columns());
}

TEST(CsvHabits, ARefusedHeaderShowsTheFirstLine) {
  const auto error = inspect(bytes_of("A;Maçon;Gap\nB;Maçon;Gap\n"), Format::Auto).error();
  EXPECT_NE(error.message.find("A;Maçon;Gap"), std::string::npos) << error.message;
}

}  // namespace
}  // namespace passerelle::offers
