#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/analysis.hpp"
#include "platform/search/analysis/pieces.hpp"
#include "platform/search/analysis/vocabulary.hpp"

namespace passerelle::search {

/// Makes words of pieces, each rule in its turn.
class Reading {
 public:
  Reading(const Pieces& pieces, Vocabulary& vocabulary, std::vector<WordAt>& words)
      : pieces_(pieces), vocabulary_(vocabulary), words_(words) {}

  void read();

 private:
  bool is_plain(std::size_t i) const;
  std::size_t read_at(std::size_t i);
  std::size_t read_parts(std::size_t i);
  void put(std::string_view text, std::size_t first, std::uint8_t marks, std::uint32_t position);
  void put_alone(std::string_view text, std::size_t first);
  void put_whole(std::string_view text, const std::vector<std::string>& parts, std::size_t first);
  void put_pair(std::size_t i);
  std::string whole_of_parts() const;
  void open_group(std::size_t i);
  void close_group();
  bool is_same_group(std::size_t before, std::size_t size) const;

  const Pieces& pieces_;
  Vocabulary& vocabulary_;
  std::vector<WordAt>& words_;
  std::vector<std::string> parts_;
  std::uint32_t position_ = 0;
  /// Where words begin that may be the other gender of those before, and where those end.
  std::optional<std::size_t> group_, group_before_;
};

}  // namespace passerelle::search
