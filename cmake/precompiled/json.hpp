// What the modules above base read besides.
#include "standard.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
