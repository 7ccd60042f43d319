#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace passerelle::base {

/// Objects nested deeper than this are refused, not followed.
constexpr std::size_t kMaxJsonDepth = 256;

/// How the elements of a stream can be told from what they hold.
struct JsonMarks {
  std::string list_key;                 ///< of the list in its wrapper ("resultats")
  std::vector<std::string> first_keys;  ///< with which an element begins ("id")
};

enum class Match : std::uint8_t { No, Yes, More };
/// Whether `{ "first key" :` stands at `at`; More: the text ends before it can be told.
Match begins_element(std::string_view text, std::size_t at, const JsonMarks& marks);

enum class JsonEnd : std::uint8_t {
  Whole,    ///< the object ends at `at`
  More,     ///< the text ends inside it
  Error,    ///< it breaks JSON's grammar
  TooDeep,  ///< over kMaxJsonDepth
  List,     ///< it is a wrapper; its list's elements begin at `at`
};

struct JsonScan {
  JsonEnd end = JsonEnd::More;
  std::size_t at = 0;  ///< unless said above: the damage lies behind this
};

/// Follows one object by JSON's grammar, in linear time. Raw control characters in strings pass
/// (a parser can repair them); values of numbers and escapes by \u are left to the parser.
class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text) : text_(text) {}

  /// Of an object at the start of the text; a wrapper is looked for when `marks` are given.
  JsonScan scan_object(const JsonMarks* marks);
  /// Of what follows a value inside an object, up to the object's end.
  JsonScan scan_rest_of_object();

 private:
  enum class Expect : std::uint8_t { Value, ValueOrEnd, Key, KeyOrEnd, Colon, Next };
  enum class Step : std::uint8_t { On, More, Error, TooDeep, Whole, List };

  JsonScan run(const JsonMarks* marks);
  Step step(const JsonMarks* marks);
  Step take_value();
  Step take_key();
  Step take_next();
  Step open(bool is_object);
  Step close(bool is_object);
  Step skip_string();
  Step skip_word();
  Match opens_list(const JsonMarks& marks) const;

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t token_ = 0;   // where the present token begins
  std::size_t before_ = 0;  // and the one before: a string that ran on ends like a sound one
  std::size_t depth_ = 0;
  std::size_t top_keys_ = 0;
  std::string_view top_key_;
  std::bitset<kMaxJsonDepth + 1> is_object_;
  Expect expect_ = Expect::Value;
};

}  // namespace passerelle::base
