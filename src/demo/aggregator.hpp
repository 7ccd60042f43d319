#pragma once

#include "demo/composer.hpp"
#include "demo/line.hpp"

namespace passerelle::demo {

/// What should become of one line under two settings.
struct AggregatorExpectation {
  Expectation on_trial;  ///< on a trial base, repairs accepted
  Expectation strict;    ///< on a real base, whose aggregator wants its lines back unrepaired
};

/// The next line of a partner that article 17 does not bind: seldom a SIRET, an experience now and
/// then, the point of the place beside its name. About one in six is told with a fault.
AggregatorExpectation compose_for_aggregator(Composer& composer, std::int64_t number, Line& line);

}  // namespace passerelle::demo
