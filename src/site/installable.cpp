#include "site/installable.hpp"

#include "base/identifiers.hpp"
#include "platform/html/assets.hpp"
#include "platform/json/json.hpp"

namespace passerelle::site {
namespace {

constexpr auto kSquare = "any";
constexpr auto kMaskable = "maskable";

Json icon(std::string_view name, const char* sizes, const char* type, const char* purpose) {
  return {
      {"src", html::asset_address(name)}, {"sizes", sizes}, {"type", type}, {"purpose", purpose}};
}

/// What pages need: the pictures of the manifest and the worker itself are not kept.
Json files_to_keep() {
  Json files = Json::array();
  for (const auto& asset : html::assets())
    if (!asset.name.ends_with(".png") && asset.name != "sw.js")
      files.push_back(html::asset_address(asset.name));
  return files;
}

}  // namespace

http::Response manifest() {
  const Json told{
      {"id", "/"},
      {"name", "Passerelle, les offres d’emploi de la région"},
      {"short_name", "Passerelle"},
      {"lang", "fr"},
      {"start_url", "/"},
      {"scope", "/"},
      {"display", "standalone"},
      {"background_color", "#f7f6f2"},
      {"theme_color", "#1b3f94"},
      {"icons", Json::array({icon("icon.svg", "any", "image/svg+xml", kSquare),
                             icon("icon-192.png", "192x192", "image/png", kSquare),
                             icon("icon-512.png", "512x512", "image/png", kSquare),
                             icon("icon-maskable.png", "512x512", "image/png", kMaskable)})},
      {"shortcuts", Json::array({Json{{"name", "Toutes les offres"}, {"url", "/offers"}}})}};
  auto response = http::Response::json(json_text(told));
  response.content_type = "application/manifest+json";
  return response;
}

http::Response service_worker() {
  const auto& script = html::get_asset("sw.js");
  const auto files = files_to_keep();
  const auto version =
      static_cast<std::uint64_t>(base::hash64(json_text(files) + std::string(script.hash)));
  const Json bundle{
      {"version", std::to_string(version)}, {"files", files}, {"offline", "/hors-connexion"}};
  http::Response response;
  response.content_type = "text/javascript; charset=utf-8";
  response.body = "const kBundle = " + json_text(bundle) + ";\n" + std::string(script.content);
  response.headers = {{"Cache-Control", "no-cache"}};
  return response;
}

}  // namespace passerelle::site
