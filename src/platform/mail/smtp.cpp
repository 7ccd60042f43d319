#include "platform/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace passerelle::mail {
namespace {

constexpr long kConnectSeconds = 10, kWholeSeconds = 60;

struct Body {
  std::string_view left;
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* from) {
  auto& left = static_cast<Body*>(from)->left;
  const auto taken = std::min(size * count, left.size());
  std::copy_n(left.data(), taken, buffer);
  left.remove_prefix(taken);
  return taken;
}

/// What was said last, and what was refused last: libcurl gives the code of a refusal alone, and
/// that of QUIT in its place.
struct Talk {
  std::string verb, refused_verb;
  long refused_code = 0;
};

/// A line that is no command goes on with AUTH: it holds the password, which is noted nowhere.
void note_command(std::string_view line, Talk& talk) {
  constexpr std::array<std::string_view, 8> kVerbs{"EHLO", "HELO", "STARTTLS", "AUTH",
                                                   "MAIL", "RCPT", "DATA",     "QUIT"};
  const auto word = line.substr(0, line.find_first_of(" \r\n"));
  if (std::ranges::find(kVerbs, word) != kVerbs.end()) talk.verb = word;
}

void note_answer(std::string_view line, Talk& talk) {
  long code = 0;
  std::from_chars(line.data(), line.data() + std::min<std::size_t>(line.size(), 3), code);
  if (code < 400 || talk.verb == "QUIT") return;
  talk.refused_verb = talk.verb;
  talk.refused_code = code;
}

int note(CURL*, curl_infotype type, char* data, std::size_t size, void* where) {
  auto& talk = *static_cast<Talk*>(where);
  if (type == CURLINFO_HEADER_OUT) note_command({data, size}, talk);
  if (type == CURLINFO_HEADER_IN) note_answer({data, size}, talk);
  if (type == CURLINFO_DATA_OUT) talk.verb = "BODY";
  return 0;
}

bool is_start_of_library() {
  static const bool is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
  return is_ready;
}

std::string cause_of(CURLcode result, const Talk& talk) {
  return talk.refused_code > 0 ? talk.refused_verb + " " + std::to_string(talk.refused_code)
                               : curl_easy_strerror(result);
}

}  // namespace

Outcome outcome_of(std::string_view verb, long code) {
  const bool is_of_letter = verb == "RCPT" || verb == "DATA" || verb == "BODY";
  if (code == 421 || !is_of_letter) return Outcome::ServerLater;
  return verb == "RCPT" && code >= 500 && code < 600 ? Outcome::AddressRefused
                                                     : Outcome::LetterLater;
}

struct Smtp::Way {
  CURL* handle = nullptr;
  Talk talk;
};

Smtp::Smtp(const Settings& settings) : way_(std::make_unique<Way>()) {
  if (!is_start_of_library() || !(way_->handle = curl_easy_init()))
    throw std::runtime_error("libcurl does not start");
  auto* const curl = way_->handle;
  curl_easy_setopt(curl, CURLOPT_URL, settings.server_url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL,
                   settings.tls == Tls::StartTls ? CURLUSESSL_ALL : CURLUSESSL_NONE);
  if (!settings.authority_file.empty())
    curl_easy_setopt(curl, CURLOPT_CAINFO, settings.authority_file.c_str());
  if (!settings.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, settings.from.c_str());
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, kWholeSeconds);
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);  // to the function below, and nowhere else
  curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, note);
  curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &way_->talk);
}

Smtp::~Smtp() {
  curl_easy_cleanup(way_->handle);
}

Attempt Smtp::send(const std::string& to, std::string_view text) {
  auto* const curl = way_->handle;
  Body body{text};
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> recipients(
      curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  way_->talk = {};
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_READDATA, &body);
  const auto result = curl_easy_perform(curl);
  if (result == CURLE_OK) return {Outcome::Sent, {}};
  const auto& talk = way_->talk;
  return {outcome_of(talk.refused_verb, talk.refused_code), cause_of(result, talk)};
}

}  // namespace passerelle::mail
