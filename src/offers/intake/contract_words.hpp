#pragma once

#include <string>
#include <string_view>

namespace passerelle::offers::intake {

/// What the words of a contract say: its type, its nature, another type that they offer as well.
struct ContractWords {
  std::string_view contract;  ///< "CDI", "MIS"…; "" when no type is named
  std::string_view nature;    ///< "E2", "FS", or kWorkStudy for a work-study of unknown kind
  std::string_view other;     ///< "CDI" of "CDD ou CDI"
  bool is_internship = false;
};

/// "CDD (possibilité de CDI)" is a CDD, "CDI intérimaire" a DIN, "Contrat pro" a CDD of nature FS.
ContractWords read_contract_words(std::string_view text);

/// "TEMPORARY" and nothing more: a fixed term, an agency's mission or a season.
bool says_only_temporary(std::string_view text);
/// Which of the three a text tells ("CDD", "MIS", "SAI"); "" when it tells none, or two.
std::string_view find_temporary_contract(std::string_view text);

}  // namespace passerelle::offers::intake
