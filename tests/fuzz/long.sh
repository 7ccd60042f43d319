#!/usr/bin/env bash
# The long run: every fuzzer in turn, round after round, one process at a time and with the least
# priority, until all of them together have run TOTAL inputs. It takes the binaries of the preset
# "fuzz-long" (coverage counters alone, -O2: several times as many runs a second as with the
# sanitizers), and goes on where a run before it ended, as logs and corpora stay in FOLDER.
#
#   tests/fuzz/long.sh run [TOTAL]     10^8 unless said; `setsid nohup … &` for the background
#   tests/fuzz/long.sh sum             runs by fuzzer, from the logs; inputs that broke a promise
#   tests/fuzz/long.sh sanitize        every input that it kept once more, with ASan and UBSan
#
# FUZZ_LONG (/tmp/fuzzlong): FOLDER, with NAME.log, NAME.pid, corpus/NAME, broken/.
# FUZZ_BINARIES: build/fuzz-long/tests/fuzz; FUZZ_CPU: the core to stay on (1).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=${FUZZ_LONG:-/tmp/fuzzlong}
binaries=${FUZZ_BINARIES:-build/fuzz-long/tests/fuzz}
cpu=${FUZZ_CPU:-1}

plan() { grep -v '^#' tests/fuzz/plan.txt; }

runs_of() { # fuzzer: executed inputs, of all its rounds
  awk '/^stat::number_of_executed_units/ { sum += $2 } END { printf "%d\n", sum }' \
    "$folder/$1.log" 2>/dev/null || echo 0
}

total_runs() {
  local name runs total=0
  while read -r name _; do
    runs=$(runs_of "$name")
    total=$((total + runs))
  done < <(plan)
  echo "$total"
}

sum() {
  local name runs seconds
  printf '%-16s %12s %10s\n' fuzzer runs runs/s
  while read -r name _; do
    [ -f "$folder/$name.log" ] || continue
    runs=$(runs_of "$name")
    seconds=$(awk '/^# seconds/ { sum += $3 } END { printf "%d\n", sum }' "$folder/$name.log")
    printf '%-16s %12d %10s\n' "$name" "$runs" "$((seconds ? runs / seconds : 0))"
  done < <(plan)
  printf '%-16s %12d\n' all "$(total_runs)"
  find "$folder/broken" -type f 2>/dev/null | sort
}

# A process that others stop for a while is no endless input: the timeout is a long one.
one_round() { # fuzzer runs longest
  local name=$1 corpus=$folder/corpus/$1 begun
  if [ ! -d "$corpus" ]; then
    mkdir -p "$corpus"
    find "tests/fuzz/corpus/$name" -type f -size -"$3"c -exec cp {} "$corpus" \;
  fi
  begun=$(date +%s)
  taskset -c "$cpu" nice -n 19 "$binaries/${name}_fuzzer" -runs="$2" -max_len="$3" \
    -dict="tests/fuzz/dictionaries/$name.dict" -timeout=900 -report_slow_units=600 \
    -rss_limit_mb=1024 -verbosity=0 -print_final_stats=1 -entropic=0 \
    -artifact_prefix="$folder/broken/$name-" "$corpus" \
    >>"$folder/$name.log" 2>&1 &
  echo $! >"$folder/$name.pid"
  wait $! || true  # what broke is kept, and the others go on
  echo "# seconds $(($(date +%s) - begun))" >>"$folder/$name.log"
  rm -f "$folder/$name.pid"
}

run() {
  local most=${1:-100000000} name runs longest
  mkdir -p "$folder/broken"
  echo $$ >"$folder/long.pid"
  while [ "$(total_runs)" -lt "$most" ]; do
    while read -r name runs longest; do one_round "$name" "$runs" "$longest" </dev/null; done < <(plan)
  done
  rm -f "$folder/long.pid"
  sum
}

# What the long run has kept reaches all that it reached: the sanitizers see it here.
sanitize() {
  local name result=0
  while read -r name _; do
    LLVM_PROFILE_FILE=/dev/null taskset -c "$cpu" nice -n 19 "build/fuzz/tests/fuzz/${name}_fuzzer" \
      -runs=0 -timeout=100 -verbosity=0 -artifact_prefix="$folder/broken/$name-" \
      "$folder/corpus/$name" >"$folder/$name.sanitized" 2>&1 </dev/null || result=1
    echo "$name: $(find "$folder/corpus/$name" -type f | wc -l) inputs, result $result"
  done < <(plan)
  return $result
}

case "${1:-}" in
  run) run "${@:2}" ;;
  sum) sum ;;
  sanitize) sanitize ;;
  *) sed -n '2,14s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
