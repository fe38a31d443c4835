# A triple store to test with (tests/server.py): `. "$SOURCE/tests/store.sh"` after lib.sh.
server=
stop_store() {
  if test -n "$server"; then kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; fi
  server=
}
trap 'stop_store; rm -rf "$work"' EXIT

# start_store SETTING...: an empty store in $work/store; its graph store is $url.
start_store() {
  stop_store
  rm -rf "$work/store" && mkdir "$work/store"
  "$PYTHON3" "$SOURCE/tests/server.py" "$work/store" "$@" &
  server=$!
  for _ in $(seq 100); do
    test -f "$work/store/port" && break
    sleep 0.05
  done
  url=http://127.0.0.1:$(cat "$work/store/port")/data
}
stop_asking() { unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY; }
stop_asking
export HOME="$work"
