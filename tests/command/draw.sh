# draw: the neighbourhood of an entity, as GraphViz reads it.
. "$SOURCE/tests/lib.sh"
"$RAPPORTEUR" extract -q -o "$work/graph.ttl" "$SOURCE/samples"
draw() { "$RAPPORTEUR" draw "$@"; }
plain() { exits 0 draw "Solenne Robotics" "$work/graph.ttl" && silent && prints 'digraph facts {' && prints 'label="Maëlle Garrigue"' && prints 'label="recipient"' && prints 'amount: EUR 90 million'; }
check "an entity, its facts and who else is in them" plain
cp "$work/out" "$work/plain.dot"
named() { exits 0 draw "$1" "$work/graph.ttl" && cmp "$work/out" "$work/plain.dot"; }
for name in "solenne robotics" "सोलेन रोबोटिक्स" "ਸੋਲੇਨ ਰੋਬੋਟਿਕਸ" "سولين روبوتيكس" solenne-robotics https://w3id.org/rapporteur/id/solenne-robotics; do
  check "found as $name" named "$name"
done
language() { exits 0 draw -l "$1" solenne-robotics "$work/graph.ttl" && prints "label=\"$2\"" && prints "label=\"$3\""; }
check "in Hindi" language hi "सोलेन रोबोटिक्स" "प्राप्तकर्ता"
check "in Arabic" language ar "سولين روبوتيكس" "المنظمة"
check "in Punjabi" language pa "ਸੋਲੇਨ ਰੋਬੋਟਿਕਸ" "ਮੈਂਬਰ"
doubted() { exits 0 draw solenne-robotics "$work/graph.ttl" && prints 'style="filled,dashed"' && prints 'label="acquisition (denied)"'; }
check "what is denied is not drawn as if it were so" doubted
deeper() {
  draw -d 0 Veltronic "$work/graph.ttl" >"$work/0" && draw -d 1 Veltronic "$work/graph.ttl" >"$work/1" && draw -d 2 Veltronic "$work/graph.ttl" >"$work/2" &&
    test "$(grep -c 'label=' "$work/0")" = 1 && grep -q Solenne "$work/1" && ! grep -q Garrigue "$work/1" && grep -q Garrigue "$work/2"
}
check "as deep as told" deeper
nothing() { exits 2 draw -o "$work/new" "Nobody Inc" "$work/graph.ttl" && says "nothing in the graph is called 'Nobody Inc'" && test ! -e "$work/new"; }
check "an entity that is not there" nothing
depth() { exits 2 draw -d deep Veltronic "$work/graph.ttl" && says "--depth wants a number"; }
check "a depth that is no number" depth
few() { exits 2 draw Veltronic && says "are wanted"; }
check "no graph" few
cat >"$work/odd.ttl" <<'TTL'
@prefix rap: <https://w3id.org/rapporteur/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix id: <https://w3id.org/rapporteur/id/> .
id:a a rap:Organization ; rdfs:label "A \"B\" \\N & Söhne &amp; Co"@en .
id:q a rap:Quotation ; rap:speaker id:a ; rap:text "LONG"@pa .
TTL
sed -i "s/LONG/$(printf 'ਕਿੱ%.0s' $(seq 61))/" "$work/odd.ttl"
odd() { exits 0 draw a "$work/odd.ttl" && prints 'label="A \"B\" \\N &amp; Söhne &amp;amp; Co"' && prints 'ਕਿੱ…'; }
check "signs that mean something to GraphViz, and letters with marks are not cut" odd
if command -v dot >/dev/null; then
  rendered() { draw "$@" >"$work/a.dot" && dot -Tsvg "$work/a.dot" -o "$work/a.svg" 2>"$work/err" && silent; }
  shows() { grep -qF -- "$1" "$work/a.svg" || { grep '<text' "$work/a.svg" | head; return 1; }; }
  svg() { rendered -d 3 -l "$1" solenne-robotics "$work/graph.ttl" && shows ">$2<"; }
  check "dot draws Hindi" svg hi "सोलेन रोबोटिक्स"
  check "dot draws Punjabi" svg pa "ਸੋਲੇਨ ਰੋਬੋਟਿਕਸ"
  check "dot draws Arabic" svg ar "سولين روبوتيكس"
  check "dot draws Indonesian" svg id "Solenne Robotics"
  odd_svg() { rendered a "$work/odd.ttl" && shows 'A &quot;B&quot; \N &amp; Söhne &amp;amp; Co'; }
  check "dot draws odd names as they are" odd_svg
fi
finish
