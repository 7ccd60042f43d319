#include "platform/html/template.hpp"

#include <ctemplate/template.h>
#include <ctemplate/template_cache.h>
#include <ctemplate/template_dictionary.h>

#include <stdexcept>

namespace passerelle::html {
namespace {

ctemplate::TemplateCache& cache() {
  static ctemplate::TemplateCache templates;
  return templates;
}

ctemplate::TemplateString as_key(std::string_view text) {
  return {text.data(), text.size()};
}

// Blank lines alone: joining lines would glue words together.
constexpr auto kStrip = ctemplate::STRIP_BLANK_LINES;

}  // namespace

Template::Template(std::string_view name_, std::string_view source, std::span<const Field> fields_,
                   std::string_view examples_)
    : name(name_), fields(fields_), examples(examples_) {
  if (!cache().StringToTemplateCache(as_key(name), as_key(source), kStrip))
    throw std::logic_error("the template " + std::string(name) + " does not parse");
}

Values& Values::add(std::string_view name) {
  return *sections_.emplace_back(name, std::make_unique<Values>()).second;
}

void Values::include(std::string_view name, const Fragment& fragment) {
  includes_.emplace_back(name, fragment);
}

/// Hands the values over to ctemplate, which knows only its own dictionary.
struct Expansion {
  static void fill(ctemplate::TemplateDictionary& to, const Values& from) {
    for (const auto& [name, text] : from.texts_) to.SetValue(as_key(name), text);
    for (const auto name : from.shown_) to.ShowSection(as_key(name));
    for (const auto& [name, values] : from.sections_)
      fill(*to.AddSectionDictionary(as_key(name)), *values);
    for (const auto& [name, fragment] : from.includes_) {
      auto* inner = to.AddIncludeDictionary(as_key(name));
      inner->SetFilename(as_key(fragment.template_->name));
      fill(*inner, *fragment.values_);
    }
  }

  static std::string render(const Fragment& fragment) {
    ctemplate::TemplateDictionary dictionary("fragment");
    fill(dictionary, *fragment.values_);
    std::string html;
    if (!cache().ExpandWithData(as_key(fragment.template_->name), kStrip, &dictionary, nullptr,
                                &html))
      throw std::logic_error("cannot expand " + std::string(fragment.template_->name));
    return html;
  }
};

std::string render(const Fragment& fragment) {
  return Expansion::render(fragment);
}

}  // namespace passerelle::html
