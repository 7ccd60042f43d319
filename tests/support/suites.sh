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

FUZZ_SECONDS=${FUZZ_SECONDS:-60}

# Starts from its committed seeds and works on a copy: the tree stays as it is. Seeds over the
# longest input would slow all that is made of them; coverage.sh runs those too.
fuzz_one() { # fuzzer
  local fuzzer=$1 name corpus longest result=0
  name=$(basename "$fuzzer" _fuzzer)
  longest=$(awk -v name="$name" '$1 == name { print $3 }' tests/fuzz/plan.txt)
  [ -n "$longest" ] || { echo "$name is not in tests/fuzz/plan.txt" >&2; return 1; }
  corpus=$(mktemp -d)
  find "tests/fuzz/corpus/$name" -type f -size "-${longest}c" -exec cp {} "$corpus" \;
  LLVM_PROFILE_FILE=/dev/null "$fuzzer" -max_total_time="$FUZZ_SECONDS" -timeout=60 \
    -max_len="$longest" -dict="tests/fuzz/dictionaries/$name.dict" \
    -rss_limit_mb=2048 -print_final_stats=1 -verbosity=0 -artifact_prefix=build/fuzz/ \
    "$corpus" || result=1
  rm -rf "$corpus"
  return $result
}

# Two at a time: a minute each, and the machine has no more cores.
fuzz() {
  local fuzzer passed=0 failed=0 running=()
  for fuzzer in build/fuzz/tests/fuzz/*_fuzzer; do
    fuzz_one "$fuzzer" &
    running+=($!)
    if [ ${#running[@]} = 2 ]; then
      if wait "${running[0]}"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
      running=("${running[1]}")
    fi
  done
  for fuzzer in "${running[@]}"; do
    if wait "$fuzzer"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
  done
  printf '# pass %d\n# fail %d\n' "$passed" "$failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

# Of the kept corpus alone, so that the same tree gives the same share.
reader_coverage() { tests/fuzz/coverage.sh 80; }
