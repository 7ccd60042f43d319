#pragma once

#include <span>
#include <string_view>

namespace passerelle::offers::intake {

/// What words say of a contract, in the codes of data/contract_types.tsv and contract_natures.tsv.
struct ContractWord {
  std::string_view words;     ///< in base::fold's form, as whole words
  std::string_view contract;  ///< "" where the words leave it open
  std::string_view nature;    ///< "" where they say none
  /// The contract, unless another word names it: an apprenticeship is of fixed term by habit.
  std::string_view usual = {};
};

/// At one place of a text the longest counts.
std::span<const ContractWord> contract_vocabulary();

/// Words of internships, which are no contract of employment.
std::span<const std::string_view> internship_words();

}  // namespace passerelle::offers::intake
