# One entity has one IRI whatever the script: over our samples (five languages, one story), and over the real translations
# where they are at hand.
. "$SOURCE/tests/lib.sh"
"$RAPPORTEUR" extract -q --ontology none -f ntriples -o "$work/graph.nt" "$SOURCE/samples"
# label TEXT LANGUAGE: the IRIs that carry it
label() { sed -n "s/^<\([^>]*\)> <[^>]*\(label\|altLabel\)> \"$1\"@$2 \.\$/\1/p" "$work/graph.nt" | sort -u; }
one_iri() { # form@language...
  for form in "$@"; do label "${form%@*}" "${form#*@}"; done | sort -u >"$work/iris"
  test "$(wc -l <"$work/iris")" = 1 || { cat "$work/iris"; return 1; }
}
check "the company" one_iri "Solenne Robotics@en" "सोलेन रोबोटिक्स@hi" "سولين روبوتيكس@ar" "Solenne Robotics@id"
check "the founder" one_iri "Maëlle Garrigue@en" "Maëlle Garrigue@id" "गैरिग@hi"
real="$SOURCE/../shared/seeds"
if test -d "$real"; then
  "$RAPPORTEUR" extract -q --ontology none -f ntriples -o "$work/graph.nt" "$real"/mistral-ipo.*.txt "$real"/mistral-open.*.txt
  check "a person of the real translations" one_iri "मेन्श@hi" "مينش@ar" "ਮੇਂਸ਼@pa" "Mensch@id"
  check "a politician" one_iri "इमैनुएल मैक्रॉन@hi" "إيمانويل ماكرون@ar" "Emmanuel Macron@id"
fi
finish
