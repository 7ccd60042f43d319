#include <gtest/gtest.h>

#include <set>

#include "offers/api/open_data.hpp"
#include "offers/listing/facets.hpp"
#include "offers/listing/told_filters.hpp"
#include "offers/offers.hpp"
#include "offers/pages/open_data.hpp"
#include "offers/tests/exchange.hpp"

namespace passerelle::offers {
namespace {

using Operations = std::set<std::string>;

const Json& document() {
  static const auto json = Json::parse(api::openapi_document());
  return json;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

Operations described() {
  Operations all;
  for (const auto& [path, methods] : document()["paths"].items())
    for (const auto& [method, operation] : methods.items()) all.insert(upper(method) + " " + path);
  return all;
}

Operations served() {
  const Exchange exchange(db::Dialect::Sqlite);
  Operations all;
  for (const auto& route : describe(exchange.context, open_catalogue(exchange.context)).routes)
    if (route.pattern.starts_with("/api/v1/"))
      all.insert(std::string(http::to_text(route.method)) + " " + route.pattern);
  return all;
}

/// Every "$ref" of a part of the document.
void collect_references(const Json& json, Operations& references) {
  for (const auto& [key, value] : json.items()) {
    if (key == "$ref") references.insert(value.get<std::string>());
    if (value.is_structured()) collect_references(value, references);
  }
}

TEST(OpenApi, DescribesEveryRouteAndNoOther) {
  EXPECT_EQ(document()["openapi"], "3.1.0");
  EXPECT_EQ(described(), served());
}

TEST(OpenApi, ReferencesLeadSomewhere) {
  Operations references;
  collect_references(document(), references);
  EXPECT_GT(references.size(), 5u);
  for (const auto& reference : references)
    EXPECT_TRUE(document().contains(Json::json_pointer(reference.substr(1)))) << reference;
}

TEST(OpenApi, EachOperationIsNamedAndItsPathParametersAreToldAsNeeded) {
  Operations names;
  for (const auto& [path, methods] : document()["paths"].items())
    for (const auto& [method, operation] : methods.items()) {
      EXPECT_TRUE(names.insert(operation["operationId"]).second) << path;
      EXPECT_TRUE(operation.contains("summary")) << path;
      std::size_t in_path = 0;
      for (const auto& parameter : operation.value("parameters", Json::array()))
        if (parameter["in"] == "path") {
          ++in_path;
          EXPECT_EQ(parameter["required"], true) << path;
          EXPECT_NE(path.find("{" + parameter["name"].get<std::string>() + "}"), path.npos);
        }
      EXPECT_EQ(in_path, static_cast<std::size_t>(std::ranges::count(path, '{'))) << path;
    }
}

TEST(OpenApi, NamesTheFiltersThatAreRead) {
  Operations named;
  for (const auto& parameter : document()["paths"]["/api/v1/offers"]["get"]["parameters"])
    named.insert(parameter["name"].get<std::string>());
  for (const auto& facet : facets())
    EXPECT_TRUE(named.erase(std::string(facet.name))) << facet.name;
  for (const auto* name : {"q", "near", "radius_km", "limit", "offset", "facets", "facet_values"})
    EXPECT_TRUE(named.erase(name)) << name;
  for (const auto& name : named) {
    Criteria criteria;
    const auto value =
        name.starts_with("published_") && name != "published_days" ? "2026-01-02" : "3";
    EXPECT_TRUE(add_filters({{name, value}}, {}, base::Instant{}, criteria)) << name;
  }
}

TEST(OpenDataPage, TriesWhatTheDocumentDescribesAndNothingElse) {
  const auto tried = [](const http::Fields& fields) {
    return pages::address_to_try(document(), fields).value_or("-");
  };
  EXPECT_EQ(tried({{"path", "/api/v1/offers"}, {"q", "maçon & co"}, {"limit", ""}, {"x", "1"}}),
            "/api/v1/offers?q=ma%C3%A7on%20%26%20co");
  EXPECT_EQ(tried({{"path", "/api/v1/offers/{id}"}, {"id", "../deliveries"}}),
            "/api/v1/offers/..%2Fdeliveries");
  EXPECT_EQ(tried({{"path", "/api/v1/offers/{id}"}}), "/api/v1/offers/0");
  for (const auto* path :
       {"/api/v1/deliveries", "/api/v1/offers/stream", "//elsewhere.example", ""})
    EXPECT_EQ(tried({{"path", path}}), "-") << path;
}

}  // namespace
}  // namespace passerelle::offers
