# ./dev bench: what is measured, beside what could be picked instead. Sourced by ./dev.

bench() { # name and its options
  local name=${1:-} status=0
  [ -f "bench/$name/run.mjs" ] || { echo "benchmarks: $(cd bench && echo *)" >&2; exit 2; }
  [ "$name ${2:-}" != "search setup" ] || { install_peers; return; }
  build_preset release >&2 || exit 1
  [ "$name" != search ] || exec /usr/bin/node bench/search/run.mjs "${@:2}"
  # Those that measure on PostgreSQL get a server of their own, unless one is named.
  [ -n "${PASSERELLE_TEST_POSTGRES:-}" ] || { trap stop_postgres EXIT; start_postgres >&2; }
  /usr/bin/node "bench/$name/run.mjs" "${@:2}" || status=$?
  return $status
}

# What the search is measured against; nothing else needs it.
install_peers() { install_packages_of bench/search/debian-packages.txt; }
