#include "platform/cli/arguments.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"

namespace passerelle::cli {
namespace {

bool is_number(const std::string& text) {
  double value = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end && std::isfinite(value);
}

std::unexpected<base::Error> refuse(std::string code, const Argument& argument,
                                    std::string message) {
  return base::fail(base::ErrorKind::Invalid, std::move(code), std::move(message), argument.name);
}

base::Result<void> check_value(const Argument& argument, const std::string& value) {
  const auto& choices = argument.choices;
  if (!choices.empty() && std::find(choices.begin(), choices.end(), value) == choices.end())
    return refuse("ARGUMENT_CHOICE", argument,
                  "« " + value + " » n’est pas une valeur de " + argument.name +
                      ", qui prend : " + base::join(choices, ", ") + ".");
  if (argument.number && !is_number(value))
    return refuse("ARGUMENT_NUMBER", argument,
                  "« " + value + " » n’est pas un nombre : " + argument.name + " en attend un.");
  return {};
}

}  // namespace

base::Result<Input> complete(const Command& command, Input typed) {
  for (const auto& argument : command.arguments) {
    auto& values = typed.values[argument.name];
    if (values.size() > 1 && !argument.many && !argument.flag)
      return refuse("ARGUMENT_TWICE", argument,
                    argument.name + " est donné plusieurs fois, une seule suffit.");
    if (values.empty() && argument.required)
      return refuse("ARGUMENT_MISSING", argument, "Il manque " + argument.name + ".");
    if (!argument.flag)
      for (const auto& value : values)
        if (auto fault = check_value(argument, value); !fault)
          return std::unexpected(std::move(fault).error());
    if (values.empty() && !argument.default_value.empty()) values.push_back(argument.default_value);
    if (values.empty()) typed.values.erase(argument.name);
  }
  return typed;
}

const std::string& Input::value(const std::string& name) const {
  static const std::string kAbsent;
  const auto found = values.find(name);
  return found == values.end() || found->second.empty() ? kAbsent : found->second.front();
}

bool Input::has(const std::string& name) const {
  const auto found = values.find(name);
  return found != values.end() && !found->second.empty();
}

std::vector<std::string> Input::list(const std::string& name) const {
  const auto found = values.find(name);
  return found == values.end() ? std::vector<std::string>() : found->second;
}

}  // namespace passerelle::cli
