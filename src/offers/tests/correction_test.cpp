// Lines are mended in any order, well or badly: none is lost, and the report says what the counts
// say.
#include <gtest/gtest.h>

#include <sstream>

#include "offers/delivery/correction.hpp"
#include "offers/imports/brea/report_columns.hpp"
#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

class Corrections : public ExchangeProperty {
 protected:
  Delivery import_lines(int lines) {
    std::ostringstream file;
    file << "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;"
            "siret;courriel\n";
    for (int i = 0; i < lines; ++i)
      file << (pick(6) ? "K-" + std::to_string(pick(20)) : "") << ";Cariste;Texte " << pick(9)
           << ";" << (pick(3) ? "Débutant accepté" : "") << ";" << (pick(3) ? "CDI" : "Contrat X")
           << ";13001;Marseille;" << (pick(4) ? "00000001800002" : "12") << ";rh@fictive.example\n";
    return base_.import(base_.upload_of(file.str()));
  }
  Changes some_changes() {
    Changes changes;
    if (pick(2)) changes.emplace_back(Field::Experience, "2 ans");
    if (pick(2)) changes.emplace_back(Field::ContractType, pick(4) ? "CDI" : "Contrat Y");
    if (pick(2)) changes.emplace_back(Field::Siret, pick(4) ? "00000001800002" : "13");
    if (pick(3) == 0) changes.emplace_back(Field::Reference, "K-" + std::to_string(pick(20)));
    return changes;
  }
};

TEST_P(Corrections, LoseNoLine) {
  CorrectionDesk desk(base_.context);
  const auto delivery = import_lines(60);
  for (int i = 0; i < 80; ++i) {
    const auto line = static_cast<std::int64_t>(1 + pick(60));
    const auto before = expect_conserved(delivery.id).counts;
    const auto outcome = desk.correct(base_.actor, delivery.id, line, some_changes());
    const auto after = expect_conserved(delivery.id).counts;
    const bool is_saved = outcome && outcome->is_saved;
    EXPECT_EQ(before.set_aside + before.refused - (is_saved ? 1 : 0),
              after.set_aside + after.refused);
  }
}

TEST_P(Corrections, OfManyLinesDoWhatTheirPreviewSaid) {
  CorrectionDesk desk(base_.context);
  const auto delivery = import_lines(60);
  std::vector<FaultGroup> groups;
  {
    auto session = base_.database.session();
    groups = list_fault_groups(session, delivery.id, 10);
  }
  ASSERT_FALSE(groups.empty());
  for (const auto& group : groups) {
    const auto field = fields_to_mend(group.fault.code).front();
    const Changes changes{{field, field == Field::ContractType ? "CDI"
                                  : field == Field::Siret      ? "00000001800002"
                                                               : "2 ans"}};
    const auto told = preview_alike(base_.context, base_.actor, delivery.id, group.fault, changes);
    const auto before = expect_conserved(delivery.id).counts;
    const auto done = desk.correct_alike(base_.actor, delivery.id, group.fault, changes);
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
