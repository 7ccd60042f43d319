#include "offers/api/open_data.hpp"
#include "platform/json/json.hpp"

namespace passerelle::offers::api {
namespace {

constexpr const char* kLicence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";
constexpr const char* kAuthority = "http://publications.europa.eu/resource/authority/";

Json named(const std::string& id) {
  return {{"@id", id}};
}

Json french(const char* text) {
  return {{"@language", "fr"}, {"@value", text}};
}

Json authority(const std::string& code) {
  return named(kAuthority + code);
}

struct Way {
  const char* name;
  const char* path;
  const char* title;
  const char* media;
  const char* file_type;
  bool is_file;
};

constexpr Way kWays[] = {
    {"instantane", "/api/v1/offers/snapshot.jsonl", "Toutes les offres, une par ligne",
     "application/x-ndjson", "JSON", true},
    {"changements", "/api/v1/offers/changes", "Les changements depuis une position",
     "application/json", "JSON", false},
    {"flux", "/api/v1/offers/stream", "Les changements au fil de l’eau", "text/event-stream", "TXT",
     false},
    {"recherche", "/api/v1/offers", "La recherche", "application/json", "JSON", false},
    {"atom", "/offers.atom", "Les offres les plus récentes d’une recherche", "application/atom+xml",
     "ATOM", false}};

Json distribution(const std::string& site, const Way& way) {
  Json json{{"@id", site + "/api/v1/catalog#" + way.name},
            {"@type", "dcat:Distribution"},
            {"dct:title", french(way.title)},
            {"dcat:accessURL", named(site + way.path)},
            {"dcat:mediaType",
             named(std::string("http://www.iana.org/assignments/media-types/") + way.media)},
            {"dct:format", authority(std::string("file-type/") + way.file_type)},
            {"dct:license", named(kLicence)}};
  if (way.is_file)
    json["dcat:downloadURL"] = named(site + way.path);
  else
    json["dcat:accessService"] = named(site + "/api/v1/catalog#api");
  return json;
}

Json service(const std::string& site, const Json& publisher) {
  return {{"@id", site + "/api/v1/catalog#api"},
          {"@type", "dcat:DataService"},
          {"dct:title", french("API des offres d’emploi")},
          {"dct:publisher", publisher},
          {"dcat:endpointURL", named(site + "/api/v1")},
          {"dcat:endpointDescription", named(site + "/api/v1/openapi.json")},
          {"dct:license", named(kLicence)},
          {"dcat:servesDataset", named(site + "/api/v1/catalog#offres")}};
}

Json dataset(const std::string& site, const Json& publisher) {
  Json json{{"@id", site + "/api/v1/catalog#offres"},
            {"@type", "dcat:Dataset"},
            {"dct:title", french("Offres d’emploi en cours")},
            {"dct:description",
             french("Les offres d’emploi publiées par les partenaires de la convention, avec leur "
                    "lieu, leur contrat, leur métier et leur salaire quand ils sont connus.")},
            {"dct:identifier", site + "/api/v1/catalog#offres"},
            {"dct:publisher", publisher},
            {"dct:language", authority("language/FRA")},
            {"dct:accrualPeriodicity", authority("frequency/CONT")},
            {"dct:accessRights", authority("access-right/PUBLIC")},
            {"dcat:theme", authority("data-theme/SOCI")},
            {"dct:spatial", named("https://rdf.insee.fr/geo/2024/region/93")},
            {"dcat:landingPage", named(site + "/open-data")},
            {"dcat:keyword", {french("emploi"), french("offres d’emploi"), french("ROME")}},
            {"dcat:distribution", Json::array()}};
  for (const auto& way : kWays) json["dcat:distribution"].push_back(distribution(site, way));
  return json;
}

}  // namespace

http::Response data_catalog(const Context&, const http::Request& request) {
  const auto site = http::site_of(request);
  const Json publisher{{"@id", site + "/"},
                       {"@type", "foaf:Agent"},
                       {"foaf:name", french("Bourse régionale de l’emploi")}};
  const Json catalog{
      {"@context",
       {{"dcat", "http://www.w3.org/ns/dcat#"},
        {"dct", "http://purl.org/dc/terms/"},
        {"foaf", "http://xmlns.com/foaf/0.1/"}}},
      {"@id", site + "/api/v1/catalog"},
      {"@type", "dcat:Catalog"},
      {"dct:title", french("Données ouvertes des offres d’emploi")},
      {"dct:description", french("Les offres d’emploi et les façons de les relire.")},
      {"dct:publisher", publisher},
      {"dct:language", authority("language/FRA")},
      {"foaf:homepage", named(site + "/open-data")},
      {"dct:license", named(kLicence)},
      {"dcat:dataset", {dataset(site, publisher)}},
      {"dcat:service", {service(site, publisher)}}};
  auto response = http::Response::json(json_text(catalog));
  response.content_type = "application/ld+json";
  return response;
}

}  // namespace passerelle::offers::api
