# What the suites share: `. "$SOURCE/tests/interop/lib.sh"`. What programs count themselves is said by
# them; suites that check more end with finish.
. "$SOURCE/tests/lib.sh"
here=$SOURCE/tests/interop
tools=$BUILD/interop
python=$tools/python/bin/python
ontology=$SOURCE/ontology/rapporteur.ttl
shapes=$SOURCE/ontology/shapes.ttl

# program NAME FILE.java ARGUMENT...: a Java program of one file, with the archives of NAME.
program() {
  archives=$1
  shift
  java -Xmx"${HEAP:-700m}" -cp "$tools/$archives/*" "$@"
}

# graph FORMAT FILE [OPTION...]: the samples' graph.
graph() {
  format=$1
  file=$2
  shift 2
  "$RAPPORTEUR" extract -q -f "$format" -o "$work/$file" "$@" "$SOURCE/samples"
}
