#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "platform/search/search.hpp"

namespace passerelle::search {

/// Gives a number below `limit`: random, or the bytes of a fuzzer.
using Dice = std::function<std::uint32_t(std::uint32_t limit)>;

/// Cuts at spaces; plurals and feminines share a stem, words with a long vowel ("ô" as "oo") have
/// two, "de" and "la" are stop words, "l'" leaves a gap.
std::vector<Token> trial_words(std::string_view text);

/// Texts of few words, so that they meet; every kind of field.
Schema trial_schema();
Document random_document(const Dice& dice, std::uint64_t id);
Query random_query(const Dice& dice);

}  // namespace passerelle::search
