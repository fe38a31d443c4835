# Facts that cannot both hold are told, with who says so; amounts that may be one are not.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
cat >one.txt <<'TEXT'
Kolarik Textil was founded in 1978 by Derek Ollerton. Kolarik Textil is based in Ostrava. Kolarik Textil raised $640 million in a Series B round.
TEXT
cat >two.txt <<'TEXT'
Kolarik Textil was founded in 1981 by Bram Oster. Kolarik Textil is headquartered in Sheffield. Kolarik Textil raised $643 million in a Series B round.
TEXT
cat >three.txt <<'TEXT'
Kolarik Textil was founded in 1978 by Petra Kolarik. Kolarik Textil raised 400 million euros in a Series C round. The company may move to Leeds.
TEXT
"$RAPPORTEUR" extract -q --ontology none -o all.ttl one.txt two.txt three.txt
"$RAPPORTEUR" query -q -f csv contradictions all.ttl >rows.csv
row() { grep -q "^\"*$1\"*,en,$2,.*,\"*$3\"*.\$" rows.csv || { cat rows.csv; return 1; }; }
check "two dates of founding" row "Founding: Kolarik Textil, Bram Oster" two.txt "Founding: Kolarik Textil, Derek Ollerton"
check "and the other way round" row "Founding: Kolarik Textil, Derek Ollerton" one.txt "Founding: Kolarik Textil, Bram Oster"
check "two seats" row "Headquarters: Kolarik Textil, Ostrava" one.txt "Headquarters: Kolarik Textil, Sheffield"
check "one date, two founders: no contradiction" sh -c '! grep -q "Derek Ollerton.*Petra Kolarik" rows.csv'
check "640 million may be 643 million; another round is another round" sh -c '! grep -q FundingRound rows.csv'
sed 's/643 million/500 million/' two.txt >less.txt
"$RAPPORTEUR" extract -q --ontology none -o all.ttl one.txt less.txt three.txt
"$RAPPORTEUR" query -q -f csv contradictions all.ttl >rows.csv
check "two amounts of one round" row "FundingRound: Kolarik Textil, USD 640 million" one.txt "FundingRound: Kolarik Textil, USD 500 million"
sed 's/raised \$643 million/may raise $500 million/' two.txt >less.txt
"$RAPPORTEUR" extract -q --ontology none -o all.ttl one.txt less.txt
"$RAPPORTEUR" query -q -f csv contradictions all.ttl >rows.csv
check "what only may be contradicts nothing" sh -c '! grep -q FundingRound rows.csv'
corroborated() { "$RAPPORTEUR" query -q -f csv corroboration all.ttl >/dev/null && "$RAPPORTEUR" extract -q -o two.ttl one.txt "$SOURCE/samples/en.txt" "$SOURCE/samples/hi.txt" &&
  "$RAPPORTEUR" query -q -f csv corroboration two.ttl | grep -q "^.Position: Maëlle Garrigue.*,2,2,.*,hi,"; }
check "what two articles state" corroborated
finish
