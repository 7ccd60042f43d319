# data/demo/*.tsv are embedded by the compiler in src/demo/tables.cpp (#embed).
file(GLOB demo_tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/demo/*.tsv)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/demo/tables.cpp PROPERTIES
  COMPILE_OPTIONS --embed-dir=${CMAKE_SOURCE_DIR}/data/demo
  OBJECT_DEPENDS "${demo_tables}")
