#include "platform/search/array.hpp"

namespace passerelle::search {

Strings::Strings(const std::vector<std::string>& texts) {
  std::vector<char> all;
  std::vector<std::uint32_t> starts{0};
  starts.reserve(texts.size() + 1);
  for (const auto& text : texts) {
    all.insert(all.end(), text.begin(), text.end());
    starts.push_back(static_cast<std::uint32_t>(all.size()));
  }
  bytes = Array(std::move(all));
  first = Array(std::move(starts));
}

std::uint32_t Strings::lower_bound(std::string_view text) const {
  std::uint32_t from = 0;
  auto to = static_cast<std::uint32_t>(size());
  while (from < to) {
    const auto middle = from + (to - from) / 2;
    if ((*this)[middle] < text)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

std::uint32_t Strings::find(std::string_view text) const {
  const auto at = lower_bound(text);
  return at < size() && (*this)[at] == text ? at : kNowhere;
}

std::pair<std::uint32_t, std::uint32_t> Strings::beginning_with(std::string_view text) const {
  std::string after(text);
  while (!after.empty() && static_cast<unsigned char>(after.back()) == 0xFF) after.pop_back();
  if (after.empty()) return {lower_bound(text), static_cast<std::uint32_t>(size())};
  after.back() = static_cast<char>(static_cast<unsigned char>(after.back()) + 1);
  return {lower_bound(text), lower_bound(after)};
}

}  // namespace passerelle::search
