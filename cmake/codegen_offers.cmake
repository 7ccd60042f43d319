# Embedded by the compiler (#embed), which tells nobody.
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/offers/api/open_data.cpp PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/src/offers/api/openapi.json)
