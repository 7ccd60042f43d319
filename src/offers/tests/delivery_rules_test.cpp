// The rules that need the other lines or the base: their examples make files that are imported.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "offers/delivery/delivery.hpp"
#include "offers/messages.hpp"
#include "offers/rules/examples.hpp"
#include "offers/tests/printed_rules.hpp"
#include "platform/storage/file_store.hpp"

namespace passerelle::offers {
namespace {

struct Column {
  Field field;
  std::string_view name;
};
constexpr auto kColumns = std::to_array<Column>({{Field::Reference, "reference"},
                                                 {Field::Title, "titre"},
                                                 {Field::Description, "description"},
                                                 {Field::Experience, "experience"},
                                                 {Field::ContractType, "type_contrat"},
                                                 {Field::PostalCode, "code_postal"},
                                                 {Field::Town, "commune"},
                                                 {Field::Siret, "siret"},
                                                 {Field::ApplyEmail, "courriel"},
                                                 {Field::Movement, "mouvement"}});

std::string csv_of(std::string_view example) {
  std::string csv;
  for (const auto& column : kColumns) csv += std::string(column.name) + ';';
  csv += '\n';
  for (const auto& record : examples::records_of(example)) {
    for (const auto& column : kColumns) csv += record[column.field] + ';';
    csv += '\n';
  }
  return csv;
}

class DeliveryRule : public testing::TestWithParam<Rule> {
 protected:
  DeliveryRule() { std::filesystem::create_directories(folder_); }
  ~DeliveryRule() override { std::filesystem::remove_all(folder_); }

  std::map<std::string, std::int64_t> import(std::string_view example, std::string_view name) {
    db::Database database{"sqlite:" + (folder_ / name).string()};
    storage::FileStore files{folder_ / "files"};
    const base::Clock clock{examples::setting_of("brea").now};
    const Context context{database, files, clock};
    const access::Actor actor{.who = "essai", .role = access::Role::Operator};
    EXPECT_TRUE(database.migrate(clock.now()));
    const auto file = folder_ / "offres.csv";
    std::ofstream(file, std::ios::binary) << csv_of(example);
    const auto received =
        receive(context, actor, {.file = file, .file_name = "offres.csv", .partner = "brea"});
    const auto delivery = apply(context, actor, received->id);
    EXPECT_TRUE(delivery->counts.is_conserved());
    return {delivery->by_rule.begin(), delivery->by_rule.end()};
  }

  std::filesystem::path folder_ =
      std::filesystem::temp_directory_path() / ("passerelle-rules-" + std::to_string(getpid()));
};

TEST_P(DeliveryRule, FindsItsExampleAndLetsTheOtherPass) {
  const auto& rule = GetParam();
  const auto found = import(rule.example.fails, "fails.db");
  EXPECT_EQ(found.size(), 1u);
  EXPECT_TRUE(found.contains(std::string(rule.code)));
  EXPECT_TRUE(import(rule.example.passes, "passes.db").empty());
}

std::vector<Rule> rules_of_a_delivery() {
  std::vector<Rule> found;
  for (const auto& rule : rules())
    if (rule.example.kind == ExampleKind::Lines) found.push_back(rule);
  return found;
}

INSTANTIATE_TEST_SUITE_P(Table, DeliveryRule, testing::ValuesIn(rules_of_a_delivery()),
                         [](const auto& tried) { return std::string(tried.param.code); });

}  // namespace
}  // namespace passerelle::offers
