#pragma once

#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "offers/delivery/prepared.hpp"
#include "offers/queries.hpp"
#include "platform/db/db.hpp"

namespace passerelle::offers {

/// How long each step took, by name.
using StageSeconds = std::map<std::string, double, std::less<>>;

/// Takes lines through the stages, but for those that come again as they were when the exchange
/// last found nothing to say of them. What is stored of those is the same a second time, so that an
/// unchanged line costs its reading. Reads the database, writes nothing; any thread may use it.
class Recall {
 public:
  /// The setting must outlive it.
  Recall(db::Database& database, const Setting& setting);
  /// Adds to `seconds`, from the few lines that are timed.
  std::vector<Prepared> prepare(std::vector<SourceRecord> records, StageSeconds& seconds) const;

 private:
  using Sources = std::unordered_map<std::string, sql::ListSourcesOf::Row>;
  Sources list_sources(const std::vector<std::string>& references) const;
  void recall(std::vector<SourceRecord>& records, std::vector<Prepared>& lines) const;

  db::Database& database_;
  const Setting& setting_;
  bool is_first_delivery_;  ///< of its partner: there is nothing to recall
};

}  // namespace passerelle::offers
