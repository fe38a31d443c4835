# Under valgrind: no invalid access, no uninitialised value, no leak, in extracting, annotating, querying and checking.
command -v valgrind >/dev/null || { echo "valgrind is not installed"; exit 77; }
test -z "${SANITIZED:-}" || { echo "valgrind does not run what the sanitizers instrument"; exit 77; }
. "$SOURCE/tests/lib.sh"
# The real program, not libtool's script around it.
program=$BUILD/.libs/rapporteur
test -x "$program" || program=$RAPPORTEUR
clean() {
  LD_LIBRARY_PATH="$BUILD/.libs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" RAPPORTEUR_DATA=$BUILD valgrind --quiet --error-exitcode=99 \
    --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    --suppressions="$SOURCE/tests/valgrind.supp" "$program" "$@"
}
check "extract" clean extract -o "$work/graph.nq" -f nquads "$SOURCE/samples"
check "query" clean query -o "$work/rounds" funding-rounds "$work/graph.nq"
check "annotate" clean annotate -o "$work/annotations" "$SOURCE/samples/hi.txt"
check "explain" clean explain -o "$work/explanation" "$SOURCE/samples/en.txt"
failing() { clean extract "$work/nowhere.txt" 2>"$work/err"; code=$?; cat "$work/err"; test "$code" = 1; }
check "input that is not there" failing
finish
