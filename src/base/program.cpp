#include "base/program.hpp"

#include <elf.h>
#include <link.h>

#include <cstddef>
#include <stdexcept>
#include <string_view>

namespace passerelle::base {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t padded(std::size_t bytes) {
  return (bytes + 3) / 4 * 4;
}

/// The build's number among the notes of a segment; "" when it is not there.
std::string_view build_id_in(const char* notes, std::size_t size) {
  while (size > sizeof(ElfW(Nhdr))) {
    const auto& note = *reinterpret_cast<const ElfW(Nhdr)*>(notes);
    const auto* name = notes + sizeof(note);
    const auto* content = name + padded(note.n_namesz);
    if (note.n_type == NT_GNU_BUILD_ID && std::string_view(name, note.n_namesz) == "GNU\0"sv)
      return {content, note.n_descsz};
    const auto whole = sizeof(note) + padded(note.n_namesz) + padded(note.n_descsz);
    if (whole >= size) break;
    notes += whole;
    size -= whole;
  }
  return {};
}

/// The first object that the loader names is the program itself.
int read_program(dl_phdr_info* object, std::size_t, void* target) {
  for (int i = 0; i < object->dlpi_phnum; ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto id = build_id_in(reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr),
                                segment.p_memsz);
    if (id.empty()) continue;
    *static_cast<std::string_view*>(target) = id;
    break;
  }
  return 1;
}

}  // namespace

std::string_view program_id() {
  static const auto id = [] {
    std::string_view found;
    dl_iterate_phdr(read_program, &found);
    if (found.empty()) throw std::runtime_error("the program bears no build id");
    return found;
  }();
  return id;
}

}  // namespace passerelle::base
