// Any sequence of files: no line is lost, the same file again changes nothing, and what is live is
// what a model of a few lines says.
#include <gtest/gtest.h>

#include <set>

#include "offers/queries.hpp"
#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

constexpr std::string_view kHeader =
    "reference;libelle_metier;description;experience;type_contrat;code_postal;commune;siret;"
    "courriel;mouvement\n";

struct Line {
  std::string reference;
  char movement = 'C';
  int text = 0, place = 0;
  bool is_complete = true;
};

std::string csv_of(const std::vector<Line>& lines) {
  std::string csv(kHeader);
  for (const auto& line : lines)
    csv += line.reference + ";Cariste;Vous rangez l’allée " + std::to_string(line.text) + ".;" +
           (line.is_complete ? "Débutant accepté" : "") + ";CDI;" +
           (line.place ? "84000;Avignon" : "13001;Marseille") +
           ";00000001800002;rh@fictive.example;" + line.movement + "\n";
  return csv;
}

/// What must be live, from the words of the specification alone.
struct Model {
  std::set<std::string> known, live;

  /// The lines accepted; each reference of the file goes to `named`.
  Counts take(const std::vector<Line>& lines, std::set<std::string>& named) {
    Counts counts;
    std::set<std::string> seen;
    for (const auto& line : lines) {
      ++counts.received;
      if (!line.reference.empty()) named.insert(line.reference);
      if (line.reference.empty()) {
        ++counts.refused;
      } else if (line.movement == 'C' && !line.is_complete) {
        ++counts.set_aside;
      } else if (!seen.insert(line.reference).second) {
        ++counts.duplicate;
      } else if (line.movement == 'C') {
        known.insert(line.reference);
        live.insert(line.reference);
      } else if (known.contains(line.reference)) {
        counts.withdrawn += static_cast<int>(live.erase(line.reference));
      } else {
        ++counts.set_aside;
      }
    }
    return counts;
  }
};

class Deliveries : public ExchangeProperty {
 protected:
  std::vector<Line> some_lines() {
    std::vector<Line> lines(pick(30));
    for (auto& line : lines)
      line = {.reference = pick(20) ? "R-" + std::to_string(pick(14)) : "",
              .movement = pick(5) ? 'C' : 'S',
              .text = static_cast<int>(pick(6)),
              .place = static_cast<int>(pick(2)),
              .is_complete = pick(8) != 0};
    return lines;
  }
  Upload upload_of(const std::vector<Line>& lines, Mode mode) {
    return base_.upload_of(csv_of(lines), "brea", mode);
  }
  std::set<std::string> live_references() {
    std::set<std::string> references;
    auto session = base_.database.session();
    for (auto& row : session.list(sql::ListLiveOrigins{.partner = "brea"}))
      references.insert(std::move(row.reference));
    return references;
  }
};

/// In full mode, what the file does not name goes: at once, or once a person has agreed.
void withdraw_absent(Model& model, const std::set<std::string>& named) {
  std::erase_if(model.live, [&](const auto& reference) { return !named.contains(reference); });
}

TEST_P(Deliveries, LoseNoLineAndKeepWhatTheModelKeeps) {
  Model model;
  for (int file = 0; file < 8; ++file) {
    const auto lines = some_lines();
    const auto mode = pick(3) ? Mode::Delta : Mode::Full;
    const auto upload = upload_of(lines, mode);
    const auto tried = try_out(base_.context, base_.actor, upload);
    const auto delivery = base_.import(upload);
    std::set<std::string> named;
    const auto counts = model.take(lines, named);
    SCOPED_TRACE(testing::Message() << "file " << file << "\n" << csv_of(lines));
    EXPECT_TRUE(delivery.counts.is_conserved());
    EXPECT_EQ(delivery.counts.received, counts.received);
    EXPECT_EQ(delivery.counts.refused, counts.refused);
    EXPECT_EQ(delivery.counts.set_aside, counts.set_aside);
    EXPECT_EQ(delivery.counts.withdrawn, counts.withdrawn);
    EXPECT_GE(delivery.counts.duplicate, counts.duplicate);  // twins come on top
    EXPECT_EQ(tried->counts.created, delivery.counts.created);
    EXPECT_EQ(tried->counts.duplicate, delivery.counts.duplicate);
    EXPECT_EQ(tried->by_rule, delivery.by_rule);
    expect_conserved(delivery.id);
    if (delivery.state == "held") {
      const bool with_withdrawal = pick(2) != 0;
      ASSERT_TRUE(release(base_.context, base_.actor, delivery.id, with_withdrawal));
      if (with_withdrawal) withdraw_absent(model, named);
    } else if (mode == Mode::Full) {
      withdraw_absent(model, named);
    }
    EXPECT_EQ(live_references(), model.live);
    const auto again = base_.import(upload_of(lines, Mode::Delta));
    EXPECT_EQ(again.counts.created + again.counts.updated + again.counts.withdrawn, 0);
    EXPECT_EQ(live_references(), model.live);
  }
}
INSTANTIATE_TEST_SUITE_P(Seeds, Deliveries, testing::Range(1u, 25u));

}  // namespace
}  // namespace passerelle::offers
