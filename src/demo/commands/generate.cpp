#include "demo/commands/generate.hpp"

#include <fmt/format.h>

#include <charconv>
#include <iostream>
#include <optional>

#include "base/french.hpp"
#include "demo/generate.hpp"
#include "platform/cli/progress.hpp"
#include "platform/json/json.hpp"

namespace passerelle::demo {
namespace {

constexpr access::Right kGenerate{"demo.generate", access::Right::Least::Operator};

template <class Number>
base::Result<Number> parse_whole(const cli::Input& input, const std::string& name) {
  const auto& text = input.value(name);
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc{} && end == text.data() + text.size()) return number;
  return base::fail(base::ErrorKind::Invalid, "DEMO_NUMBER",
                    fmt::format("{} attend un nombre entier, « {} » n’en est pas un.", name, text),
                    name);
}

void print(const Generated& generated, bool json) {
  if (json) {
    const Json files = {generated.brea.string(), generated.expected.string(),
                        generated.aggregator.string(), generated.aggregator_expected.string(),
                        generated.aggregator_expected_strict.string()};
    std::cout << json_text(Json{
                     {"offers", generated.offers}, {"faults", generated.faults}, {"files", files}})
              << '\n';
    return;
  }
  std::cout << fmt::format(
      "{} dans {}, dont {} avec une faute. Ce qu’elles devraient devenir est dans {}.\n",
      base::french::count(generated.offers, "offre fictive", "offres fictives"),
      generated.brea.string(), base::french::number(generated.faults), generated.expected.string());
  std::cout << fmt::format(
      "{} d’un agrégateur dans {} ; ce qu’elles devraient devenir est dans {}.\n",
      base::french::count(generated.aggregator_offers, "offre fictive", "offres fictives"),
      generated.aggregator.string(), generated.aggregator_expected.string());
}

base::Result<int> run(const base::Clock& clock, const cli::Input& input) {
  const Order order{.offers = TRY(parse_whole<std::int64_t>(input, "--offers")),
                    .seed = TRY(parse_whole<std::uint64_t>(input, "--seed")),
                    .now = clock.now()};
  cli::Progress progress("offres");
  const auto generated =
      TRY(generate(order, input.value("DIR"),
                   [&](std::int64_t done, std::int64_t all) { progress.show(done, all); }));
  print(generated, input.json);
  return 0;
}

}  // namespace

cli::Command generate_command(const Context& context) {
  return {.verb = "generate",
          .summary = "Écrit un fichier d’offres fictives et ce que chaque ligne devrait devenir",
          .right = kGenerate,
          .arguments = {{.name = "DIR", .help = "le dossier où écrire", .required = true},
                        {.name = "--offers",
                         .help = "combien d’offres, de 1 à 10 millions",
                         .required = true,
                         .value_name = "N",
                         .number = true},
                        {.name = "--seed",
                         .help = "le même nombre donne les mêmes offres",
                         .value_name = "S",
                         .default_value = "1",
                         .number = true}},
          .run = [&clock = context.clock](const access::Actor&, const cli::Input& input) {
            return run(clock, input);
          }};
}

}  // namespace passerelle::demo
