// What the catalogue holds is what the base says is live, however it came to know it.
#include "offers/catalogue/catalogue.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/text.hpp"
#include "offers/catalogue/searchable.hpp"
#include "offers/listing/search.hpp"
#include "offers/tests/exchange.hpp"
#include "platform/events/events.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kHeader =
    "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
    "courriel;date_fin;mouvement\n";

std::string line_of(std::string_view reference, std::string_view title, std::string_view town,
                    std::string_view end = "", std::string_view movement = "") {
  std::string line;
  for (const auto cell :
       {reference, title, std::string_view("Un travail."), std::string_view("2 ans"),
        std::string_view("CDI"), std::string_view(""), town, std::string_view("00000001800002"),
        std::string_view("rh@fictive.example"), end, movement})
    line += (line.empty() ? "" : ";") + std::string(cell);
  return line + "\n";
}

class CatalogueTest : public db::EachDatabaseTest {
 protected:
  /// References that the words find, in order.
  std::string found_by(Catalogue& catalogue, std::string words) {
    auto session = base_.database.session();
    const auto result = search(catalogue, session, {.words = std::move(words)});
    std::vector<std::string> references;
    for (const auto& found : result.value().found) references.push_back(found.reference);
    std::sort(references.begin(), references.end());
    return base::join(references, " ");
  }
  void import(const std::string& lines) {
    base_.import(base_.upload_of(std::string(kHeader) + lines));
    events::number_new_events(base_.database);
  }
  void move_to(std::string_view moment) { base_.clock = base::Clock(*base::parse_instant(moment)); }

  Exchange base_{GetParam()};
};

TEST_P(CatalogueTest, FollowsWhatIsCommitted) {
  Catalogue catalogue(base_.context);
  EXPECT_EQ(found_by(catalogue, ""), "");
  import(line_of("K-1", "Cariste", "Avignon") + line_of("K-2", "Soudeur", "Orange"));
  EXPECT_EQ(found_by(catalogue, ""), "") << "it stands still until it is refreshed";
  catalogue.refresh();
  EXPECT_EQ(found_by(catalogue, ""), "K-1 K-2");
  EXPECT_EQ(found_by(catalogue, "soudeuse"), "K-2");
  import(line_of("K-2", "Boulanger", "Orange") + line_of("K-1", "", "", "", "S"));
  catalogue.refresh();
  EXPECT_EQ(found_by(catalogue, "soudeur"), "");
  EXPECT_EQ(found_by(catalogue, "boulangère"), "K-2");
  EXPECT_EQ(found_by(catalogue, "cariste"), "");
  EXPECT_EQ(catalogue.size(), 1U);
}

TEST_P(CatalogueTest, IsTheSameBuiltAtOnce) {
  import(line_of("K-1", "Cariste", "Avignon") + line_of("K-2", "Soudeur", "Orange"));
  import(line_of("K-2", "Boulanger", "Orange") + line_of("K-3", "Cariste", "Gap"));
  Catalogue catalogue(base_.context);
  EXPECT_EQ(found_by(catalogue, "cariste"), "K-1 K-3");
  EXPECT_EQ(found_by(catalogue, "boulanger"), "K-2");
}

TEST_P(CatalogueTest, DropsAnOfferWhenItsEndPasses) {
  import(line_of("K-1", "Cariste", "Avignon", "30/11/2026") + line_of("K-2", "Cariste", "Orange"));
  Catalogue catalogue(base_.context);
  EXPECT_EQ(found_by(catalogue, "cariste"), "K-1 K-2");
  move_to("2026-11-30T22:00:00Z");
  catalogue.refresh();
  EXPECT_EQ(found_by(catalogue, "cariste"), "K-1 K-2") << "its last day is not over in Paris";
  move_to("2026-11-30T23:00:01Z");
  catalogue.refresh();
  EXPECT_EQ(found_by(catalogue, "cariste"), "K-2") << "closed in the base or not";
  Catalogue later(base_.context);
  EXPECT_EQ(found_by(later, "cariste"), "K-2");
}

