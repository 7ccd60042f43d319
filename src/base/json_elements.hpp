#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/json_scan.hpp"

namespace passerelle::base {

enum class JsonFault : std::uint8_t {
  None,
  Grammar,  ///< not JSON; the bytes up to the next element are one record
  TooLong,  ///< over kMaxJsonElementBytes
  TooDeep,  ///< over kMaxJsonDepth
  Cut,      ///< the stream stops in it
};

constexpr std::size_t kMaxJsonElementBytes = 4 * 1024 * 1024;
/// What is kept of the bytes of a faulty element.
constexpr std::size_t kKeptOfFaultyJsonBytes = 64 * 1024;
/// So many bytes are waited for before elements are cut; the end of the stream cuts all the same.
constexpr std::size_t kJsonAttemptBytes = 64 * 1024;

/// The bytes of one element; they live until the call returns.
struct JsonElement {
  std::string_view bytes;
  JsonFault fault = JsonFault::None;
};

/// Cuts a stream of bytes into the objects that it lists, in linear time and bounded memory:
/// {"resultats": […]}, an array, one object, objects one after the other (JSON lines), or
/// several of these in a row.
///
/// Damage costs one element: where the grammar breaks, reading resumes at the next thing that
/// looks like the start of an element. That is `{ "key" :` with a key that began other elements;
/// while none has been seen, `} , { "` does; outside a list, a line that begins with `{`.
class JsonElements {
 public:
  using Use = std::function<bool(const JsonElement&)>;

  JsonElements(JsonMarks marks, Use use, std::size_t attempt_bytes = kJsonAttemptBytes);

  /// False once `use` has said so.
  bool feed(std::string_view bytes);
  bool finish();
  /// After finish(): the end is missing (inside an element, a list or its wrapper).
  bool is_cut() const { return is_cut_; }

 private:
  enum class State : std::uint8_t { Between, AfterList, Skipping };
  struct Start {
    std::size_t at = 0;  ///< not found: no start stands before it
    bool found = false;
  };

  void cut_all(bool last);
  bool step(std::string_view& text, bool last);
  bool step_between(std::string_view& text, bool last);
  bool step_element(std::string_view& text, bool last);
  bool step_after_list(std::string_view& text, bool last);
  bool step_rest_of_wrapper(std::string_view& text, bool last);
  bool step_skipping(std::string_view& text, bool last);
  bool enter_list(std::string_view& text, std::size_t at, bool is_wrapped);
  bool skip_from(std::size_t at, JsonFault fault);
  Match goes_on_after(std::string_view text, std::size_t at, bool last) const;
  std::size_t find_swallowed(std::string_view text, std::size_t otherwise) const;
  Start find_start(std::string_view text) const;
  Match is_start(std::string_view text, std::size_t at) const;
  void keep(std::string_view bytes);
  void learn(std::string_view element);
  void give(std::string_view bytes, JsonFault fault);
  bool looks_closed(std::string_view end) const;

  JsonMarks marks_;
  Use use_;
  std::string buffer_;
  std::size_t attempt_bytes_;
  std::size_t wanted_bytes_;  ///< no attempt below: each doubles, so that all are linear
  State state_ = State::Between;
  JsonFault fault_ = JsonFault::None;  ///< of the bytes being skipped
  std::size_t line_from_ = 0;          ///< where a new line can begin an element
  std::size_t key_from_ = 0;           ///< where a known key can
  std::string kept_;
  bool in_list_ = false;
  bool is_wrapped_ = false;
  bool has_sound_ = false;
  bool stopped_ = false;
  bool is_cut_ = false;
};

}  // namespace passerelle::base
