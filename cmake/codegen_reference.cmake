# data/*.tsv are embedded by the compiler in src/reference/tables.cpp (#embed).
file(GLOB reference_tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/*.tsv)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/reference/tables.cpp PROPERTIES
  COMPILE_OPTIONS --embed-dir=${CMAKE_SOURCE_DIR}/data
  OBJECT_DEPENDS "${reference_tables}")
