# Triple stores to test against, on loopback at ports of their own: `. "$SOURCE/tests/interop/servers.sh"`, after lib.sh. They end with the suite.
servers=
stop_servers() {
  for server in $servers; do kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; done
  rm -rf "$work"
}
trap stop_servers EXIT

free_port() { "$PYTHON3" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

# answers URL: whether it does within a minute.
answers() {
  for _ in $(seq 60); do
    curl -s -f -o "$work/answer" "$1" && return
    sleep 1
  done
  return 1
}

# A data set in memory at $fuseki.
start_fuseki() {
  port=$(free_port)
  # Without exec, the shell would be ended and not the server.
  (exec java -Xmx700m -cp "$tools/jena/*" org.apache.jena.fuseki.main.cmds.FusekiMainCmd --localhost --port "$port" --ping --update \
    --mem /news) >"$work/fuseki.log" 2>&1 &
  servers="$servers $!"
  fuseki=http://localhost:$port/news
  answers "http://localhost:$port/\$/ping"
}

# An empty database: $virtuoso is its web address, isql COMMAND runs a command. User and password are dba.
start_virtuoso() {
  mkdir -p "$work/virtuoso"
  port=$(free_port)
  sql_port=$(free_port)
  cat >"$work/virtuoso/virtuoso.ini" <<END
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
xa_persistent_file = virtuoso.pxa
[TempDatabase]
DatabaseFile = temporary.db
TransactionFile = temporary.trx
[Parameters]
ServerPort = 127.0.0.1:$sql_port
DirsAllowed = $work
NumberOfBuffers = 10000
MaxDirtyBuffers = 6000
[HTTPServer]
ServerPort = 127.0.0.1:$port
END
  (cd "$work/virtuoso" && exec virtuoso-t +foreground +configfile virtuoso.ini +pwddba dba +pwddav dav) >"$work/virtuoso.log" 2>&1 &
  servers="$servers $!"
  virtuoso=http://localhost:$port
  answers "$virtuoso/sparql?query=ASK%7B%7D"
}
isql() { isql-vt "127.0.0.1:$sql_port" dba dba VERBOSE=OFF BANNER=OFF PROMPT=OFF ERRORS=STDOUT exec="$1"; }
