# The language packs: no errors, every rule's tests pass.
. "$SOURCE/tests/lib.sh"
for folder in "$SOURCE"/languages/*/; do
  language=$(basename "$folder")
  test "$language" = any && continue
  check "pack $language" "$RAPPORTEUR" check -q -l "$language"
  tail -n 1 "$work/check.out"
done
finish
