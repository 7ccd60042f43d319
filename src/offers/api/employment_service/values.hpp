#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "platform/http/http.hpp"

namespace passerelle::offers::api::employment_service {

/// "Valeur du paramètre « region » incorrecte."
std::unexpected<base::Error> wrong_value(std::string_view parameter);
/// Another sentence, as it stands.
std::unexpected<base::Error> refuse(std::string_view parameter, std::string sentence);

/// The values of a parameter, in order; a comma parts them, white space and empty ones go.
std::vector<std::string> list_values(const http::Request& request, std::string_view parameter);

/// Each is nothing when the parameter is absent, and an error when it is written otherwise.
base::Result<std::optional<bool>> read_flag(const http::Request& request, std::string_view name);
base::Result<std::optional<double>> read_number(const http::Request& request, std::string_view name,
                                                double least, double most);
base::Result<std::optional<base::Instant>> read_instant(const http::Request& request,
                                                        std::string_view name);
/// "3530" is 35 hours and a half, in minutes.
base::Result<std::optional<std::int64_t>> read_minutes(const http::Request& request,
                                                       std::string_view name);

}  // namespace passerelle::offers::api::employment_service
