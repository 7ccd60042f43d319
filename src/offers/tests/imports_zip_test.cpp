#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>

#include "offers/tests/imports_reading.hpp"

namespace passerelle::offers {
namespace {

using namespace std::string_literals;

struct Member {
  std::string name, bytes;
  unsigned kind = AE_IFREG;
};

std::string zip_of(const std::vector<Member>& members, const char* options = nullptr) {
  std::size_t room = 64'000;
  for (const auto& member : members) room += 400 + member.bytes.size();
  std::string bytes(room, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  archive_write_set_format_zip(writer);
  if (options) archive_write_set_options(writer, options);
  if (options) archive_write_set_passphrase(writer, "secret");
  archive_write_open_memory(writer, bytes.data(), bytes.size(), &used);
  for (const auto& [name, content, kind] : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_filetype(entry, kind);
    archive_entry_set_perm(entry, 0644);
    if (kind == AE_IFLNK) archive_entry_set_symlink(entry, "/etc/passwd");
    archive_entry_set_size(entry, static_cast<std::int64_t>(content.size()));
    archive_write_header(writer, entry);
    if (kind == AE_IFREG) archive_write_data(writer, content.data(), content.size());
    archive_entry_free(entry);
  }
  archive_write_close(writer);
  archive_write_free(writer);
  bytes.resize(used);
  return bytes;
}

const std::string kFirst = "reference;titre;commune\nA-1;Cariste;Gap\nA-2;Cariste;Gap\n";
const std::string kSecond = "Titre,Référence,Couleur\nMaçon,B-1,bleu\nMaçon,B-2\nMaçon,B-3,a,b\n";

base::Error error_of(const std::string& bytes, std::size_t piece = 1000) {
  const auto structure = inspect(bytes_of(bytes, piece), Format::Auto);
  return structure ? base::Error{} : structure.error();
}

TEST(Zip, FilesOfAnArchiveAreOneDelivery) {
  const auto bytes = zip_of({{"lot/", "", AE_IFDIR},
                             {"lot/premier.csv", kFirst},
                             {"__MACOSX/lot/._premier.csv", "x"},
                             {"lot/.DS_Store", "x"},
                             {"lot/second.csv", kSecond}});
  for (const std::size_t piece : {1UL, 3UL, 1000UL}) {
    const auto structure = inspect(bytes_of(bytes, piece), Format::Auto).value();
    EXPECT_EQ(structure.format, Format::Brea);
    EXPECT_EQ(structure.records, 5);
    EXPECT_EQ(structure.unknown_fields, std::vector<std::string>{"Couleur"});
    ASSERT_EQ(structure.files.size(), 2U);
    EXPECT_EQ(structure.files[0].name, "lot/premier.csv");
    EXPECT_EQ(structure.files[0].lines, 2);
    EXPECT_EQ(structure.files[1].first_line, 3);
    EXPECT_EQ(structure.files[1].lines, 3);
    const auto records = read_all(bytes, Format::Brea, piece);
    ASSERT_EQ(records.size(), 5U);
    EXPECT_EQ(records[2].line, 3);
    EXPECT_EQ(records[2][Field::Reference], "B-1");
    EXPECT_EQ(records[4].unreadable_detail,
              "4 au lieu de 3 (ligne 4 du fichier), dans « lot/second.csv »");
  }
}

TEST(Zip, ALargeArchiveIsReadLikeASmallOne) {
  auto rows = kFirst;  // stored as it is, the archive is over 1 MB: it is not kept in memory
  std::int64_t lines = 2;
  for (; rows.size() < 1'500'000; ++lines) rows += "A-3;Cariste;Gap\n";
  const auto bytes = zip_of({{"a.csv", rows}}, "zip:compression=store");
  ASSERT_GT(bytes.size(), rows.size());
  const auto structure = inspect(bytes_of(bytes, 100'000), Format::Auto).value();
  EXPECT_EQ(structure.records, lines);
  EXPECT_EQ(error_of(bytes.substr(0, bytes.size() - 30), 100'000).code, "FILE_ARCHIVE");
}

TEST(Zip, FilesMayDifferInFormat) {
  const auto bytes = zip_of({{"a.csv", kFirst}, {"b.json", R"([{"id":"J-1"}])"}});
  EXPECT_EQ(inspect(bytes_of(bytes), Format::Auto)->format, Format::Auto);
  EXPECT_EQ(sound_references(read_all(bytes)), (std::multiset<std::string>{"A-1", "A-2", "J-1"}));
  EXPECT_EQ(inspect(bytes_of(bytes), Format::Brea).error().code, "FILE_FORMAT");
}

TEST(Zip, StopsWhenAskedTo) {
  int seen = 0;
  const auto result = each_record(bytes_of(zip_of({{"a.csv", kFirst}, {"b.csv", kSecond}})),
                                  Format::Brea, [&](SourceRecord&&) { return ++seen < 2; });
  EXPECT_TRUE(result.has_value());
  EXPECT_EQ(seen, 2);
}

struct Refusal {
  std::string what, bytes, code, says;
};

std::vector<Refusal> refusals() {
  const auto sound = zip_of({{"a.csv", kFirst}});
  auto damaged = zip_of({{"a.csv", std::string(5000, 'x') + kFirst}});
  damaged[60] = static_cast<char>(damaged[60] ^ 0x55);
  const auto gzip = "\x1f\x8b\x08\0\0\0\0\0\0\3"s;
  std::vector<Member> many;
  for (int i = 0; i <= 1000; ++i) many.push_back({std::to_string(i) + ".csv", "x"});
  return {
      {"cut", sound.substr(0, sound.size() - 30), "FILE_ARCHIVE", "coupée"},
      {"damaged", damaged, "FILE_ARCHIVE", "abîmée"},
      {"empty", zip_of({}), "FILE_ARCHIVE", "aucun fichier"},
      {"only a folder", zip_of({{"x/", "", AE_IFDIR}}), "FILE_ARCHIVE", "aucun fichier"},
      {"parent", zip_of({{"../a.csv", kFirst}}), "FILE_ARCHIVE", "../a.csv"},
      {"parent inside", zip_of({{"x/../../a.csv", kFirst}}), "FILE_ARCHIVE", "hors de"},
      {"parent by \\", zip_of({{"x\\..\\a.csv", kFirst}}), "FILE_ARCHIVE", "hors de"},
      {"absolute", zip_of({{"/a.csv", kFirst}}), "FILE_ARCHIVE", "hors de"},
      {"drive", zip_of({{"C:\\a.csv", kFirst}}), "FILE_ARCHIVE", "hors de"},
      {"parent folder", zip_of({{"../x/", "", AE_IFDIR}, {"a.csv", kFirst}}), "FILE_ARCHIVE",
       "hors de"},
      {"link", zip_of({{"a.csv", "", AE_IFLNK}}), "FILE_ARCHIVE", "lien"},
      {"locked", zip_of({{"a.csv", kFirst}}, "zip:encryption=traditional"), "FILE_ARCHIVE",
       "mot de passe"},
      {"zip by name", zip_of({{"b.ZIP", "x"}}), "FILE_ARCHIVE", "autre archive, « b.ZIP »"},
      {"zip by content", zip_of({{"b.csv", sound}}), "FILE_ARCHIVE", "autre archive"},
      {"gzip by content", zip_of({{"b.csv", gzip}}), "FILE_ARCHIVE", "autre archive"},
      {"a spreadsheet", zip_of({{"[Content_Types].xml", "<x/>"}}), "FILE_FORMAT", "classeur"},
      {"too many", zip_of(many), "FILE_ARCHIVE", "1 000 fichiers"},
      {"an empty file", zip_of({{"a.csv", kFirst}, {"é.csv", ""}}), "FILE_ARCHIVE", "« é.csv »"},
      {"another file", zip_of({{"a.csv", kFirst}, {"lisez-moi.txt", "Bonjour"}}), "FILE_HEADER",
       "« lisez-moi.txt »"},
      {"a bomb", zip_of({{"a.csv", kFirst + std::string(40'000'000, 'x')}}), "FILE_TOO_LARGE",
       "200 fois"},
  };
}

TEST(Zip, SaysWhyAnArchiveIsRefused) {
  for (const auto& [what, bytes, code, says] : refusals()) {
    const auto error = error_of(bytes);
    EXPECT_EQ(error.code, code) << what << ": " << error.message;
    std::string plain;  // the sentence with plain spaces
    for (std::size_t i = 0; i < error.message.size(); ++i) {
      const auto rest = std::string_view(error.message).substr(i);
      const std::size_t wide = rest.starts_with("\u00a0") ? 2 : rest.starts_with("\u202f") ? 3 : 0;
      plain += wide ? ' ' : error.message[i];
      i += wide ? wide - 1 : 0;
    }
    EXPECT_NE(plain.find(says), std::string::npos) << what << ": " << plain;
  }
}

TEST(Zip, ACutAnywhereIsRefused) {
  const auto sound = zip_of({{"a.csv", kFirst}, {"b.csv", kSecond}});
  for (std::size_t size = 4; size < sound.size(); ++size)
    EXPECT_EQ(error_of(sound.substr(0, size), 7).code, "FILE_ARCHIVE") << size;
}

}  // namespace
}  // namespace passerelle::offers
