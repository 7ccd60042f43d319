// Lines are mended in any order, well or badly: none is lost, and the report says what the counts
// say.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "offers/delivery/correction.hpp"
#include "offers/imports/brea/report_columns.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

class Corrections : public testing::TestWithParam<unsigned> {
 protected:
  Corrections() {
    std::filesystem::create_directories(folder_);
    EXPECT_TRUE(database_.migrate(clock_.now()));
  }
  ~Corrections() override { std::filesystem::remove_all(folder_); }

  unsigned pick(unsigned below) {
    return std::uniform_int_distribution<unsigned>(0, below - 1)(random_);
  }
  Delivery import_lines(int lines) {
    const auto path = folder_ / "offres.csv";
    std::ofstream file(path, std::ios::binary);
    file << "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;"
            "siret;courriel\n";
    for (int i = 0; i < lines; ++i)
      file << (pick(6) ? "K-" + std::to_string(pick(20)) : "") << ";Cariste;Texte " << pick(9)
           << ";" << (pick(3) ? "Débutant accepté" : "") << ";" << (pick(3) ? "CDI" : "Contrat X")
           << ";13001;Marseille;" << (pick(4) ? "00000001800002" : "12") << ";rh@fictive.example\n";
    file.close();
    const auto received =
        receive(context_, actor_, {.file = path, .file_name = "offres.csv", .partner = "brea"});
    return *apply(context_, actor_, received->id);
  }
  Delivery expect_conserved(DeliveryId id) {
    auto session = database_.session();
    const auto delivery = *get_delivery(session, actor_, id);
    EXPECT_TRUE(delivery.counts.is_conserved());
    Counts told;
    std::map<std::string, std::int64_t> by_rule;
    each_report_line(session, id, [&](ReportLine&& line) {
      ++told.received;
      told.created += line.verdict == "created";
      told.duplicate += line.verdict == "duplicate";
      told.set_aside += line.verdict == "set_aside";
      told.refused += line.verdict == "refused";
      for (const auto& code : line.codes) ++by_rule[code];
      return true;
    });
    EXPECT_EQ(told.received, delivery.counts.received);
    EXPECT_EQ(told.created, delivery.counts.created);
    EXPECT_EQ(told.duplicate, delivery.counts.duplicate);
    EXPECT_EQ(told.set_aside, delivery.counts.set_aside);
    EXPECT_EQ(told.refused, delivery.counts.refused);
    EXPECT_EQ(by_rule, delivery.by_rule);
    return delivery;
  }
  Changes some_changes() {
    Changes changes;
    if (pick(2)) changes.emplace_back(Field::Experience, "2 ans");
    if (pick(2)) changes.emplace_back(Field::ContractType, pick(4) ? "CDI" : "Contrat Y");
    if (pick(2)) changes.emplace_back(Field::Siret, pick(4) ? "00000001800002" : "13");
    if (pick(3) == 0) changes.emplace_back(Field::Reference, "K-" + std::to_string(pick(20)));
    return changes;
  }

  std::mt19937 random_{GetParam()};
  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() /
      ("corrections-" + std::to_string(getpid()) + "-" + std::to_string(GetParam()));
  db::Database database_{"sqlite:" + (folder_ / "base.db").string()};
  storage::FileStore files_{folder_ / "files"};
  base::Clock clock_{*base::parse_instant("2026-11-05T09:00:00Z")};
  Context context_{.database = database_, .files = files_, .clock = clock_};
  access::Actor actor_{.who = "essai", .role = access::Role::Agent};
};

TEST_P(Corrections, LoseNoLine) {
  CorrectionDesk desk(context_);
  const auto delivery = import_lines(60);
  for (int i = 0; i < 80; ++i) {
    const auto line = static_cast<std::int64_t>(1 + pick(60));
    const auto before = expect_conserved(delivery.id).counts;
    const auto outcome = desk.correct(actor_, delivery.id, line, some_changes());
    const auto after = expect_conserved(delivery.id).counts;
    const bool is_saved = outcome && outcome->is_saved;
    EXPECT_EQ(before.set_aside + before.refused - (is_saved ? 1 : 0),
              after.set_aside + after.refused);
  }
}

TEST_P(Corrections, OfManyLinesDoWhatTheirPreviewSaid) {
  CorrectionDesk desk(context_);
  const auto delivery = import_lines(60);
  std::vector<FaultGroup> groups;
  {
    auto session = database_.session();
    groups = list_fault_groups(session, delivery.id, 10);
  }
  ASSERT_FALSE(groups.empty());
  for (const auto& group : groups) {
    const auto field = fields_to_mend(group.fault.code).front();
    const Changes changes{{field, field == Field::ContractType ? "CDI"
                                  : field == Field::Siret      ? "00000001800002"
                                                               : "2 ans"}};
    const auto told = preview_alike(context_, actor_, delivery.id, group.fault, changes);
    const auto before = expect_conserved(delivery.id).counts;
    const auto done = desk.correct_alike(actor_, delivery.id, group.fault, changes);
    ASSERT_TRUE(told && done);
    EXPECT_EQ(told->freed, done->freed);
    EXPECT_EQ(told->waiting, done->waiting);
    const auto after = expect_conserved(delivery.id).counts;
    EXPECT_EQ(before.set_aside + before.refused - done->freed, after.set_aside + after.refused);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Corrections, testing::Range(1u, 7u));

TEST(ReportCells, ComeBackAsTheyWent) {
  using namespace imports::brea;
  for (const std::string value :
       {"", "-", "=SOMME(A1)", "- Vous rangez", "+33 4", "@nous", "'tit", "'=x", "l’allée",
        "00000001800002", "13127", "01000", "12,5", "="})
    EXPECT_EQ(unguard_cell(guard_cell(value)), value);
  EXPECT_EQ(guard_cell("00000001800002"), "=\"00000001800002\"");
  EXPECT_EQ(guard_cell("=1+1"), "'=1+1");
  EXPECT_EQ(guard_cell("13127"), "13127");
  EXPECT_EQ(unguard_cell("'tit"), "'tit") << "an apostrophe that the person typed";
}

}  // namespace
}  // namespace passerelle::offers
