#pragma once

#include <span>
#include <string>

#include "base/time.hpp"
#include "platform/db/db.hpp"
#include "platform/module/module.hpp"

namespace passerelle::employers {

/// An employer's place of business, known by its SIRET.
struct Establishment {
  std::string siret;
  std::string name;
};

/// Keeps the establishments that offers name, sorted and each once; the last name given stays.
void record_establishments(db::Session& session, std::span<const Establishment> establishments,
                           base::Instant now);

Module describe(const Context& context);

}  // namespace passerelle::employers
