# Debian 12's libraries, each named once; a module says below which of them it stands on.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(ZLIB REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(PostgreSQL REQUIRED)
find_package(OpenSSL REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
pkg_check_modules(CTEMPLATE REQUIRED IMPORTED_TARGET libctemplate)
pkg_check_modules(LIBARCHIVE REQUIRED IMPORTED_TARGET libarchive)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
find_library(LIBCSV csv REQUIRED)
find_library(LIBSTEMMER stemmer REQUIRED)

set(PASSERELLE_LIBRARIES_base fmt::fmt PkgConfig::SODIUM PkgConfig::UTF8PROC ${LIBCSV}
  PkgConfig::SIMDJSON PkgConfig::LIBARCHIVE ZLIB::ZLIB)
pkg_check_modules(GUMBO REQUIRED IMPORTED_TARGET gumbo)
set(PASSERELLE_LIBRARIES_offers PkgConfig::GUMBO)
set(PASSERELLE_LIBRARIES_platform Threads::Threads spdlog::spdlog nlohmann_json::nlohmann_json
  ZLIB::ZLIB PkgConfig::ZSTD OpenSSL::Crypto SQLite::SQLite3 PostgreSQL::PostgreSQL PkgConfig::CTEMPLATE
  PkgConfig::UTF8PROC ${LIBSTEMMER})
