#include "reference/tables.hpp"

#include <algorithm>

namespace passerelle::reference {
namespace {

constexpr unsigned char kCommunesBytes[] = {
#embed "communes.tsv"
};
constexpr unsigned char kPostalBytes[] = {
#embed "postal.tsv"
};
constexpr unsigned char kFormerCommunesBytes[] = {
#embed "former_communes.tsv"
};
constexpr unsigned char kDepartmentsBytes[] = {
#embed "departments.tsv"
};
constexpr unsigned char kRegionsBytes[] = {
#embed "regions.tsv"
};
constexpr unsigned char kCountriesBytes[] = {
#embed "countries.tsv"
};
constexpr unsigned char kOccupationsBytes[] = {
#embed "occupations.tsv"
};
constexpr unsigned char kEverydayNamesBytes[] = {
#embed "everyday_names.tsv"
};
constexpr unsigned char kJobNamesBytes[] = {
#embed "job_names.tsv"
};
constexpr unsigned char kContractTypesBytes[] = {
#embed "contract_types.tsv"
};
constexpr unsigned char kMinimumWageBytes[] = {
#embed "minimum_wage.tsv"
};
constexpr unsigned char kSectorsBytes[] = {
#embed "sectors.tsv"
};
constexpr unsigned char kOccupationDomainsBytes[] = {
#embed "occupation_domains.tsv"
};
constexpr unsigned char kMobilitiesBytes[] = {
#embed "mobilities.tsv"
};
constexpr unsigned char kAreasBytes[] = {
#embed "areas.tsv"
};
constexpr unsigned char kCommuneAreasBytes[] = {
#embed "commune_areas.tsv"
};
constexpr unsigned char kContoursBytes[] = {
#embed "contours.tsv"
};
constexpr unsigned char kDepartmentNeighboursBytes[] = {
#embed "department_neighbours.tsv"
};
constexpr unsigned char kContractNaturesBytes[] = {
#embed "contract_natures.tsv"
};

template <std::size_t Size>
std::string_view text_of(const unsigned char (&bytes)[Size]) {
  return {reinterpret_cast<const char*>(bytes), Size};
}

}  // namespace

const Table kCommunes{"communes", text_of(kCommunesBytes)};
const Table kPostal{"postal", text_of(kPostalBytes)};
const Table kFormerCommunes{"former_communes", text_of(kFormerCommunesBytes)};
const Table kDepartments{"departments", text_of(kDepartmentsBytes)};
const Table kRegions{"regions", text_of(kRegionsBytes)};
const Table kCountries{"countries", text_of(kCountriesBytes)};
const Table kOccupations{"occupations", text_of(kOccupationsBytes)};
const Table kJobNames{"job_names", text_of(kJobNamesBytes)};
const Table kEverydayNames{"everyday_names", text_of(kEverydayNamesBytes)};
const Table kContractTypes{"contract_types", text_of(kContractTypesBytes)};
const Table kMinimumWage{"minimum_wage", text_of(kMinimumWageBytes)};
const Table kSectors{"sectors", text_of(kSectorsBytes)};
const Table kOccupationDomains{"occupation_domains", text_of(kOccupationDomainsBytes)};
const Table kMobilities{"mobilities", text_of(kMobilitiesBytes)};
const Table kAreas{"areas", text_of(kAreasBytes)};
const Table kCommuneAreas{"commune_areas", text_of(kCommuneAreasBytes)};
const Table kContours{"contours", text_of(kContoursBytes)};
const Table kDepartmentNeighbours{"department_neighbours", text_of(kDepartmentNeighboursBytes)};
const Table kContractNatures{"contract_natures", text_of(kContractNaturesBytes)};

std::size_t count_rows(const Table& table) {
  const auto lines = std::count(table.text.begin(), table.text.end(), '\n');
  return lines == 0 ? 0 : static_cast<std::size_t>(lines) - 1;
}

}  // namespace passerelle::reference
