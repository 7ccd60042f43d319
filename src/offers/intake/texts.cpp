#include <gumbo.h>

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "offers/intake/stages.hpp"

namespace passerelle::offers::intake {
namespace {

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

std::optional<double> parse_hours(std::string_view text) {
  double value = 0;
  std::size_t i = 0;
  while (i < text.size() && !std::isdigit(static_cast<unsigned char>(text[i]))) ++i;
  if (i == text.size()) return {};
  while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])))
    value = value * 10 + (text[i++] - '0');
  const auto rest = base::fold(text.substr(i));
  if (!rest.empty() && rest[0] != 'h' && !std::isdigit(static_cast<unsigned char>(rest[0])))
    return {};
  if (value < 1 || value > 60) return {};
  return value;
}

}  // namespace

std::string plain_text(std::string_view text, bool& had_markup) {
  had_markup = looks_like_markup(text);
  if (!had_markup) return tidy_lines(text);
  const std::string source(text);
  GumboOutput* parsed =
      gumbo_parse_with_options(&kGumboDefaultOptions, source.data(), source.size());
  std::string out;
  collect(parsed->root, 0, out);
  gumbo_destroy_output(&kGumboDefaultOptions, parsed);
  return tidy_lines(out);
}

void normalise_texts(const SourceRecord& record, const Setting&, Draft& draft) {
  bool markup = false;
  draft.title = base::one_line(plain_text(record[Field::Title], markup));
  draft.description = plain_text(record[Field::Description], markup);
  if (markup && !draft.description.empty())
    draft.add("DESCRIPTION_HTML", Field::Description,
              std::string(base::shorten(record[Field::Description], 200)),
              std::string(base::shorten(draft.description, 200)));
  draft.employer = base::one_line(record[Field::Employer]);
  draft.employer_description = plain_text(record[Field::EmployerDescription], markup);
  draft.salary_text = base::one_line(record[Field::Salary]);
  draft.sector = base::one_line(record[Field::Sector]);
  draft.working_hours = base::one_line(record[Field::WorkingTime]);
  draft.weekly_hours = parse_hours(record[Field::WeeklyHours]);
  draft.origin_url = base::one_line(record[Field::OriginUrl]);
  // Markup alone, or white space alone, is no description.
  if (draft.description.empty() && !base::trim(record[Field::Description]).empty())
    draft.add("DESCRIPTION_MISSING", Field::Description);
  if (draft.title.empty() && !base::trim(record[Field::Title]).empty())
    draft.add("TITLE_MISSING", Field::Title);
}

}  // namespace passerelle::offers::intake
