# Under valgrind: no invalid access, no uninitialised value, no leak, in extracting, annotating, querying and checking.
command -v valgrind >/dev/null || { echo "valgrind is not installed"; exit 77; }
test -z "${SANITIZED:-}" || { echo "valgrind does not run what the sanitizers instrument"; exit 77; }
. "$SOURCE/tests/lib.sh"
# The real program, not libtool's script around it.
programs=$BUILD/.libs
test -x "$programs/rapporteur" || programs=$BUILD
under_valgrind() {
  LD_LIBRARY_PATH="$programs${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" RAPPORTEUR_DATA=$BUILD valgrind "$@"
}
# Not every valgrind reads every compiler's debugging information.
if ! under_valgrind --quiet "$programs/rapporteur" --version >"$work/out" 2>&1; then
  for file in rapporteur librapporteur.so.0; do
    test ! -f "$programs/$file" || strip --strip-debug -o "$work/$file" "$programs/$file"
  done
  programs=$work
fi
clean() {
  under_valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    --suppressions="$SOURCE/tests/valgrind.supp" "$programs/rapporteur" "$@"
}
check "extract" clean extract -o "$work/graph.nq" -f nquads "$SOURCE/samples"
check "query" clean query -o "$work/rounds" funding-rounds "$work/graph.nq"
check "annotate" clean annotate -o "$work/annotations" "$SOURCE/samples/hi.txt"
cat >"$work/dates.ndjson" <<'JSON'
{"id": "1", "language": "en", "date": "2025-03-18", "text": "It opened two years and three months ago, and will close in two weeks. Last May it moved."}
{"id": "2", "language": "hi", "date": "2025-03-18", "text": "दो साल पहले दुकान खुली। अगले हफ्ते बंद होगी।"}
{"id": "3", "language": "ar", "date": "2025-03-18", "text": "افتتح المتجر قبل عامين وسيغلق بعد أسبوعين."}
{"id": "4", "language": "id", "date": "2025-03-18", "text": "Toko itu dibuka dua tahun lalu. Bulan depan tutup."}
JSON
check "dates that count from today" clean annotate --input-format ndjson -o "$work/annotations" "$work/dates.ndjson"
check "explain" clean explain -o "$work/explanation" "$SOURCE/samples/en.txt"
failing() { clean extract "$work/nowhere.txt" 2>"$work/err"; code=$?; cat "$work/err"; test "$code" = 1; }
check "input that is not there" failing
finish