TEST_P(CatalogueTest, BeginsAnewWhenWhatItMissedIsForgotten) {
  import(line_of("K-1", "Cariste", "Avignon"));
  Catalogue catalogue(base_.context);
  EXPECT_EQ(found_by(catalogue, ""), "K-1");
  import(line_of("K-2", "Cariste", "Orange"));
  import(line_of("K-3", "Cariste", "Gap"));
  move_to("2027-01-15T09:00:00Z");
  EXPECT_GT(events::forget_old_events(base_.database, base_.clock.now()), 0);
  catalogue.refresh();
  EXPECT_EQ(found_by(catalogue, ""), "K-1 K-2 K-3");
}

TEST_P(CatalogueTest, StartsFromTheSnapshotAndGoesOnFromThere) {
  import(line_of("K-1", "Cariste", "Avignon") + line_of("K-2", "Cariste", "Orange", "01/02/2038"));
  base_.context.folder = base_.folder();
  Catalogue(base_.context, 1).refresh();
  const auto files = std::filesystem::directory_iterator(base_.folder() / "search");
  ASSERT_NE(files, std::filesystem::directory_iterator());
  const auto snapshot = files->path();
  import(line_of("K-3", "Cariste", "Gap"));
  Catalogue next(base_.context, 1);
  EXPECT_EQ(found_by(next, "cariste"), "K-1 K-2 K-3");
  std::filesystem::resize_file(snapshot, std::filesystem::file_size(snapshot) / 2);
  Catalogue after_damage(base_.context, 1);
  EXPECT_EQ(found_by(after_damage, "cariste"), "K-1 K-2 K-3");
}

TEST_P(CatalogueTest, TakesNoSnapshotOfALaterTime) {
  import(line_of("K-1", "Cariste", "Avignon", "30/11/2026") + line_of("K-2", "Cariste", "Orange"));
  base_.context.folder = base_.folder();
  move_to("2026-12-15T09:00:00Z");
  Catalogue later(base_.context, 1);
  EXPECT_EQ(found_by(later, "cariste"), "K-2");
  move_to("2026-11-20T09:00:00Z");
  Catalogue earlier(base_.context, 1);
  EXPECT_EQ(found_by(earlier, "cariste"), "K-1 K-2") << "the clock was set back";
  move_to("2026-12-15T09:00:00Z");
  Catalogue again(base_.context, 1);
  EXPECT_EQ(found_by(again, "cariste"), "K-2") << "from a snapshot of an earlier time";
}

TEST_P(CatalogueTest, FiltersByTheFieldsOfAnOffer) {
  import(line_of("K-1", "Cariste", "13013 Marseille") + line_of("K-2", "Cariste", "Marseille") +
         line_of("K-3", "Boulanger", "Aix-en-Provence"));
  Catalogue catalogue(base_.context);
  catalogue.refresh();
  auto session = base_.database.session();
  const auto total = [&](Criteria criteria) {
    return search(catalogue, session, criteria).value().total;
  };
  EXPECT_EQ(total({.commune = "13055"}), 2U) << "the arrondissement is part of its town";
  EXPECT_EQ(total({.department = "13"}), 3U);
  EXPECT_EQ(total({.department = "84"}), 0U);
  EXPECT_EQ(total({.filters = {{searchable::kContract, {"CDD", "CDI"}}}}), 3U);
  EXPECT_EQ(total({.filters = {filter_by_occupation("N1101")}}), 2U);
  EXPECT_EQ(
      total({.any_of = {{{{searchable::kContract, "CDD"}, {searchable::kOccupation, "D1102"}}}}}),
      1U);
}

INSTANTIATE_TEST_SUITE_P(On, CatalogueTest,
                         testing::Values(db::Dialect::Sqlite, db::Dialect::Postgres),
                         [](const auto& info) { return std::string(db::name_of(info.param)); });

}  // namespace
}  // namespace passerelle::offers
