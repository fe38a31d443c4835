# push: graph by graph into a triple store that is small but knows trouble.
. "$SOURCE/tests/lib.sh"
. "$SOURCE/tests/store.sh"
"$RAPPORTEUR" extract -q -f nquads -o "$work/graph.nq" "$SOURCE/samples"
"$RAPPORTEUR" extract -q -f ntriples -o "$work/graph.nt" "$SOURCE/samples"
documents=$(sed -n 's/.* <\([^>]*document-[0-9a-f]*\)> \.$/\1/p' "$work/graph.nq" | LC_ALL=C sort -u)
first=$(printf '%s\n' $documents | head -n 1)
second=$(printf '%s\n' $documents | sed -n 2p)
third=$(printf '%s\n' $documents | sed -n 3p)
fourth=$(printf '%s\n' $documents | sed -n 4p)
push() { timeout 60 "$RAPPORTEUR" push --wait 0.01 "$@"; }

# What a graph of the N-Quads holds, and what the store has under its name.
of_graph() { grep -F " <$1> ." "$work/graph.nq" | sed 's/ <[^>]*> \.$/ ./' | LC_ALL=C sort; }
of_default() { grep -vE ' <[^>]*document-[0-9a-f]*> \.$' "$work/graph.nq" | LC_ALL=C sort; }
in_store() { LC_ALL=C sort "$work/store/graph-$(printf '%s' "$1" | sed 's,:,%3A,g;s,/,%2F,g')"; }
holds() { of_graph "$1" >"$work/a"; in_store "$1" >"$work/b"; test -s "$work/a" && cmp "$work/a" "$work/b"; }
holds_default() { of_default >"$work/a"; LC_ALL=C sort "$work/store/graph-default" >"$work/b"; test -s "$work/a" && cmp "$work/a" "$work/b"; }
holds_all() { holds_default && for document in $documents; do holds "$document" || return 1; done; }
requests() { grep -c ' -> ' "$work/store/log"; }
logged() { grep -qF -- "$1" "$work/store/log" || { cat "$work/store/log"; return 1; }; }

