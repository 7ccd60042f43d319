#include <gumbo.h>

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

constexpr std::size_t kShown = 200;
constexpr unsigned kDeepest = 400;  // deeper markup is cut: a page is not that deep

bool looks_like_markup(std::string_view text) {
  if (text.find('<') == std::string_view::npos && text.find('&') == std::string_view::npos)
    return false;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto next = static_cast<unsigned char>(text[i + 1]);
    if (text[i] == '<' && (std::isalpha(next) || next == '/' || next == '!')) {
      if (text.find('>', i) != std::string_view::npos) return true;
    }
    if (text[i] == '&' && (std::isalpha(next) || next == '#')) {
      const auto end = text.find(';', i);
      if (end != std::string_view::npos && end - i <= 10 &&
          text.substr(i, end - i).find(' ') == std::string_view::npos)
        return true;
    }
  }
  return false;
}

bool breaks_line(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
      return true;
    default:
      return false;
  }
}

void collect(const GumboNode* node, unsigned depth, std::string& out) {
  if (depth > kDeepest) return;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA) {
    out += node->v.text.text;
    return;
  }
  if (node->type != GUMBO_NODE_ELEMENT) return;
  const auto& element = node->v.element;
  if (element.tag == GUMBO_TAG_SCRIPT || element.tag == GUMBO_TAG_STYLE) return;
  if (breaks_line(element.tag)) out += '\n';
  for (unsigned i = 0; i < element.children.length; ++i)
    collect(static_cast<const GumboNode*>(element.children.data[i]), depth + 1, out);
  if (breaks_line(element.tag)) out += '\n';
}

/// Line breaks kept (two at most in a row), each line in one_line's form.
std::string tidy_lines(std::string_view text) {
  std::string out;
  int breaks = 0;
  while (!text.empty()) {
    const auto feed = text.find('\n'), carriage = text.substr(0, feed).find('\r');
    const auto end = std::min(feed, carriage);
    const auto line = base::one_line(text.substr(0, end));
    if (!line.empty()) {
      if (!out.empty()) out.append(static_cast<std::size_t>(breaks > 1 ? 2 : 1), '\n');
      out += line;
      breaks = 0;
    }
    if (end == std::string_view::npos) break;
    const bool crlf = text.substr(end, 2) == "\r\n";
    text.remove_prefix(end + (crlf ? 2 : 1));
    ++breaks;
  }
  return out;
}

std::string without_markup(std::string_view text) {
  const std::string source(text);
  GumboOutput* parsed =
      gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size());
  std::string out;
  collect(parsed->root, 0, out);
  gumbo_destroy_output(&kGumboDefaultOptions, parsed);
  return out;
}

/// The text without markup, in one line; a field that had some is said to.
std::string plain_line(const SourceRecord& record, Field field, Draft& draft) {
  bool had_markup = false;
  auto text = base::one_line(plain_text(record[field], had_markup));
  if (had_markup && !text.empty())
    draft.add("TEXT_HTML", field, std::string(base::shorten(record[field], kShown)),
              std::string(base::shorten(text, kShown)));
  return text;
}

void read_description(const SourceRecord& record, Draft& draft) {
  bool had_markup = false;
  draft.description = plain_text(record[Field::Description], had_markup);
  if (had_markup && !draft.description.empty())
    draft.add("DESCRIPTION_HTML", Field::Description,
              std::string(base::shorten(record[Field::Description], kShown)),
              std::string(base::shorten(draft.description, kShown)));
  // Markup alone, or white space alone, is no description.
  if (draft.description.empty() && !base::trim(record[Field::Description]).empty())
    draft.add("DESCRIPTION_MISSING", Field::Description);
}

}  // namespace

std::string plain_text(std::string_view text, bool& had_markup) {
  had_markup = looks_like_markup(text);
  if (!had_markup) return tidy_lines(text);
  auto plain = without_markup(text);
  // Written for a page, then escaped again for another: "&amp;eacute;", "&lt;p&gt;".
  if (looks_like_markup(plain)) plain = without_markup(plain);
  return tidy_lines(plain);
}

void normalise_texts(const SourceRecord& record, const Setting&, Draft& draft) {
  draft.title = plain_line(record, Field::Title, draft);
  read_description(record, draft);
  draft.employer = plain_line(record, Field::Employer, draft);
  bool had_markup = false;
  draft.employer_description = plain_text(record[Field::EmployerDescription], had_markup);
  draft.salary_text = plain_line(record, Field::Salary, draft);
  draft.sector = plain_line(record, Field::Sector, draft);
  draft.origin_url = base::one_line(record[Field::OriginUrl]);
  if (draft.title.empty() && !base::trim(record[Field::Title]).empty())
    draft.add("TITLE_MISSING", Field::Title);
}

}  // namespace passerelle::offers::intake
