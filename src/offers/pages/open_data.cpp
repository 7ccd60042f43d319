#include "offers/pages/open_data.hpp"

#include <algorithm>

#include "templates/components/field.tpl.hpp"
#include "templates/offers/open_data.tpl.hpp"

namespace passerelle::offers::pages {
namespace {

using Layout = tpl::OpenData;

std::string text_of(const Json& json, const char* key) {
  return json.value(key, "");
}

/// What a form can send: no header.
bool is_sent_by_forms(const Json& parameter) {
  return text_of(parameter, "in") != "header";
}

/// Asked with a form: read without a token, and answered with an end.
bool may_be_tried(const std::string& method, const Json& operation) {
  return method == "get" && !operation.contains("security") &&
         !operation["responses"]["200"]["content"].contains("text/event-stream");
}

html::Fragment input_of(const Json& parameter, const std::string& anchor) {
  const auto name = text_of(parameter, "name");
  const auto id = anchor + "-" + name;
  const auto& schema = parameter["schema"];
  return components::Field{
      .id = id,
      .label = name,
      .hint = components::Field::Hint{.id = id, .message = text_of(parameter, "description")},
      .name = name,
      .type = text_of(schema, "type") == "integer" ? "number" : "text",
      .value = schema.contains("default") ? schema["default"].dump() : "",
      .autocomplete = "off",
      .required = parameter.value("required", false)};
}

Layout::Operation operation_of(const std::string& path, const std::string& method,
                               const Json& operation) {
  Layout::Operation shown{.anchor = text_of(operation, "operationId"),
                          .summary = text_of(operation, "summary"),
                          .method = method == "get" ? "GET" : "POST",
                          .path = path,
                          .description = text_of(operation, "description")};
  if (!may_be_tried(method, operation)) return shown;
  Layout::Operation::Form form{.path = path, .summary = text_of(operation, "summary")};
  for (const auto& parameter : operation.value("parameters", Json::array()))
    if (is_sent_by_forms(parameter))
      form.inputs.push_back(input_of(parameter, text_of(operation, "operationId")));
  shown.form = std::move(form);
  return shown;
}

std::string value_in(const http::Fields& fields, std::string_view name) {
  const auto found = std::ranges::find(fields, name, &http::Fields::value_type::first);
  return found == fields.end() ? std::string() : found->second;
}

}  // namespace

html::Page render_open_data(const Json& openapi) {
  Layout body;
  for (const auto& [path, methods] : openapi["paths"].items())
    for (const auto& [method, operation] : methods.items())
      body.operations.push_back(operation_of(path, method, operation));
  return {.title = "Données ouvertes et API",
          .description = "Prendre, suivre et chercher les offres d’emploi avec un programme.",
          .body = body,
          .canonical = "/open-data",
          .feed = "/offers.atom"};
}

std::optional<std::string> address_to_try(const Json& openapi, const http::Fields& filled_in) {
  auto address = value_in(filled_in, "path");
  const auto path = openapi["paths"].find(address);
  if (path == openapi["paths"].end() || !path->contains("get")) return {};
  const auto& operation = (*path)["get"];
  if (!may_be_tried("get", operation)) return {};
  std::string query;
  for (const auto& parameter : operation.value("parameters", Json::array())) {
    const auto name = text_of(parameter, "name");
    const auto value = http::percent_encode(value_in(filled_in, name));
    if (text_of(parameter, "in") == "path")
      address.replace(address.find("{" + name + "}"), name.size() + 2, value.empty() ? "0" : value);
    else if (is_sent_by_forms(parameter) && !value.empty())
      query += (query.empty() ? "?" : "&") + name + "=" + value;
  }
  return address + query;
}

}  // namespace passerelle::offers::pages
