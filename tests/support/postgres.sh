# A PostgreSQL of the tests' own: a folder, a socket, no port. Sourced by ./dev.

PG_FOLDER=
PG_BIN=/usr/lib/postgresql/15/bin

as_postgres() { # command line, from a folder that user postgres can read
  if [ "$(id -u)" = 0 ]; then (cd / && su postgres -s /bin/sh -c "$1"); else (cd / && sh -c "$1"); fi
}

start_postgres() {
  PG_FOLDER=$(mktemp -d)
  [ "$(id -u)" != 0 ] || chown postgres: "$PG_FOLDER"
  as_postgres "$PG_BIN/initdb -D $PG_FOLDER/data -U passerelle -A trust -E UTF8 --locale=C.UTF-8 >/dev/null" || return 1
  as_postgres "$PG_BIN/pg_ctl -D $PG_FOLDER/data -w -l $PG_FOLDER/log start -o \"-c listen_addresses='' -k $PG_FOLDER -c max_connections=100\" >/dev/null" || return 1
  chmod 755 "$PG_FOLDER"
  export PASSERELLE_TEST_POSTGRES="postgresql:///postgres?host=$PG_FOLDER&user=passerelle"
  echo "PostgreSQL listens in $PG_FOLDER"
}

stop_postgres() {
  [ -n "$PG_FOLDER" ] || return 0
  as_postgres "$PG_BIN/pg_ctl -D $PG_FOLDER/data -w -m fast stop >/dev/null" || true
  rm -rf "$PG_FOLDER"
  PG_FOLDER=
}
