#include "platform/cli/command_line.hpp"

#include <gtest/gtest.h>

#include "base/french.hpp"

namespace passerelle::cli {
namespace {

constexpr access::Right kAny{"test.any", access::Right::Least::Anyone};

/// Runs a command line against two modules that note what reached them.
class CommandLine : public testing::Test {
 protected:
  int run_words(std::vector<std::string> words) {
    words.insert(words.begin(), "passerelle");
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int argc = static_cast<int>(argv.size());
    const auto globals = parse_globals(argc, argv.data());
    const int status = globals ? run(argc, argv.data(), groups_) : globals.error();
    globals_ = globals.value_or(Globals{});
    out_ = testing::internal::GetCapturedStdout();
    err_ = testing::internal::GetCapturedStderr();
    return status;
  }

  std::function<base::Result<int>(const access::Actor&, const Input&)> noting() {
    return [this](const access::Actor& actor, const Input& input) -> base::Result<int> {
      ++runs_;
      actor_ = actor;
      input_ = input;
      return answer_;
    };
  }

  std::vector<Group> groups_ = {
      {"migrate", "Prépare la base", {{.verb = "", .summary = "", .right = kAny, .run = noting()}}},
      {"offers",
       "Les offres",
       {{.verb = "import",
         .summary = "Intègre un fichier",
         .right = kAny,
         .arguments = {{.name = "FILE", .help = "le fichier", .required = true},
                       {.name = "--partner", .help = "le code", .required = true},
                       {.name = "--mode",
                        .help = "le mode",
                        .default_value = "delta",
                        .choices = {"full", "delta"}},
                       {.name = "--dry-run", .help = "sans rien garder", .flag = true}},
         .run = noting()},
        {.verb = "search",
         .summary = "Cherche",
         .right = kAny,
         .arguments = {{.name = "TEXT", .help = "les mots"},
                       {.name = "--limit", .help = "au plus", .number = true},
                       {.name = "--contract", .help = "contrat", .many = true}},
         .run = noting()}}}};
  Globals globals_;
  access::Actor actor_;
  Input input_;
  int runs_ = 0;
  base::Result<int> answer_ = 0;
  std::string out_, err_;
};

TEST_F(CommandLine, GlobalOptionsAreTakenBeforeTheModuleAndAfterTheVerb) {
  EXPECT_EQ(run_words({"--db", "sqlite:a.db", "--json", "offers", "search", "maçon"}), 0);
  EXPECT_EQ(globals_.db, "sqlite:a.db");
  EXPECT_TRUE(input_.json);
  EXPECT_EQ(run_words({"offers", "search", "maçon", "--db=sqlite:b.db", "--now",
                       "2026-11-05T09:00:00Z", "--data", "d"}),
            0);
  EXPECT_EQ(globals_.db, "sqlite:b.db");
  EXPECT_EQ(globals_.data, "d");
  ASSERT_TRUE(globals_.now);
  EXPECT_EQ(base::to_text(*globals_.now), "2026-11-05T09:00:00Z");
  EXPECT_FALSE(input_.json);
  EXPECT_EQ(input_.value("TEXT"), "maçon");
}

TEST_F(CommandLine, ModuleWithoutVerbRunsByItsName) {
  EXPECT_EQ(run_words({"migrate", "--json"}), 0);
  EXPECT_EQ(runs_, 1);
  EXPECT_TRUE(input_.json);
  EXPECT_EQ(globals_.db, "sqlite:var/passerelle.db");
}

TEST_F(CommandLine, TheOperatorOfTheMachineActs) {
  EXPECT_EQ(run_words({"migrate"}), 0);
  EXPECT_EQ(actor_.who, "ligne de commande");
  EXPECT_EQ(actor_.role, access::Role::Operator);
  EXPECT_EQ(actor_.channel, access::Channel::CommandLine);
}

TEST_F(CommandLine, ArgumentsReachTheCommand) {
  EXPECT_EQ(run_words({"offers", "import", "f.csv", "--partner", "brea", "--dry-run"}), 0);
  EXPECT_EQ(input_.value("FILE"), "f.csv");
  EXPECT_EQ(input_.value("--partner"), "brea");
  EXPECT_EQ(input_.value("--mode"), "delta");
  EXPECT_TRUE(input_.has("--dry-run"));
  EXPECT_EQ(run_words({"offers", "search", "--contract", "CDI", "--contract", "CDD"}), 0);
  EXPECT_EQ(input_.list("--contract"), (std::vector<std::string>{"CDI", "CDD"}));
  EXPECT_FALSE(input_.has("TEXT"));
  EXPECT_EQ(input_.value("TEXT"), "");
}

TEST_F(CommandLine, AnEmptyTextAndModuleNamesAreWordsLikeOthers) {
  EXPECT_EQ(run_words({"offers", "search", "", "--limit", "-2.5"}), 0);
  EXPECT_TRUE(input_.has("TEXT"));
  EXPECT_EQ(input_.value("--limit"), "-2.5");
  EXPECT_EQ(run_words({"offers", "search", "migrate"}), 0);
  EXPECT_EQ(input_.value("TEXT"), "migrate");
  EXPECT_EQ(run_words({"offers", "search", "search"}), 0);
  EXPECT_EQ(input_.value("TEXT"), "search");
  EXPECT_EQ(run_words({"offers", "search", "--", "--json"}), 0);
  EXPECT_EQ(input_.value("TEXT"), "--json");
  EXPECT_FALSE(input_.json);
}

struct Refused {
  std::vector<std::string> words;
  std::string word;  ///< what the message names
};

TEST_F(CommandLine, WhatIsWrongIsNamedAndExitsWith2) {
  const std::vector<Refused> cases = {
      {{}, "un module"},
      {{"ofers", "search"}, "« ofers »"},
      {{"offers"}, "un verbe après « offers »"},
      {{"offers", "imports"}, "« imports »"},
      {{"offers", "search", "a", "b"}, "« b »"},
      {{"offers", "search", "--near", "13055"}, "« --near »"},
      {{"migrate", "--dry-run"}, "« --dry-run »"},
      {{"offers", "import", "--partner", "brea"}, "FILE"},
      {{"offers", "import", "f.csv"}, "--partner"},
      {{"offers", "import", "f.csv", "--partner"}, "« --partner »"},
      {{"offers", "import", "f.csv", "--partner", "a", "--partner", "b"}, "--partner"},
      {{"offers", "import", "f.csv", "--partner", "a", "--mode", "part"}, "« part »"},
      {{"offers", "import", "f.csv", "--partner", "a", "--dry-run=oui"}, "« --dry-run »"},
      {{"offers", "search", "--limit", "dix"}, "« dix »"},
      {{"offers", "search", "--limit", "1x"}, "« 1x »"},
      {{"offers", "search", "--limit", "nan"}, "« nan »"},
      {{"--db"}, "« --db »"},
      {{"migrate", "--now", "hier"}, "« hier »"},
  };
  for (const auto& [words, word] : cases) {
    EXPECT_EQ(run_words(words), 2) << word;
    EXPECT_NE(err_.find(base::french::typeset(word)), std::string::npos) << err_;
    EXPECT_EQ(out_, "");
  }
  EXPECT_EQ(runs_, 0);
}

TEST_F(CommandLine, AnErrorIsToldInFrenchAndInJson) {
  answer_ = base::fail(base::ErrorKind::NotFound, "OFFER_UNKNOWN", "Aucune offre.", "ID");
  EXPECT_EQ(run_words({"migrate"}), 1);
  EXPECT_EQ(err_, "Aucune offre.\n");
  EXPECT_EQ(out_, "");
  EXPECT_EQ(run_words({"migrate", "--json"}), 1);
  EXPECT_EQ(err_, "Aucune offre.\n");
  EXPECT_EQ(out_, R"({"error":{"code":"OFFER_UNKNOWN","message":"Aucune offre.","field":"ID"}})"
                  "\n");
}

TEST_F(CommandLine, TheCommandGivesItsStatus) {
  answer_ = 1;
  EXPECT_EQ(run_words({"migrate"}), 1);
  EXPECT_EQ(err_, "");
}

TEST_F(CommandLine, AnExceptionIsTheDatasFaultAndNoStack) {
  groups_[0].commands[0].run = [](const access::Actor&, const Input&) -> base::Result<int> {
    throw std::runtime_error("base injoignable");
  };
  EXPECT_EQ(run_words({"migrate", "--json"}), 1);
  EXPECT_NE(err_.find("base injoignable"), std::string::npos);
  EXPECT_NE(out_.find(R"("code":"INTERNAL")"), std::string::npos);
}

TEST_F(CommandLine, HelpIsInFrenchAtEachLevelAndNeedsNoArgument) {
  EXPECT_EQ(run_words({"--help"}), 0);
  EXPECT_NE(out_.find("migrate  Prépare la base"), std::string::npos) << out_;
  EXPECT_EQ(run_words({"offers", "-h"}), 0);
  EXPECT_NE(out_.find("import  Intègre un fichier"), std::string::npos) << out_;
  EXPECT_EQ(run_words({"offers", "import", "--help"}), 0);
  EXPECT_NE(out_.find("passerelle offers import FILE --partner VALEUR"), std::string::npos) << out_;
  EXPECT_NE(out_.find("(full, delta), « delta » si absent"), std::string::npos) << out_;
  EXPECT_EQ(runs_, 0);
}

TEST_F(CommandLine, VersionIsTold) {
  EXPECT_EQ(run_words({"--version"}), 0);
  EXPECT_EQ(out_.substr(0, 11), "passerelle ");
}

}  // namespace
}  // namespace passerelle::cli
