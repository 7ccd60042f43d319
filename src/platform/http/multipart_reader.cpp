#include "platform/http/multipart_reader.hpp"

#include <strings.h>

#include <algorithm>

#include "base/text.hpp"

namespace passerelle::http {
namespace {

constexpr std::string_view kLineEnd = "\r\n";
constexpr std::string_view kHeadEnd = "\r\n\r\n";

std::unexpected<base::Error> damaged() {
  return base::fail(base::ErrorKind::Invalid, "FORM_DAMAGED",
                    "Le formulaire est arrivé incomplet. Rien n’a été gardé : envoyez-le à "
                    "nouveau.");
}

std::unexpected<base::Error> too_large(std::string field) {
  return base::fail(base::ErrorKind::TooLarge, "FORM_TOO_LARGE",
                    "Le formulaire contient plus que ce qu’il demande.", std::move(field));
}

bool same_name(std::string_view a, std::string_view b) {
  return a.size() == b.size() && strncasecmp(a.data(), b.data(), a.size()) == 0;
}

std::string unquoted(std::string_view text) {
  std::string out;
  for (std::size_t at = 1; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\'))
      ++at;
    if (text.substr(at).starts_with("%22")) {
      out += '"';
      at += 2;
    } else {
      out += text[at];
    }
  }
  return out;
}

/// Where the parameter at the start of `text` ends: at a semicolon outside quotes.
std::size_t end_of_parameter(std::string_view text) {
  bool quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (quoted && text[at] == '\\')
      ++at;
    else if (text[at] == '"')
      quoted = !quoted;
    else if (text[at] == ';' && !quoted)
      return at;
  }
  return text.size();
}

std::string header_of(std::string_view head, std::string_view name) {
  for (auto line : base::split(head, '\n')) {
    const auto colon = line.find(':');
    if (colon != line.npos && same_name(base::trim(line.substr(0, colon)), name))
      return std::string(base::trim(line.substr(colon + 1)));
  }
  return {};
}

std::string last_part(const std::string& path) {
  const auto slash = path.find_last_of("/\\");
  return slash == path.npos ? path : path.substr(slash + 1);
}

}  // namespace

std::string parameter_of(std::string_view header, std::string_view name) {
  while (true) {
    const auto end = end_of_parameter(header);
    const auto one = base::trim(header.substr(0, end));
    const auto equals = one.find('=');
    if (equals != one.npos && same_name(base::trim(one.substr(0, equals)), name)) {
      const auto value = base::trim(one.substr(equals + 1));
      return value.starts_with('"') ? unquoted(value) : std::string(value);
    }
    if (end == header.size()) return {};
    header.remove_prefix(end + 1);
  }
}

MultipartReader::MultipartReader(std::string_view boundary, std::filesystem::path folder)
    : delimiter_("\r\n--" + std::string(boundary)),
      folder_(std::move(folder)),
      buffer_(kLineEnd) {}  // the first delimiter may stand at the very start

base::Result<void> MultipartReader::feed(std::string_view bytes) {
  buffer_ += bytes;
  while (TRY(step())) {
  }
  return {};
}

base::Result<MultipartForm> MultipartReader::finish() {
  if (state_ != State::End) return damaged();
  return std::move(form_);
}

/// False when more bytes are needed.
base::Result<bool> MultipartReader::step() {
  switch (state_) {
    case State::Preamble:
      return skip_preamble();
    case State::Delimiter:
      return step_delimiter();
    case State::Head:
      return step_head();
    case State::Body:
      return step_body();
    case State::End:
      buffer_.clear();
      return false;
  }
  return false;
}

bool MultipartReader::skip_preamble() {
  const auto at = buffer_.find(delimiter_);
  if (at == buffer_.npos) {
    if (buffer_.size() > delimiter_.size()) buffer_.erase(0, buffer_.size() - delimiter_.size());
    return false;
  }
  buffer_.erase(0, at + delimiter_.size());
  state_ = State::Delimiter;
  return true;
}

base::Result<bool> MultipartReader::step_delimiter() {
  if (buffer_.size() < kLineEnd.size()) return false;
  if (buffer_.starts_with("--"))
    state_ = State::End;
  else if (buffer_.starts_with(kLineEnd))
    state_ = State::Head;
  else
    return damaged();
  buffer_.erase(0, kLineEnd.size());
  return true;
}

base::Result<bool> MultipartReader::step_head() {
  const auto end = buffer_.find(kHeadEnd);
  if (end == buffer_.npos) {
    if (buffer_.size() > kMaxPartHeadBytes) return damaged();
    return false;
  }
  if (auto opened = open_part(std::string_view(buffer_).substr(0, end)); !opened)
    return std::unexpected(std::move(opened).error());
  buffer_.erase(0, end + kLineEnd.size());
  state_ = State::Body;
  is_at_start_ = true;
  return true;
}

/// The line end that closes the head stays in the buffer: in an empty part it begins the next
/// delimiter; else it is dropped with the first bytes.
base::Result<bool> MultipartReader::step_body() {
  const auto at = buffer_.find(delimiter_);
  const bool is_whole = at != buffer_.npos;
  if (!is_whole && buffer_.size() <= delimiter_.size() + kLineEnd.size()) return false;
  const auto size = is_whole ? at : buffer_.size() - delimiter_.size();
  auto bytes = std::string_view(buffer_).substr(0, size);
  if (is_at_start_) bytes.remove_prefix(std::min(kLineEnd.size(), bytes.size()));
  is_at_start_ = false;
  if (auto taken = take(bytes); !taken) return std::unexpected(std::move(taken).error());
  buffer_.erase(0, is_whole ? size + delimiter_.size() : size);
  if (!is_whole) return false;
  state_ = State::Delimiter;
  if (!in_file_) {
    auto& value = form_.fields.back().second;
    value = base::to_valid_utf8(value);
  }
  return true;
}

base::Result<void> MultipartReader::open_part(std::string_view head) {
  if (++parts_ > kMaxParts) return too_large({});
  const auto disposition = header_of(head, "content-disposition");
  auto name = base::to_valid_utf8(parameter_of(disposition, "name"));
  if (name.empty()) return damaged();
  in_file_ = disposition.find("filename=") != disposition.npos;
  auto file_name = last_part(base::to_valid_utf8(parameter_of(disposition, "filename")));
  is_dropped_ = in_file_ && file_name.empty();
  if (is_dropped_) return {};
  if (in_file_)
    form_.files.push_back({.field = std::move(name),
                           .file_name = std::move(file_name),
                           .content_type = header_of(head, "content-type"),
                           .file = TemporaryFile(folder_)});
  else
    form_.fields.emplace_back(std::move(name), "");
  return {};
}

base::Result<void> MultipartReader::take(std::string_view bytes) {
  if (is_dropped_) return {};
  if (in_file_) {
    form_.files.back().bytes += bytes.size();
    form_.files.back().file.write(bytes);
    return {};
  }
  auto& [name, value] = form_.fields.back();
  value += bytes;
  if (value.size() > kMaxFormFieldBytes) return too_large(name);
  return {};
}

}  // namespace passerelle::http
