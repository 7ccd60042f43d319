#pragma once

#include "platform/access/access.hpp"

namespace passerelle::offers {

using access::Right;

inline constexpr Right kReadOffers{"offers.read", Right::Least::Anyone};
inline constexpr Right kAskAlert{"offers.alert", Right::Least::Anyone};
inline constexpr Right kSendDelivery{"offers.deliver", Right::Least::Partner, Right::Scope::Send};
inline constexpr Right kReadDeliveries{"offers.deliveries", Right::Least::Partner,
                                       Right::Scope::Read};
inline constexpr Right kCorrectLines{"offers.correct", Right::Least::Partner, Right::Scope::Send};
inline constexpr Right kReleaseDelivery{"offers.release", Right::Least::Agent};
inline constexpr Right kManagePartners{"offers.partners", Right::Least::Agent};
inline constexpr Right kReportProblem{"offers.report", Right::Least::Anyone};
inline constexpr Right kDecideProblems{"offers.problems", Right::Least::Agent};
inline constexpr Right kOperate{"offers.operate", Right::Least::Operator};

}  // namespace passerelle::offers
