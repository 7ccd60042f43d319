# db/migrations/*.sql → generated/platform/db/migrations.cpp
file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/migrations/*.sql)
set(migrations_cpp ${PASSERELLE_GENERATED}/platform/db/migrations.cpp)
add_custom_command(OUTPUT ${migrations_cpp}
  COMMAND ${NODE} ${PASSERELLE_CODEGEN}/migrations.mjs ${migrations_cpp} ${migrations}
  DEPENDS ${migrations} ${PASSERELLE_CODEGEN}/migrations.mjs ${PASSERELLE_CODEGEN}/words.mjs
  VERBATIM)
target_sources(passerelle_platform PRIVATE ${migrations_cpp})

# web/layout and web/components → generated/templates/{layout,components}
file(GLOB layouts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/layout/*.tpl)
file(GLOB components CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/components/*/*.tpl)
file(GLOB examples CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/components/*/examples.json)
passerelle_templates(platform layout "${layouts}" "")
passerelle_templates(platform components "${components}" "${examples}")

# What of web/layout is embedded by the compiler (#embed), which tells nobody.
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/platform/html/kiosk.cpp PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/web/layout/kiosk.json)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/platform/html/navigation.cpp PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/web/layout/navigation.json)
set_source_files_properties(${CMAKE_SOURCE_DIR}/src/platform/mail/page.cpp PROPERTIES
  OBJECT_DEPENDS ${CMAKE_SOURCE_DIR}/src/platform/mail/page.css)

# web/bundles → generated/platform/html/assets.cpp. Templates and pages say which of Bootstrap's
# rules are used.
file(GLOB bundles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/bundles/*
  ${CMAKE_SOURCE_DIR}/web/theme/*.css ${CMAKE_SOURCE_DIR}/web/components/*/*.css
  ${CMAKE_SOURCE_DIR}/web/components/*/*.js)
file(GLOB users CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/*/pages/*.tpl
  ${CMAKE_SOURCE_DIR}/src/*/pages/*.cpp)
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/node_modules/esbuild)
  message(FATAL_ERROR "node_modules is not there: run ./dev setup first")
endif()
set(assets_cpp ${PASSERELLE_GENERATED}/platform/html/assets.cpp)
add_custom_command(OUTPUT ${assets_cpp}
  COMMAND ${NODE} ${PASSERELLE_CODEGEN}/assets.mjs ${CMAKE_SOURCE_DIR}/web ${assets_cpp}
    ${layouts} ${components} ${examples} ${users}
  DEPENDS ${layouts} ${components} ${examples} ${users} ${bundles}
    ${CMAKE_SOURCE_DIR}/package-lock.json ${PASSERELLE_CODEGEN}/assets.mjs
    ${PASSERELLE_CODEGEN}/bootstrap_subset.mjs
  VERBATIM)
target_sources(passerelle_platform PRIVATE ${assets_cpp})

set_source_files_properties(${CMAKE_SOURCE_DIR}/src/platform/cli/command_line.cpp PROPERTIES
  COMPILE_DEFINITIONS PASSERELLE_VERSION="${PROJECT_VERSION}")
