option(PASSERELLE_TESTS "Build the modules' unit tests" OFF)
option(PASSERELLE_FUZZ "Build the fuzzers" OFF)
option(PASSERELLE_COVERAGE "Count which lines run (tests/fuzz/coverage.sh reads it)" OFF)
set(PASSERELLE_SANITIZE "" CACHE STRING "What -fsanitize takes")

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
if(CMAKE_BUILD_TYPE STREQUAL Debug)
  # Boost's templates make it the slowest file by four; unoptimized, it takes a third of the time.
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/platform/http/connection.cpp PROPERTIES
    COMPILE_OPTIONS -O0 SKIP_PRECOMPILE_HEADERS ON)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror
  # TRY (base/result.hpp) is a statement expression; #embed is C++26, taken by clang 19.
  -Wno-gnu-statement-expression-from-macro-expansion -Wno-c23-extensions -Wno-c++26-extensions
  # Aggregates are filled by name; what is left out has its default in the type.
  -Wno-missing-designated-field-initializers)
# base/program.hpp reads it
add_link_options(-Wl,--build-id=sha1)
if(PASSERELLE_SANITIZE)
  # No sanitizer sees what an empty optional gives.
  add_compile_definitions(_GLIBCXX_ASSERTIONS)
  add_compile_options(-fsanitize=${PASSERELLE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${PASSERELLE_SANITIZE})
endif()
if(PASSERELLE_COVERAGE)
  add_compile_options(-fprofile-instr-generate -fcoverage-mapping)
  add_link_options(-fprofile-instr-generate)
endif()
