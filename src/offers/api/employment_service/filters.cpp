#include "offers/api/employment_service/filters.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/text.hpp"
#include "offers/api/employment_service/values.hpp"
#include "offers/catalogue/searchable.hpp"
#include "offers/catalogue/told_details.hpp"
#include "offers/listing/search.hpp"
#include "reference/reference.hpp"

namespace passerelle::offers::api::employment_service {
namespace {

using namespace searchable;
using Values = std::vector<std::string>;

/// The codes that offers bear for a value of a parameter; none for a value that does not exist.
using Meaning = std::function<Values(const std::string&)>;

struct Choice {
  std::string_view parameter;
  Keyword field;
  Meaning meaning;
};

Meaning one_of(std::vector<std::pair<std::string_view, std::string_view>> codes) {
  return [codes = std::move(codes)](const std::string& value) -> Values {
    const auto found = std::ranges::find(codes, value, [](const auto& code) { return code.first; });
    return found == codes.end() ? Values{} : Values{std::string(found->second)};
  };
}

template <class Find>
Meaning known_to(Find find) {
  return [find](const std::string& value) -> Values {
    const auto* known = find(value);
    return known ? Values{std::string(known->code)} : Values{};
  };
}

Meaning among(std::span<const Level> levels) {
  return [levels](const std::string& value) -> Values {
    return std::ranges::find(levels, value, &Level::code) == levels.end() ? Values{}
                                                                          : Values{value};
  };
}

Values occupations_of(const std::string& code) {
  if (const auto* known = reference::find_occupation(code))
    return filter_by_occupation(std::string(known->code)).values;
  return {};
}

Values job_names_of(const std::string& number) {
  return reference::find_job_name(number) ? Values{number} : Values{};
}

const std::vector<Choice>& choices() {
  static const std::vector<Choice> all{
      {"codeROME", kOccupation, occupations_of},
      {"appellation", kJobNumber, job_names_of},
      {"grandDomaine", kDomain, known_to(reference::find_occupation_domain)},
      {"domaine", kDomain, known_to(reference::find_occupation_domain)},
      {"secteurActivite", kActivity, known_to(reference::find_sector)},
      {"codeNAF", kActivity, known_to(reference::find_sector)},
      {"experience", kExperienceYears, one_of({{"0", "0"}, {"1", "1"}, {"2", "2"}, {"3", "3"}})},
      {"experienceExigence", kExperienceDemanded, one_of({{"D", "D"}, {"S", "S"}, {"E", "E"}})},
      {"qualification", kQualification, one_of({{"0", "0"}, {"9", "9"}, {"X", "X"}})},
      {"origineOffre", kOrigin, one_of({{"1", "1"}, {"2", "2"}})},
      {"dureeHebdo", kWorkingTime, one_of({{"0", ""}, {"1", "full"}, {"2", "part"}})},
      {"niveauFormation", kEducation, among(education_levels())},
      {"permis", kLicence, among(licences())}};
  return all;
}

search::AnyOf::Value value_of(std::size_t field, std::string value) {
  return {.keyword = field, .value = std::move(value)};
}

base::Result<void> add_values(const http::Request& request, const Choice& choice,
                              search::AnyOf& any) {
  for (const auto& value : list_values(request, choice.parameter)) {
    auto codes = choice.meaning(value);
    if (codes.empty()) return wrong_value(choice.parameter);
    for (auto& code : codes) any.values.push_back(value_of(choice.field, std::move(code)));
  }
  return {};
}

void add(search::AnyOf any, Wanted& wanted) {
  if (!any.values.empty()) wanted.query.any_of.push_back(std::move(any));
}

/// Kinds and natures of contract are one choice: an offer has to be of one of them.
base::Result<void> add_contracts(const http::Request& request, Wanted& wanted) {
  const Choice type{"typeContrat", kContract, known_to(reference::find_contract_type)};
  const Choice nature{"natureContrat", kNature, known_to(reference::find_contract_nature)};
  search::AnyOf any;
  TRY(add_values(request, type, any));
  TRY(add_values(request, nature, any));
  add(std::move(any), wanted);
  return {};
}

base::Result<void> add_flags(const http::Request& request, Wanted& wanted) {
  search::AnyOf engaged;
  for (const auto& [name, mark] : {std::pair{"entreprisesAdaptees", kAdaptedCompany},
                                   std::pair{"employeursHandiEngages", kCommittedEmployer}})
    if (TRY(read_flag(request, name)).value_or(false))
      engaged.values.push_back(value_of(kMark, std::string(mark)));
  add(std::move(engaged), wanted);
  for (const auto& [name, mark] : {std::pair{"accesTravailleurHandicape", kOpenToDisabled},
                                   std::pair{"offresManqueCandidats", kLacksCandidates}})
    if (TRY(read_flag(request, name)).value_or(false))
      add({{value_of(kMark, std::string(mark))}}, wanted);
  if (const auto is_full = TRY(read_flag(request, "tempsPlein")))
    add({{value_of(kWorkingTime, *is_full ? "full" : "part")}}, wanted);
  return {};
}

/// No offer says that it is recruited for by simulation, or belongs to a theme.
base::Result<void> add_unsaid(const http::Request& request, Wanted& wanted) {
  wanted.is_nothing |= TRY(read_flag(request, "offresMRS")).value_or(false);
  wanted.is_nothing |= request.find_query("theme").has_value();
  return {};
}

/// The senders of an offer are one value: those that hold a name are listed first.
base::Result<void> add_senders(const http::Request& request, Catalogue& catalogue, Wanted& wanted) {
  const auto mode = request.find_query("modeSelectionPartenaires").value_or("INCLUS");
  if (mode != "INCLUS" && mode != "EXCLU") return wrong_value("modeSelectionPartenaires");
  const auto names = list_values(request, "partenaires");
  if (names.empty()) return {};
  search::Query all;
  all.limit = 0;
  all.facets = {kSentBy};
  search::AnyOf any;
  const auto answer = catalogue.search(all);
  for (const auto& [senders, count] : answer.facets.front().values) {
    const bool is_named = std::ranges::any_of(names, [&](const auto& name) {
      return senders.find("|" + base::fold(name) + "|") != senders.npos;
    });
    if (is_named == (mode == "INCLUS"))
      any.values.push_back(value_of(kSentBy, std::string(senders)));
  }
  wanted.is_nothing |= any.values.empty();
  add(std::move(any), wanted);
  return {};
}

}  // namespace

base::Result<void> add_filters(const http::Request& request, Catalogue& catalogue, Wanted& wanted) {
  TRY(add_contracts(request, wanted));
  for (const auto& choice : choices()) {
    search::AnyOf any;
    TRY(add_values(request, choice, any));
    add(std::move(any), wanted);
  }
  TRY(add_flags(request, wanted));
  TRY(add_unsaid(request, wanted));
  TRY(add_places(request, wanted));
  return add_senders(request, catalogue, wanted);
}

}  // namespace passerelle::offers::api::employment_service
