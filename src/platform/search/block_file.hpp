#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/search/array.hpp"
#include "platform/search/checksum.hpp"

namespace passerelle::search {

/// Writes arrays one after the other, each at a multiple of 64 bytes, then their checksum.
class BlockWriter {
 public:
  explicit BlockWriter(const std::filesystem::path& path);
  ~BlockWriter();
  BlockWriter(const BlockWriter&) = delete;
  BlockWriter& operator=(const BlockWriter&) = delete;

  void number(std::uint64_t value) { numbers({&value, 1}); }
  void numbers(std::span<const std::uint64_t> values) { bytes(values.data(), values.size_bytes()); }
  template <class T>
  void array(const Array<T>& values) {
    static_assert(std::is_trivially_copyable_v<T>);
    number(values.size());
    bytes(values.data(), values.size() * sizeof(T));
  }
  void text(std::string_view text) {
    number(text.size());
    bytes(text.data(), text.size());
  }
  /// Adds the checksum and waits for the disk; false when something was not written.
  bool finish();

 private:
  void bytes(const void* from, std::size_t size);
  void write(const void* from, std::size_t size);

  int file_;
  bool is_good_;
  Checksum checksum_;
};

/// Reads such a file into memory at once; arrays then look into it.
class BlockReader {
 public:
  /// Fails on a file that is cut or altered.
  static base::Result<BlockReader> open(const std::filesystem::path& path);

  std::uint64_t number();
  template <class T>
  void array(Array<T>& values) {
    const auto size = number();
    if (size > rest_.size() / sizeof(T)) return fail();
    values.look_at({reinterpret_cast<const T*>(bytes(size * sizeof(T))), size});
  }
  std::string text();
  const std::shared_ptr<void>& block() const { return block_; }
  /// False once something did not fit.
  bool is_good() const { return is_good_; }

 private:
  const unsigned char* bytes(std::size_t size);
  void fail();

  std::shared_ptr<void> block_;
  std::span<const unsigned char> rest_;
  bool is_good_ = true;
};

}  // namespace passerelle::search
