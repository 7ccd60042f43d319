#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace passerelle::base {

/// How a zip archive begins; an empty one begins otherwise.
bool is_zip(std::string_view head);

constexpr std::size_t kMostZipMembers = 1000;

/// A zip archive: its bytes come in pieces and are kept, as the list of its members stands at its
/// end; then its members are read one after the other. A small archive is kept in memory, a larger
/// one in a temporary file without a name.
///
/// The limits are those of Gunzip (kMaxUnpackedBytes, kMaxUnpackRatio), told from the sizes that
/// the archive announces before anything is unpacked, and counted again while it is.
class ZipArchive {
 public:
  /// What is called for each member: its name, its bytes, its end. False asks for no more.
  struct Use {
    std::function<Result<bool>(std::string_view name)> begin;
    std::function<Result<bool>(std::string_view plain)> take;
    std::function<Result<bool>()> end;
  };

  ZipArchive() = default;
  ZipArchive(const ZipArchive&) = delete;
  ZipArchive& operator=(const ZipArchive&) = delete;
  ~ZipArchive();

  /// The first piece holds four bytes at least. FILE_TOO_LARGE over kMaxUnpackedBytes; STORAGE when
  /// the disk takes no more.
  Result<void> add(std::string_view bytes);

  /// Folders, and what file managers leave behind (`__MACOSX/`, `.DS_Store`), are passed over.
  /// Errors: FILE_ARCHIVE (damaged, cut, locked, empty, an archive inside, a name that leaves
  /// the archive), FILE_FORMAT (a spreadsheet's file, which is a zip too), FILE_TOO_LARGE, and
  /// those of `use`.
  Result<void> each_member(const Use& use);

 private:
  Result<void> write_out(std::string_view bytes);

  int file_ = -1;
  std::string kept_;  ///< all of it while there is no file
  std::uint64_t bytes_ = 0;
  bool is_empty_ = false;
};

}  // namespace passerelle::base
