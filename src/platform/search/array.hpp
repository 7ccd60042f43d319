#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace passerelle::search {

/// Values that are written once and read ever after: its own, or a window into a block.
template <class T>
class Array {
 public:
  using Value = T;
  Array() = default;
  explicit Array(std::vector<T> values) : own_(std::move(values)) {
    own_.shrink_to_fit();
    values_ = own_;
  }
  Array(Array&& other) noexcept { *this = std::move(other); }
  Array& operator=(Array&& other) noexcept {
    own_ = std::move(other.own_);
    values_ = std::exchange(other.values_, {});
    return *this;
  }

  const T& operator[](std::size_t i) const { return values_[i]; }
  const T* data() const { return values_.data(); }
  std::size_t size() const { return values_.size(); }
  bool empty() const { return values_.empty(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }
  std::span<const T> part(std::size_t from, std::size_t to) const {
    return values_.subspan(from, to - from);
  }
  /// The block must outlive it.
  void look_at(std::span<const T> values) {
    own_ = {};
    values_ = values;
  }

 private:
  std::vector<T> own_;
  std::span<const T> values_;
};

/// Texts, one after the other; sorted where find() is asked.
struct Strings {
  Array<char> bytes;
  Array<std::uint32_t> first{std::vector<std::uint32_t>{0}};

  Strings() = default;
  explicit Strings(const std::vector<std::string>& texts);

  std::size_t size() const { return first.size() - 1; }
  std::string_view operator[](std::size_t i) const {
    return {bytes.data() + first[i], first[i + 1] - first[i]};
  }
  /// The number of the first that does not stand before `text`.
  std::uint32_t lower_bound(std::string_view text) const;
  /// kNowhere when it is not there.
  std::uint32_t find(std::string_view text) const;
  /// Those that begin with it: from the first to before the second.
  std::pair<std::uint32_t, std::uint32_t> beginning_with(std::string_view text) const;
};

constexpr std::uint32_t kNowhere = UINT32_MAX;

}  // namespace passerelle::search
