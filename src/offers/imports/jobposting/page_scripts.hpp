#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace passerelle::offers::imports::jobposting {

/// A script longer than this is given as cut there.
constexpr std::size_t kMaxScriptBytes = 4 * 1024 * 1024;

/// Finds the scripts of type application/ld+json in a page, in bounded memory.
class PageScripts {
 public:
  struct Script {
    std::string_view text;
    std::uint64_t line = 1;  ///< of the page, where it begins
    bool is_whole = true;    ///< false: the page stops in it, or it is too long
  };
  /// False asks for no more.
  using Use = std::function<bool(const Script&)>;

  explicit PageScripts(Use use) : use_(std::move(use)) {}

  bool feed(std::string_view bytes);
  bool finish();

 private:
  bool step(bool last);
  bool step_outside(bool last);
  bool step_tag();
  bool step_script(bool last);
  void pass(std::size_t bytes);

  Use use_;
  std::string buffer_;
  std::size_t wanted_bytes_ = 1;  ///< no attempt below: each doubles, so that all are linear
  std::uint64_t line_ = 1;
  enum class State : std::uint8_t { Outside, Tag, Script } state_ = State::Outside;
  bool stopped_ = false;
};

}  // namespace passerelle::offers::imports::jobposting
