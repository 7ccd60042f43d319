#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "platform/cli/cli.hpp"
#include "platform/http/http.hpp"
#include "platform/mail/queue.hpp"
#include "platform/mail/settings.hpp"

namespace passerelle {

namespace db {
class Database;
}
namespace storage {
class FileStore;
}
namespace base {
class Clock;
}

/// What every module is given to work with; main.cpp makes it, nothing is global.
struct Context {
  db::Database& database;
  storage::FileStore& files;
  const base::Clock& clock;
  std::filesystem::path folder = {};  ///< where a node keeps what it can make again
  /// How this node sends mail; `serve` says it before the first request. Null: it sends none.
  const mail::Settings* mail = nullptr;
  bool sends_mail() const { return mail && mail->is_open(); }
};

/// Work that goes on while `serve` runs: called again and again, `pause_ms` after each end.
struct Job {
  std::string name;
  unsigned pause_ms;
  std::function<void()> run;
};

/// What a module brings to the house; main.cpp lists the modules in the order of their tiers
/// and nothing registers itself.
struct Module {
  std::string name;
  std::vector<http::Route> routes = {};
  std::vector<cli::Command> commands = {};
  std::vector<Job> jobs = {};
  std::vector<std::string> tables = {};  ///< owned; each begins with the module's name
  std::vector<std::string> views = {};   ///< published to higher modules
  std::vector<std::string> events_emitted = {};
  std::vector<std::string> events_consumed = {};
  std::vector<mail::Writer> letters = {};  ///< the kinds of letters that it writes
  /// Whether this node can answer for the module now; why not is an error of kind Unavailable.
  std::function<base::Result<void>()> check_ready = {};
};

}  // namespace passerelle
