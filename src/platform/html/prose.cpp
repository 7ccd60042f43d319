#include "platform/html/prose.hpp"

#include "base/text.hpp"
#include "templates/components/prose.tpl.hpp"

namespace passerelle::html {

Fragment prose_of(std::string_view text) {
  using Paragraph = components::Prose::Paragraph;
  components::Prose prose;
  bool is_inside = false;
  for (const auto raw : base::split(text, '\n')) {
    const auto line = base::trim(raw);
    if (line.empty()) {
      is_inside = false;
      continue;
    }
    if (!is_inside) prose.paragraphs.emplace_back();
    is_inside = true;
    prose.paragraphs.back().lines.push_back({.text = line});
  }
  for (Paragraph& paragraph : prose.paragraphs) paragraph.lines.back().last = true;
  return prose;
}

}  // namespace passerelle::html
