#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "platform/search/analysis.hpp"
#include "platform/search/query.hpp"
#include "platform/search/schema.hpp"
#include "platform/search/token.hpp"

/// Full-text search in memory over documents of any kind: words, phrases, filters, circles,
/// facets, order. The owner's Schema says what is searchable and how it ranks.
namespace passerelle::search {

/// The texts of a document as they are stored, in the schema's order; empty when it is gone.
using TextsOf = std::function<std::vector<std::string>(std::uint64_t id)>;

/// What documents are read with.
struct Settings {
  Schema schema;
  Analyse analyse = {};   ///< without it, French (analysis.hpp), which is also the quickest
  TextsOf texts_of = {};  ///< without it a phrase is looked for where positions are kept alone
};

/// What a snapshot must have been written with to be of use.
struct Identity {
  std::uint64_t analyser = 0;  ///< a number that changes with how words are cut
  std::string database;
};

/// Bytes by structure.
struct Memory {
  struct Part {
    std::string name;
    std::uint64_t bytes = 0;
  };
  std::vector<Part> parts;
  std::uint64_t total_bytes() const;
};

class Live;
struct Statistics;

/// Many readers and one writer at a time. Readers never wait: each sees the whole of what was
/// there when it began.
class Index {
 public:
  explicit Index(Settings settings);
  ~Index();
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  Answer search(const Query& query) const;

  /// Visible when it returns. A document replaces the one of its id; the last of an id counts;
  /// a removal of the same call comes after it.
  void apply(std::span<const Document> upserts, std::span<const std::uint64_t> removals,
             std::int64_t position);
  /// The position given last.
  std::int64_t position() const;
  std::uint64_t size() const;
  /// How many calls of apply() have been: what was counted at this number holds until the next.
  std::uint64_t changes() const;

  /// Whether merge() has something worth doing.
  bool wants_merge() const;
  /// Puts what came by apply() together with the rest. Takes seconds on a large base; readers
  /// and apply() go on meanwhile.
  void merge();

  base::Result<void> save(const std::filesystem::path& path, const Identity& identity) const;
  /// Fails (Conflict) on a snapshot of another schema, ranking, analyser, database or version,
  /// and on one that is cut short or altered (Invalid).
  static base::Result<std::unique_ptr<Index>> load(const std::filesystem::path& path,
                                                   Settings settings, const Identity& identity);

  Memory memory() const;
  /// What scores are counted with at present (statistics.hpp).
  std::shared_ptr<const Statistics> statistics() const;

 private:
  friend class Builder;
  explicit Index(std::unique_ptr<Live> live);

  std::unique_ptr<Live> live_;
};

/// Builds an index of many documents at once, on several threads and in bounded memory.
class Builder {
 public:
  explicit Builder(Settings settings, unsigned threads = 2);
  ~Builder();

  /// Ids are distinct. Waits while the threads are behind.
  void add(Document document);
  std::unique_ptr<Index> finish(std::int64_t position);

 private:
  struct Work;
  std::unique_ptr<Work> work_;
};

}  // namespace passerelle::search
