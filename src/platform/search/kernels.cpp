#include "platform/search/kernels.hpp"

namespace passerelle::search {
namespace {

bool has_avx2() {
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2");
}

bool has_avx512() {
  return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
         __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("avx512vpopcntdq");
}

}  // namespace

KernelList list_kernels() {
  KernelList list{{&kPortableKernels}, 1};
  if (has_avx2()) list.kernels[list.size++] = &kAvx2Kernels;
  if (has_avx2() && has_avx512()) list.kernels[list.size++] = &kAvx512Kernels;
  return list;
}

const Kernels& kernels() {
  static const Kernels& widest = [] -> const Kernels& {
    const auto list = list_kernels();
    return *list.kernels[list.size - 1];
  }();
  return widest;
}

}  // namespace passerelle::search
