# What ./dev test runs. Each says at its end how many passed and failed.

node_tests() { # folder
  /usr/bin/node --test "$1"
}

node_script() { # script and its options
  /usr/bin/node "$@"
}

scenarios() { # sqlite | postgres
  /usr/bin/node tests/scenarios/run.mjs --db "$1"
}

unit_tests() {
  ASAN_OPTIONS=detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1 \
    ctest --test-dir build/debug --output-on-failure --no-tests=error -j2
}

tsan_tests() {
  local module result=0
  for module in $TSAN_MODULES; do
    TSAN_OPTIONS=halt_on_error=1 "build/tsan/${module}_tests" --gtest_brief=1 || result=1
  done
  return $result
}

FUZZ_SECONDS=${FUZZ_SECONDS:-15}

# Each fuzzer starts from its committed seeds and works on a copy: the tree stays as it is.
fuzz() {
  local fuzzer name corpus passed=0 failed=0
  for fuzzer in build/fuzz/tests/fuzz/*_fuzzer; do
    name=$(basename "$fuzzer" _fuzzer)
    corpus=$(mktemp -d)
    [ ! -d "tests/fuzz/corpus/$name" ] || cp -r "tests/fuzz/corpus/$name/." "$corpus"
    if "$fuzzer" -max_total_time="$FUZZ_SECONDS" -timeout=10 -rss_limit_mb=2048 \
      -print_final_stats=1 -verbosity=0 -artifact_prefix=build/fuzz/ "$corpus"; then
      passed=$((passed + 1))
    else
      failed=$((failed + 1))
    fi
    rm -rf "$corpus"
  done
  printf '# pass %d\n# fail %d\n' "$passed" "$failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}
