# Headers parsed once for many sources: three quarters of a build was reading the same ones again.
# They hold libraries' headers alone, never the house's: those change.
option(PASSERELLE_PRECOMPILE "Parse the libraries' headers once" ON)
if(PASSERELLE_PRECOMPILE)
  # A compiler cache may give back a header that was made in another folder.
  add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

# The first target of a kind makes the header, those after it take it: same flags, same header.
function(passerelle_precompile target kind)
  if(NOT PASSERELLE_PRECOMPILE)
    return()
  endif()
  get_property(owner GLOBAL PROPERTY PASSERELLE_PRECOMPILED_${kind})
  if(owner)
    target_precompile_headers(${target} REUSE_FROM ${owner})
    return()
  endif()
  target_precompile_headers(${target} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled/${kind}.hpp)
  set_property(GLOBAL PROPERTY PASSERELLE_PRECOMPILED_${kind} ${target})
endfunction()
