// Any words as a salary: amounts are in order, and only gross euros have a figure.
#include "expect.hpp"
#include "offers/intake/salary.hpp"

using namespace passerelle;
namespace intake = offers::intake;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const fuzz::Input input(data, size);
  intake::SalaryContext context;
  if (input.choice % 2) context.weekly_hours = input.choice / 4.0;
  if (input.choice % 4 < 2) context.minimum_hourly_cents = 1202;
  context.is_part_time = input.choice % 8 == 1;
  const auto salary = intake::parse_salary(input.text, context);
  const auto least = salary.year_min_cents, most = salary.year_max_cents;
  fuzz::expect(!least || *least > 0, "who works is paid");
  fuzz::expect(!most || *most > 0, "who works is paid");
  fuzz::expect(!least || !most || *least <= *most, "the least comes first");
  if (salary.is_net || salary.is_foreign || salary.is_absurd)
    fuzz::expect(!least && !most, "net, foreign and absurd amounts stay words");
  fuzz::expect(base::is_utf8(intake::explain(salary)), "the explanation can be shown");
  return 0;
}
