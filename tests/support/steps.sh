# Steps with their times, suites with their counts, and the table at the end. Sourced by ./dev.

STEP_NAMES=() STEP_SECONDS=() STEP_RESULTS=()
PASSED=0 FAILED=0 BROKEN=0

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

note_step() { # name seconds result
  STEP_NAMES+=("$1") STEP_SECONDS+=("$2") STEP_RESULTS+=("$3")
}

step() { # name command… : what follows cannot go on without it
  local name=$1 start=$SECONDS
  shift
  echo "==> $name"
  if "$@"; then
    note_step "$name" $((SECONDS - start)) "done"
  else
    note_step "$name" $((SECONDS - start)) "FAILED"
    BROKEN=$((BROKEN + 1))
    show_table
    exit 1
  fi
}

suite() { # name command… : its failures are counted, the others run all the same
  local name=$1 start=$SECONDS log result=ok before=$PASSED
  shift
  echo "==> $name"
  log=$(mktemp)
  "$@" 2>&1 | tee "$log" || result=FAILED
  count_tests "$log"
  [ "$result" = ok ] || BROKEN=$((BROKEN + 1))
  note_step "$name" $((SECONDS - start)) "$result, $((PASSED - before)) passed"
  rm -f "$log"
}

count_tests() { # log of ctest, GoogleTest, node --test or one of our runners
  local counts
  counts=$(awk '
    /^[0-9]+% tests passed, [0-9]+ tests failed out of [0-9]+/ { failed += $4; passed += $9 - $4 }
    /^\[  PASSED  \] [0-9]+ test/ { passed += $4 }
    /^\[  FAILED  \] [0-9]+ test/ { failed += $4 }
    /^# pass [0-9]+$/ { passed += $3 }
    /^# fail [0-9]+$/ { failed += $3 }
    END { print passed + 0, failed + 0 }' "$1")
  PASSED=$((PASSED + ${counts% *}))
  FAILED=$((FAILED + ${counts#* }))
}

show_table() {
  echo
  for i in "${!STEP_NAMES[@]}"; do
    printf '%-32s %5d s  %s\n' "${STEP_NAMES[$i]}" "${STEP_SECONDS[$i]}" "${STEP_RESULTS[$i]}"
  done
  # A suite that broke before it could count is a failure too.
  [ "$BROKEN" -le "$FAILED" ] || FAILED=$BROKEN
  printf '%-32s %5d s\n' "in all" "$SECONDS"
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" = 0 ]
}
