# Steps with their times, suites with their counts, the two package installers and PostgreSQL.
# Sourced by ./dev.

STEP_NAMES=() STEP_SECONDS=() STEP_RESULTS=()
PASSED=0 FAILED=0 BROKEN=0
PG_FOLDER=

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
    show_table
    exit 1
  fi
}

suite() { # name command… : its failures are counted, the others run all the same
  local name=$1 start=$SECONDS log
  shift
  echo "==> $name"
  log=$(mktemp)
  local result=ok
  "$@" 2>&1 | tee "$log" || result=FAILED
  count_tests "$log"
  [ "$result" = ok ] || BROKEN=$((BROKEN + 1))
  note_step "$name" $((SECONDS - start)) "$result"
  rm -f "$log"
}

count_tests() { # log of ctest, node --test or the scenario runner
  local failed total passed
  if total=$(sed -nE 's/^[0-9]+% tests passed, ([0-9]+) tests failed out of ([0-9]+)$/\1 \2/p' "$1") && [ -n "$total" ]; then
    failed=${total% *}
    passed=$((${total#* } - failed))
  else
    passed=$(sed -nE 's/^# pass ([0-9]+)$/\1/p' "$1" | tail -n 1)
    failed=$(sed -nE 's/^# fail ([0-9]+)$/\1/p' "$1" | tail -n 1)
  fi
  PASSED=$((PASSED + ${passed:-0}))
  FAILED=$((FAILED + ${failed:-0}))
}

show_table() {
  echo
  for i in "${!STEP_NAMES[@]}"; do
    printf '%-32s %5d s  %s\n' "${STEP_NAMES[$i]}" "${STEP_SECONDS[$i]}" "${STEP_RESULTS[$i]}"
  done
  # A suite that broke before it could count is a failure too.
  [ "$BROKEN" -gt "$FAILED" ] && FAILED=$BROKEN
  echo "$PASSED passed, $FAILED failed"
  [ "$FAILED" = 0 ]
}

install_packages() {
  local wanted missing=()
  wanted=$(sed 's/#.*//' packaging/debian-packages.txt)
  for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} = 0 ] && { echo "all packages are here"; return; }
  echo "installing: ${missing[*]}"
  # The tests start a server of their own; Debian's default cluster is not wanted.
  as_root mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] ||
    echo "create_main_cluster = false" | as_root tee /etc/postgresql-common/createcluster.conf >/dev/null
  as_root apt-get update
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
}

install_node_modules() {
  if [ -d node_modules ] && cmp -s package-lock.json node_modules/.passerelle-lock; then
    echo "node modules are here"
    return
  fi
  /usr/bin/npm ci --ignore-scripts --no-audit --no-fund || npm ci --ignore-scripts --no-audit --no-fund
  cp package-lock.json node_modules/.passerelle-lock
}

as_postgres() { # command line, from a folder that user postgres can read
  if [ "$(id -u)" = 0 ]; then (cd / && su postgres -s /bin/sh -c "$1"); else (cd / && sh -c "$1"); fi
}

start_postgres() {
  PG_FOLDER=$(mktemp -d)
  [ "$(id -u)" = 0 ] && chown postgres: "$PG_FOLDER"
  local bin=/usr/lib/postgresql/15/bin
  as_postgres "$bin/initdb -D $PG_FOLDER/data -U passerelle -A trust -E UTF8 --locale=C.UTF-8 >/dev/null"
  as_postgres "$bin/pg_ctl -D $PG_FOLDER/data -w -l $PG_FOLDER/log start -o \"-c listen_addresses='' -k $PG_FOLDER -c max_connections=100\" >/dev/null"
  chmod 755 "$PG_FOLDER"
  export PASSERELLE_TEST_POSTGRES="postgresql:///postgres?host=$PG_FOLDER&user=passerelle"
  echo "PostgreSQL listens in $PG_FOLDER"
}

stop_postgres() {
  [ -n "$PG_FOLDER" ] || return 0
  as_postgres "/usr/lib/postgresql/15/bin/pg_ctl -D $PG_FOLDER/data -w -m fast stop >/dev/null" || true
  rm -rf "$PG_FOLDER"
  PG_FOLDER=
}

node_tests() { # folder
  /usr/bin/node --test "$1"
}

scenarios() { # sqlite | postgres
  /usr/bin/node tests/scenarios/run.mjs --db "$1"
}
