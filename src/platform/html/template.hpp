#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace passerelle::html {

/// The value of a variable. It has no default: a struct made from a template does not compile
/// while one of its texts is missing. Escaped by the template, for the place where it stands.
class Text {
 public:
  Text(std::string value) : value_(std::move(value)) {}
  Text(std::string_view value) : value_(value) {}
  Text(const char* value) : value_(value) {}
  const std::string& value() const { return value_; }

 private:
  std::string value_;
};

/// One thing that a template asks for; the build reads them from its markers
/// (cmake/codegen/template_schema.mjs tells their meaning).
struct Field {
  enum class Kind : std::uint8_t { Text, If, With, Each, Include, WithInclude, EachInclude };
  Kind kind;
  std::string_view member;      ///< "rows", the member of the struct
  std::string_view name;        ///< "EACH_ROW", the marker
  std::string_view other_name;  ///< "IF_NOT_X" beside "IF_X"; "" without
  std::span<const Field> fields;
};

/// A template as the build compiled it in. Making one parses it, once in the process; one that
/// does not parse throws std::logic_error.
struct Template {
  Template(std::string_view name, std::string_view source, std::span<const Field> fields,
           std::string_view examples);
  std::string_view name;  ///< "components/badge"
  std::span<const Field> fields;
  std::string_view examples;  ///< JSON: what the gallery shows of it
};

class Fragment;

/// What fills one template, or one of its sections.
class Values {
 public:
  void text(std::string_view name, const Text& text) { texts_.emplace_back(name, text.value()); }
  void show(std::string_view name, bool is_shown) {
    if (is_shown) shown_.push_back(name);
  }
  Values& add(std::string_view name);
  void include(std::string_view name, const Fragment& fragment);

 private:
  friend struct Expansion;
  std::vector<std::pair<std::string_view, std::string>> texts_;
  std::vector<std::string_view> shown_;
  std::vector<std::pair<std::string_view, std::unique_ptr<Values>>> sections_;
  std::vector<std::pair<std::string_view, Fragment>> includes_;
};

/// A struct that the build made from a template.
template <class T>
concept Filled = requires(const T& filled, Values& values) {
  { T::schema() } -> std::same_as<const Template&>;
  filled.fill(values);
};

/// A filled template of any kind: a value that goes into another template or is rendered.
class Fragment {
 public:
  template <Filled T>
  Fragment(const T& filled) : template_(&T::schema()) {
    auto values = std::make_shared<Values>();
    filled.fill(*values);
    values_ = std::move(values);
  }
  Fragment(const Template& schema, std::shared_ptr<const Values> values)
      : template_(&schema), values_(std::move(values)) {}

 private:
  friend struct Expansion;
  const Template* template_;
  std::shared_ptr<const Values> values_;
};

/// The HTML of a fragment.
std::string render(const Fragment& fragment);

}  // namespace passerelle::html
