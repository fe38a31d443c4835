# Unrelated names in five languages: at most one in a thousand is held to be another.
. "$SOURCE/tests/lib.sh"
check "unrelated names stay apart" "$PYTHON3" "$SOURCE/benchmarks/identity" "$RAPPORTEUR"
finish
