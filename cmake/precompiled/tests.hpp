// What every unit test reads.
#include "json.hpp"

#include <gtest/gtest.h>
