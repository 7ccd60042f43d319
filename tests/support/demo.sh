# ./dev demo: a fictional region, served until Ctrl-C. Sourced by ./dev.

DEMO_ADDRESS=127.0.0.1:8080
DEMO_FOLDER=var/demo

load_region() {
  local passerelle=build/release/passerelle
  $passerelle migrate || return 1
  if [ -e $DEMO_FOLDER/token ]; then
    echo "the region is loaded (./dev reset forgets it)"
    return 0
  fi
  $passerelle demo generate --offers 5000 $DEMO_FOLDER || return 1
  # Faults were put into the file on purpose: lines set aside make the exit 1, not a failure.
  local partner
  for partner in brea aggregator; do
    $passerelle offers import $DEMO_FOLDER/$partner.csv --partner $partner ||
      [ $? = 1 ] || return 1
  done
  $passerelle identity token-create --role agent --label démonstration --json |
    sed -n 's/.*"token" *: *"\([^"]*\)".*/\1/p' >$DEMO_FOLDER/token.new
  [ -s $DEMO_FOLDER/token.new ] || { rm $DEMO_FOLDER/token.new; return 1; }
  mv $DEMO_FOLDER/token.new $DEMO_FOLDER/token
}

answers() { # without curl, which a bare machine lacks
  (exec 3<>"/dev/tcp/${DEMO_ADDRESS%:*}/${DEMO_ADDRESS#*:}") 2>/dev/null
}

wait_until_it_answers() { # process
  until answers; do
    kill -0 "$1" 2>/dev/null || return 1
    sleep 0.1
  done
}

stop_demo() {
  kill -TERM "$DEMO_SERVER" 2>/dev/null || return 0
  wait "$DEMO_SERVER" || true
}

demo() {
  if answers; then
    echo "Quelque chose répond déjà sur $DEMO_ADDRESS : arrêtez-le d’abord." >&2
    exit 1
  fi
  setup
  step "build release" build_preset release
  mkdir -p $DEMO_FOLDER
  step "load the fictional region" load_region
  build/release/passerelle serve --listen $DEMO_ADDRESS &
  DEMO_SERVER=$!
  trap 'exit 0' INT TERM
  trap stop_demo EXIT
  wait_until_it_answers "$DEMO_SERVER" || { echo "the server ended" >&2; exit 1; }
  echo
  echo "Passerelle répond sur http://localhost:${DEMO_ADDRESS#*:}"
  echo "Jeton d’agent de la Région, pour « Espace partenaires » : $(cat $DEMO_FOLDER/token)"
  echo "Ctrl-C arrête la démonstration."
  wait "$DEMO_SERVER"
}
