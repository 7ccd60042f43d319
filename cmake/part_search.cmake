# The portable path is x86-64-v2; wider ones are chosen when the program runs (search/kernels.hpp).
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  set(folder ${CMAKE_SOURCE_DIR}/src/platform/search)
  target_compile_options(passerelle_search PRIVATE -march=x86-64-v2)
  set_source_files_properties(${folder}/kernels_avx2.cpp PROPERTIES
    COMPILE_OPTIONS -march=x86-64-v3 SKIP_PRECOMPILE_HEADERS ON)
  set_source_files_properties(${folder}/kernels_avx512.cpp PROPERTIES
    COMPILE_OPTIONS "-march=x86-64-v4;-mavx512vbmi2;-mavx512vpopcntdq;-mprefer-vector-width=512"
    SKIP_PRECOMPILE_HEADERS ON)
endif()
