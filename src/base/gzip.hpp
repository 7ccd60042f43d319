#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.hpp"

struct z_stream_s;

namespace passerelle::base {

/// The most that one file may unpack to, and how many times its own size: a small archive that
/// fills the disk is refused while it unpacks. The ratio counts from 16 MB on: a short file of
/// one repeated line is no bomb.
constexpr std::uint64_t kMaxUnpackedBytes = 2'000'000'000;
constexpr std::uint64_t kMaxUnpackRatio = 200;
constexpr std::uint64_t kRatioCountsFromBytes = 16'000'000;

/// Bytes in, plain bytes out: gzip (several members too) is known by its first two bytes,
/// anything else passes as it is. Memory does not grow with the file.
class Gunzip {
 public:
  /// Takes plain bytes; false asks for no more.
  using Use = std::function<Result<bool>(std::string_view plain)>;

  explicit Gunzip(Use use);

  /// False once `use` has said so. Errors: FILE_GZIP (the archive is damaged), FILE_TOO_LARGE,
  /// and those of `use`.
  Result<bool> feed(std::string_view bytes);
  /// After the last piece: FILE_GZIP when the archive is cut.
  Result<void> finish();

 private:
  enum class Kind : std::uint8_t { Unknown, Plain, Gzip };
  struct Close {
    void operator()(z_stream_s* stream) const;
  };

  Result<bool> pass(std::string_view plain);
  Result<bool> unpack(std::string_view bytes);
  Result<bool> recognise();
  bool opens_member(std::string_view& bytes);

  Use use_;
  Kind kind_ = Kind::Unknown;
  std::string head_;
  std::unique_ptr<z_stream_s, Close> stream_;
  std::unique_ptr<char[]> unpacked_;  ///< one chunk
  bool between_members_ = false;
  std::uint64_t received_ = 0;
  std::uint64_t passed_ = 0;
};

}  // namespace passerelle::base
