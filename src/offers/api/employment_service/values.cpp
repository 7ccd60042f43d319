#include "offers/api/employment_service/values.hpp"

#include <charconv>

#include "base/text.hpp"

namespace passerelle::offers::api::employment_service {

std::unexpected<base::Error> refuse(std::string_view parameter, std::string sentence) {
  return std::unexpected(base::Error{.kind = base::ErrorKind::Invalid,
                                     .code = "PARAMETER_INVALID",
                                     .message = std::move(sentence),
                                     .field = std::string(parameter)});
}

std::unexpected<base::Error> wrong_value(std::string_view parameter) {
  return refuse(parameter, "Valeur du paramètre « " + std::string(parameter) + " » incorrecte.");
}

std::vector<std::string> list_values(const http::Request& request, std::string_view parameter) {
  std::vector<std::string> values;
  for (const auto given : request.list_query(parameter))
    for (const auto part : base::split(given, ','))
      if (const auto value = base::trim(part); !value.empty()) values.emplace_back(value);
  return values;
}

base::Result<std::optional<bool>> read_flag(const http::Request& request, std::string_view name) {
  const auto text = request.find_query(name);
  if (!text) return std::nullopt;
  const auto word = base::fold(*text);
  if (word == "true" || word == "1") return true;
  if (word == "false" || word == "0") return false;
  return wrong_value(name);
}

base::Result<std::optional<double>> read_number(const http::Request& request, std::string_view name,
                                                double least, double most) {
  const auto text = request.find_query(name);
  if (!text) return std::nullopt;
  std::string written(base::trim(*text));
  if (const auto comma = written.find(','); comma != written.npos) written[comma] = '.';
  double value = 0;
  const auto* end = written.data() + written.size();
  const auto read = std::from_chars(written.data(), end, value, std::chars_format::fixed);
  if (read.ec != std::errc{} || read.ptr != end || !(value >= least && value <= most))
    return wrong_value(name);
  return value;
}

base::Result<std::optional<base::Instant>> read_instant(const http::Request& request,
                                                        std::string_view name) {
  const auto text = request.find_query(name);
  if (!text) return std::nullopt;
  const auto at = base::parse_instant(base::trim(*text));
  if (!at) return wrong_value(name);
  return *at;
}

base::Result<std::optional<std::int64_t>> read_minutes(const http::Request& request,
                                                       std::string_view name) {
  const auto text = request.find_query(name);
  if (!text) return std::nullopt;
  if (text->size() != 4 || !base::is_all_digits(*text)) return wrong_value(name);
  const auto digit = [&](std::size_t i) { return static_cast<std::int64_t>((*text)[i] - '0'); };
  const auto minutes = digit(2) * 10 + digit(3);
  if (minutes >= 60) return wrong_value(name);
  return (digit(0) * 10 + digit(1)) * 60 + minutes;
}

}  // namespace passerelle::offers::api::employment_service
