# Help, version and usage errors.
. "$SOURCE/tests/lib.sh"
version() { exits 0 "$RAPPORTEUR" --version && prints "rapporteur " && silent; }
general() { exits 0 "$RAPPORTEUR" --help && prints "extract" && prints "Exit status" && silent; }
nothing() { exits 2 "$RAPPORTEUR" && says "Usage"; }
unknown() { exits 2 "$RAPPORTEUR" frobnicate && says "unknown command 'frobnicate'"; }
option() { exits 2 "$RAPPORTEUR" extract --frob x && says "unknown option"; }
value() { exits 2 "$RAPPORTEUR" extract -f && says "a value is wanted"; }
choice() { exits 2 "$RAPPORTEUR" extract -f pdf x && says "turtle" && says "not 'pdf'"; }
no_input() { exits 2 "$RAPPORTEUR" extract && says "nothing to read"; }
base() { exits 2 "$RAPPORTEUR" extract -b nonsense "$SOURCE/samples/en.txt" && says "no absolute IRI"; }
check "version" version
check "general help" general
check "no command" nothing
check "unknown command" unknown
check "unknown option" option
check "missing value" value
check "unknown format" choice
check "no input" no_input
check "bad base" base
for command in extract merge query export draw push annotate explain check; do
  help() { exits 0 "$RAPPORTEUR" "$command" --help && prints "Usage: rapporteur $command" && silent; }
  check "help of $command" help
done
finish
