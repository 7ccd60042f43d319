#pragma once

#include <filesystem>
#include <memory>

#include "platform/search/search.hpp"
#include "platform/search/view.hpp"

namespace passerelle::search {

/// One file: what it was written with, the parts of the view, a checksum over all of it. It is
/// written under another name, synced, then renamed.
base::Result<void> write_snapshot(const View& view, const Schema& schema,
                                  const std::filesystem::path& path, const Identity& identity);

base::Result<std::unique_ptr<View>> read_snapshot(const std::filesystem::path& path,
                                                  const Schema& schema, const Identity& identity);

/// A number that changes with what the numbers of a segment mean.
std::uint64_t fingerprint_of_fields(const Schema& schema);
/// A number that changes with any weight.
std::uint64_t fingerprint_of_ranking(const Schema& schema);

}  // namespace passerelle::search