start_store
named() { exits 0 push "$url" "$work/graph.nq" && silent && prints "in the default graph" && prints "in <$first>" && holds_all && test "$(requests)" = 6; }
check "the default graph and a graph for each document" named
compressed() { logged "POST /data?default -> 201"; }
check "sent by gzip" compressed
again() { exits 0 push -q "$url" "$work/graph.nq" && silent && test ! -s "$work/out" && holds_all; }
check "pushed twice is pushed once" again
one() { exits 0 push -g http://example.org/g "$url" "$work/graph.nt" && prints "in <http://example.org/g>" && in_store http://example.org/g | cmp - "$work/sorted"; }
LC_ALL=C sort "$work/graph.nt" >"$work/sorted"
check "a graph without names under a name" one
added() { printf '<http://e.org/s> <http://e.org/p> "क" .\n' >"$work/more.nt" && exits 0 push -g http://example.org/g "$url" "$work/more.nt" && test "$(in_store http://example.org/g | wc -l)" = $(($(wc -l <"$work/sorted") + 1)); }
check "what is there stays" added
replaced() { exits 0 push --replace -g http://example.org/g "$url" "$work/more.nt" && in_store http://example.org/g | cmp - "$work/more.nt" && logged "PUT /data?graph=http://example.org/g -> 204"; }
check "what is there is replaced when asked" replaced
with_query() { exits 0 push "$url?key=x" "$work/more.nt" && logged "POST /data?key=x&default"; }
check "a URL with a query of its own" with_query

for status in 415 400 500; do
  start_store nogzip=$status
  uncompressed() { exits 0 push -q "$url" "$work/graph.nq" && silent && holds_all && test "$(requests)" = 7; }
  check "a server without gzip ($status) is asked once" uncompressed
done
start_store
plain() { exits 0 push --no-gzip "$url" "$work/graph.nq" && logged "POST /data?default -> 204" && holds_all; }
check "never by gzip when told so" plain

start_store busy=3
busy() { exits 0 push "$url" "$work/graph.nq" && says "HTTP status 503: busy; trying again in" && says "(3 of 4)" && holds_all; }
check "a busy server is asked again" busy
start_store busy=3
impatient() { exits 2 push --retries 2 "$url" "$work/graph.nq" && says "0 of 6 graphs are stored" && says "the default graph may be stored" && says "5 were not sent" && says "give the same command again" && test "$(requests)" = 3; }
check "but not for ever" impatient
start_store drop=1
dropped() { exits 0 push "$url" "$work/graph.nq" && says "trying again" && holds_all; }
check "a connection that breaks is made again" dropped

start_store fail=4
stopped() {
  exits 1 push --retries 1 --no-gzip "$url" "$work/graph.nq" && says "HTTP status 500: broken" && says "3 of 6 graphs are stored" &&
    says "the last is <$second>" && says "<$third> may be stored" && says "2 were not sent" && says "--from '$third' added" &&
    holds_default && holds "$second" && test ! -e "$work/store/graph-$(printf '%s' "$fourth" | sed 's,:,%3A,g;s,/,%2F,g')"
}
check "a push that stops says what is stored" stopped
start_store refuse=2
refused() { exits 1 push --no-gzip "$url" "$work/graph.nq" && says "HTTP status 400: line 1: I do not like it" && says "<$first> is not" && test "$(requests)" = 2; }
check "what is refused is not tried again" refused
start_store
resumed() { exits 0 push --from "$third" "$url" "$work/graph.nq" && test "$(requests)" = 3 && holds "$third" && holds "$fourth" && test ! -e "$work/store/graph-default"; }
check "a push goes on where it stopped" resumed
start_store refuse=2
resumed_stops() { exits 1 push --no-gzip --from "$second" "$url" "$work/graph.nq" && says "1 of 6 graphs are stored" && says "2 before were skipped" && says "--from '$third' instead"; }
check "and stops again" resumed_stops
unknown() { exits 2 push --from http://example.org/none "$url" "$work/graph.nq" && says "no graph <http://example.org/none>"; }
check "going on from a graph that is not there" unknown

start_store user=anna:geheim
denied() { exits 2 push "$url" "$work/graph.nq" && says "HTTP status 401: who are you?" && says "0 of 6"; }
check "without a password" denied
basic() { exits 0 push -u anna:geheim "$url" "$work/graph.nq" && holds_all; }
check "with a password" basic
from_environment() { RAPPORTEUR_PASSWORD=geheim exits 0 push -u anna "$url" "$work/graph.nq"; }
check "with a password from the environment" from_environment
printf 'machine 127.0.0.1 login anna password geheim\n' >"$work/passwords"
netrc() { exits 0 push --netrc "$work/passwords" "$url" "$work/graph.nq"; }
check "with a password from a netrc file" netrc
own_netrc() { cp "$work/passwords" "$work/.netrc" && exits 0 push "$url" "$work/graph.nq"; rm "$work/.netrc"; test "$code" = 0; }
check "with a password from ~/.netrc" own_netrc
no_netrc() { exits 2 push --netrc "$work/nowhere" "$url" "$work/graph.nq" && says "nowhere: error: cannot be read"; }
check "a netrc file that is not there" no_netrc
hidden() { exits 2 push "$(printf '%s' "$url" | sed 's,//,//anna:falsch@,')" "$work/graph.nq" && says "127.0.0.1" && ! grep -q falsch "$work/err"; }
check "messages hide the password of a URL" hidden
start_store digest=anna:geheim
digest() { exits 0 push -u anna:geheim "$url" "$work/graph.nq" && holds_all; }
check "digest authentication" digest
start_store token=t0k3n
token() { exits 0 push --token t0k3n "$url" "$work/graph.nq" && holds_all && RAPPORTEUR_TOKEN=t0k3n exits 0 push "$url" "$work/graph.nq" && exits 2 push --token other "$url" "$work/graph.nq" && says "HTTP status 403: not for you"; }
check "a token" token
stop_store
nobody() { exits 2 push --retries 1 "$url" "$work/graph.nq" && says "trying again" && says "the default graph is not"; }
check "no server" nobody
no_url() { exits 2 push graph.ttl "$work/graph.nq" && says "no URL of a server"; }
check "no URL" no_url
few() { exits 2 push "$url" && says "are wanted"; }
check "no graph" few
number() { exits 2 push --retries some "$url" "$work/graph.nq" && says "--retries wants a number"; }
check "a number that is none" number
clash() { exits 2 push --replace -g "$first" "$url" "$work/graph.nq" && says "cannot replace <$first>"; }
check "two graphs of one name do not replace each other" clash
empty() { : >"$work/empty.ttl" && exits 0 push "$url" "$work/empty.ttl" && silent; }
check "nothing to send" empty
finish
