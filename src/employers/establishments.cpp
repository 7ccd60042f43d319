#include <map>
#include <vector>

#include "employers/employers.hpp"
#include "employers/queries.hpp"

namespace passerelle::employers {

void record_establishments(db::Session& session, std::span<const Establishment> establishments,
                           base::Instant now) {
  std::map<std::string_view, std::string_view> by_siret;
  for (const auto& establishment : establishments)
    if (!establishment.siret.empty()) by_siret[establishment.siret] = establishment.name;
  std::vector<sql::RecordEstablishment> rows;
  rows.reserve(by_siret.size());
  for (const auto& [siret, name] : by_siret)
    rows.push_back({.siret = siret, .name = name, .now = now});
  session.execute_many(std::span<const sql::RecordEstablishment>(rows));
}

Module describe(const Context&) {
  return {.name = "employers",
          .tables = {"employers_establishment"},
          .views = {"employers_establishment_v"}};
}

}  // namespace passerelle::employers
