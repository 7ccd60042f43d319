# What is written once and compiled in: named queries, migrations, templates, assets, reference
# tables. Generators are Node scripts in cmake/codegen, run at build time only.
find_program(NODE NAMES /usr/bin/node node REQUIRED NO_CMAKE_PATH)
set(PASSERELLE_GENERATED ${CMAKE_BINARY_DIR}/generated)
set(PASSERELLE_CODEGEN ${CMAKE_SOURCE_DIR}/cmake/codegen)

function(passerelle_generate name)
  target_include_directories(passerelle_${name} PUBLIC ${PASSERELLE_GENERATED})
  passerelle_generate_queries(${name})
  file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/pages/*.tpl)
  passerelle_templates(${name} ${name} "${pages}" "")
  include(${CMAKE_SOURCE_DIR}/cmake/codegen_${name}.cmake OPTIONAL)
endfunction()

# src/<module>/queries/*.sql → generated/<module>/queries.hpp
function(passerelle_generate_queries name)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/queries/*.sql
    ${CMAKE_SOURCE_DIR}/src/${name}/*/queries/*.sql)
  passerelle_query_header(${name} passerelle_${name} queries "${files}")
endfunction()

# src/<module>/<part>/tests/queries/*.sql → generated/<module>/test_queries.hpp, for tests alone
function(passerelle_generate_test_queries name)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/tests/queries/*.sql
    ${CMAKE_SOURCE_DIR}/src/${name}/*/tests/queries/*.sql)
  passerelle_query_header(${name} ${name}_tests test_queries "${files}")
endfunction()

function(passerelle_query_header name target header files)
  if(NOT files)
    return()
  endif()
  set(output ${PASSERELLE_GENERATED}/${name}/${header}.hpp)
  add_custom_command(OUTPUT ${output}
    COMMAND ${NODE} ${PASSERELLE_CODEGEN}/queries.mjs ${name} ${output} ${files}
    DEPENDS ${files} ${PASSERELLE_CODEGEN}/queries.mjs ${PASSERELLE_CODEGEN}/words.mjs VERBATIM)
  add_custom_target(${name}_${header} DEPENDS ${output})
  add_dependencies(${target} ${name}_${header})
endfunction()

# FILE.tpl… → generated/templates/<space>/<file>.tpl.hpp, one struct each, and templates.cpp
function(passerelle_templates name space files examples)
  if(NOT files)
    return()
  endif()
  set(folder ${PASSERELLE_GENERATED}/templates/${space})
  set(headers ${folder}/all.hpp)
  foreach(file IN LISTS files)
    get_filename_component(stem ${file} NAME_WE)
    list(APPEND headers ${folder}/${stem}.tpl.hpp)
  endforeach()
  add_custom_command(OUTPUT ${folder}/templates.cpp ${headers}
    COMMAND ${NODE} ${PASSERELLE_CODEGEN}/templates.mjs ${space} ${folder} ${files}
    DEPENDS ${files} ${examples} ${PASSERELLE_CODEGEN}/templates.mjs
      ${PASSERELLE_CODEGEN}/template_schema.mjs ${PASSERELLE_CODEGEN}/template_rules.mjs
      ${PASSERELLE_CODEGEN}/words.mjs
    VERBATIM)
  target_sources(passerelle_${name} PRIVATE ${folder}/templates.cpp ${headers})
endfunction()
