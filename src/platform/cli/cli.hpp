#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/access/access.hpp"

namespace passerelle::cli {

/// One argument of a command, named as people type it: "FILE" (by position), "--partner"
/// (with a value) or "--dry-run" (`flag`).
struct Argument {
  std::string name;
  std::string help;
  bool required = false;
  bool flag = false;
  std::string value_name = {};  ///< "CODE", for the help
  std::string default_value = {};
  std::vector<std::string> choices = {};  ///< when not empty, anything else is exit 2
  bool number = false;                    ///< whole or decimal number, else exit 2
  bool many = false;                      ///< may be given several times
};

/// What was typed. `value` is "" for an argument that is absent.
class Input {
 public:
  std::map<std::string, std::vector<std::string>> values;
  bool json = false;  ///< --json was given
  const std::string& value(const std::string& name) const;
  bool has(const std::string& name) const;
  std::vector<std::string> list(const std::string& name) const;
};

/// `passerelle <module> <verb> …`. `run` prints its result on standard output and gives the
/// exit status (0 done, 1 the data is at fault); an Error is printed in French, exit 1.
struct Command {
  std::string verb;  ///< "" for a command of the module itself (migrate, serve)
  std::string summary;
  access::Right right;
  std::vector<Argument> arguments;
  std::function<base::Result<int>(const access::Actor&, const Input&)> run;
};

}  // namespace passerelle::cli
