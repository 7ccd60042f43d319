#include "demo/commands/generate.hpp"
#include "demo/demo.hpp"

namespace passerelle::demo {

Module describe(const Context& context) {
  return {.name = "demo", .commands = {generate_command(context)}};
}

}  // namespace passerelle::demo
