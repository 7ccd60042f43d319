#include "reference/commands/calendar.hpp"
#include "reference/commands/check.hpp"
#include "reference/commands/place.hpp"
#include "reference/reference.hpp"

namespace passerelle::reference {

Module describe(const Context&) {
  return {.name = "reference", .commands = {calendar_command(), check_command(), place_command()}};
}

}  // namespace passerelle::reference
