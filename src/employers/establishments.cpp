#include <map>

#include "employers/employers.hpp"
#include "employers/queries.hpp"
#include "platform/json/json.hpp"

namespace passerelle::employers {

void record_establishments(db::Session& session, std::span<const Establishment> establishments,
                           base::Instant now) {
  std::map<std::string_view, std::string_view> by_siret;
  for (const auto& establishment : establishments)
    if (!establishment.siret.empty()) by_siret[establishment.siret] = establishment.name;
  if (by_siret.empty()) return;
  auto rows = Json::array();
  for (const auto& [siret, name] : by_siret) rows.push_back(Json::array({siret, name}));
  const auto text = json_text(rows);
  session.execute(sql::RecordEstablishments{.rows = text, .now = now});
}

Module describe(const Context&) {
  return {.name = "employers",
          .tables = {"employers_establishment"},
          .views = {"employers_establishment_v"}};
}

}  // namespace passerelle::employers
