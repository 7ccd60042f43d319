#include "platform/html/examples.hpp"

#include <algorithm>
#include <stdexcept>

#include "platform/json/json.hpp"

namespace passerelle::html {
namespace {

using Kind = Field::Kind;

/// Builds fragments from JSON as strictly as the compiler builds them from structs.
class Builder {
 public:
  explicit Builder(const std::vector<const Template*>& all) : all_(all) {}

  Fragment fragment(const Template& schema, const Json& json) const {
    auto values = std::make_shared<Values>();
    fill(*values, schema.fields, json, std::string(schema.name));
    return {schema, std::move(values)};
  }

 private:
  [[noreturn]] static void refuse(const std::string& where, std::string_view what) {
    throw std::invalid_argument(where + ": " + std::string(what));
  }

  void fill(Values& values, std::span<const Field> fields, const Json& json,
            const std::string& where) const {
    for (const auto& [key, value] : json.items())
      if (std::ranges::find(fields, key, &Field::member) == fields.end())
        refuse(where, key + " is unknown");
    for (const Field& field : fields) {
      const std::string member(field.member);
      if (json.contains(member))
        set(values, field, json[member], where + "." + member);
      else if (field.kind == Kind::Text || field.kind == Kind::Include)
        refuse(where, member + " is not set");
      else if (field.kind == Kind::If)
        show(values, field, false);
    }
  }

  void set(Values& values, const Field& field, const Json& json, const std::string& where) const {
    switch (field.kind) {
      case Kind::Text:
        return values.text(field.name, json.get<std::string>());
      case Kind::If:
        return show(values, field, json.get<bool>());
      case Kind::With:
        return fill(values.add(field.name), field.fields, json, where);
      case Kind::Each:
        for (const Json& one : json) fill(values.add(field.name), field.fields, one, where);
        return;
      case Kind::Include:
      case Kind::WithInclude:
        return values.include(field.name, component(json, where));
      case Kind::EachInclude:
        for (const Json& one : json) values.include(field.name, component(one, where));
        return;
    }
  }

  static void show(Values& values, const Field& field, bool is_true) {
    for (const auto name : {field.name, field.other_name})
      if (!name.empty()) values.show(name, name.starts_with("IF_NOT_") != is_true);
  }

  Fragment component(const Json& json, const std::string& where) const {
    const auto name = "components/" + json.at("component").get<std::string>();
    const auto found = std::ranges::find(all_, name, &Template::name);
    if (found == all_.end()) refuse(where, name + " is no component");
    return fragment(**found, json.at("values"));
  }

  const std::vector<const Template*>& all_;
};

}  // namespace

std::vector<Example> list_examples(const Template& component,
                                   const std::vector<const Template*>& all) {
  const Builder builder(all);
  std::vector<Example> examples;
  for (const Json& json : Json::parse(component.examples))
    examples.push_back(
        {json.at("title").get<std::string>(), builder.fragment(component, json.at("values"))});
  return examples;
}

}  // namespace passerelle::html
