# CMake presets, each in its folder under build/. Sourced by ./dev.

build_preset() { # preset [target…]
  local preset=$1
  shift
  [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null || return 1
  ninja -C "build/$preset" "$@"
}

# What threads share lies in these three; the other modules are plain functions above them.
TSAN_MODULES="base platform search offers"

build_tsan() {
  local module targets=()
  for module in $TSAN_MODULES; do targets+=("${module}_tests"); done
  build_preset tsan "${targets[@]}"
}

build_fuzzers() {
  local file targets=()
  for file in tests/fuzz/*_fuzz.cpp; do targets+=("$(basename "${file%.cpp}")er"); done
  build_preset fuzz "${targets[@]}"
}
