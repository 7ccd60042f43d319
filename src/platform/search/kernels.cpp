#include "platform/search/kernels.hpp"

#include <atomic>
#include <cstdlib>

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

const Kernels* first_choice() {
  const auto list = list_kernels();
  const char* const name = std::getenv("PASSERELLE_SEARCH_KERNELS");
  for (std::size_t i = 0; name != nullptr && i < list.size; ++i)
    if (list.kernels[i]->name == name) return list.kernels[i];
  return list.kernels[list.size - 1];
}

std::atomic<const Kernels*>& chosen() {
  static std::atomic<const Kernels*> kernels = first_choice();
  return kernels;
}

}  // namespace

KernelList list_kernels() {
  KernelList list{{&kPortableKernels}, 1};
  if (has_avx2()) list.kernels[list.size++] = &kAvx2Kernels;
  if (has_avx2() && has_avx512()) list.kernels[list.size++] = &kAvx512Kernels;
  return list;
}

const Kernels& kernels() {
  return *chosen().load(std::memory_order_relaxed);
}

void choose_kernels(const Kernels& kernels) {
  chosen().store(&kernels, std::memory_order_relaxed);
}

}  // namespace passerelle::search
