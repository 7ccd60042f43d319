#!/usr/bin/env bash
# How much of the readers the kept corpus runs: lists each file, and fails under the least share
# of lines that is asked of all of them together. Needs ./dev build_fuzzers (preset "fuzz").
#
#   tests/fuzz/coverage.sh [LEAST_PERCENT]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
least=${1:-80}
profiles=$(mktemp -d)
trap 'rm -rf "$profiles"' EXIT

objects=()
for fuzzer in build/fuzz/tests/fuzz/*_fuzzer; do
  name=$(basename "$fuzzer" _fuzzer)
  corpus=tests/fuzz/corpus/$name
  [ -d "$corpus" ] || { echo "$name has no corpus" >&2; exit 1; }
  LLVM_PROFILE_FILE="$profiles/$name.profraw" \
    "$fuzzer" -runs=0 -verbosity=0 -timeout=60 "$corpus" || exit 1
  # The first stands alone, as llvm-cov wants it.
  [ ${#objects[@]} = 0 ] || objects+=(-object)
  objects+=("$fuzzer")
done
llvm-profdata-19 merge -sparse "$profiles"/*.profraw -o "$profiles/all.profdata"

readers=(src/base/{csv,csv_records,encoding,gzip,zip,json_elements,json_scan}.cpp
  $(find src/offers/imports -name '*.cpp' | sort) $(find src/reference -name '*place*.cpp' | sort))
llvm-cov-19 export -summary-only -instr-profile "$profiles/all.profdata" "${objects[@]}" \
  "${readers[@]}" |
  LEAST=$least /usr/bin/node tests/fuzz/coverage.mjs
