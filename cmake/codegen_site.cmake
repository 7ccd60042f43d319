# web/pages.json is embedded by the compiler (#embed), which tells nobody.
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/site/pages/accessibility.cpp PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/web/pages.json
  COMPILE_DEFINITIONS PASSERELLE_VERSION="${PROJECT_VERSION}")
