#include "platform/search/kernels.hpp"
// clang-format off
#include "platform/search/kernels.inl"
// clang-format on

namespace passerelle::search {

constinit const Kernels kAvx2Kernels{"avx2",     intersect_all, count_bits,  count_common,
                                     unite_into, list_bits,     list_between};

}  // namespace passerelle::search
