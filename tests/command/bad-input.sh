# Whatever comes in: a clear message that names the file, and the rest is still done.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
mkdir in
printf 'Acme Robotics has raised $5 million, the company said on Monday in a statement to the press.\n' >in/good.txt
: >in/empty.txt
head -c 4096 /dev/urandom >in/noise.bin
printf 'Acme Robotics has raised \377\376 $7 million, the company said on Monday in a statement to the press.\n' >in/broken.txt
printf 'Acme Robotics has raised\000 $8 million, the company said on Monday in a statement to the press.\n' >in/nul.txt
mixed() { exits 1 "$RAPPORTEUR" extract --ontology none in missing.txt && prints usd-5000000 && says empty.txt && says noise.bin && says missing.txt; }
check "a folder of good and bad" mixed
broken() { says broken.txt || exits 0 "$RAPPORTEUR" extract in/broken.txt; }
check "broken UTF-8 is told or read" broken
if test "$(id -u)" != 0; then
  chmod 000 in/good.txt
  unreadable() { exits 1 "$RAPPORTEUR" extract in && says good.txt; }
  check "an unreadable file" unreadable
  chmod 644 in/good.txt
fi
no_packs() { mkdir -p data/languages data/queries && cp -r "$SOURCE/ontology" data/ && exits 1 "$RAPPORTEUR" extract --data data in/good.txt && says "no language pack"; }
check "no packs" no_packs
no_data() { exits 2 "$RAPPORTEUR" extract --data nowhere in/good.txt && says nowhere; }
check "no data" no_data
broken_rules() {
  mkdir -p broken/languages/en && cp -r "$SOURCE/ontology" "$SOURCE/queries" broken/ && cp -r "$SOURCE/languages/any" broken/languages/
  printf 'lex Raise raise\nrule en.x => FundingRound\n     <recipient> @:Rase <amount>\n+ x => recipient x\n' >broken/languages/en/x.rules
  cp "$SOURCE/samples/hi.txt" in/hi.txt && cp -r "$SOURCE/languages/hi" broken/languages/ &&
    exits 1 "$RAPPORTEUR" extract --data broken in/good.txt in/hi.txt && says "x.rules:3:" && says "did you mean 'Raise'" &&
    says "in/good.txt: error: skipped" && prints "rap:FundingRound" && rm in/hi.txt
}
check "a broken rule file" broken_rules
full() { exits 2 "$RAPPORTEUR" extract -o /dev/full in/good.txt && says "No space left"; }
check "a full disk" full
no_folder() { exits 2 "$RAPPORTEUR" extract -o nowhere/graph.ttl in/good.txt && says "nowhere/graph.ttl" && test ! -e nowhere; }
check "an output folder that is not there" no_folder
kept() { echo old >kept.ttl && exits 2 "$RAPPORTEUR" extract -o kept.ttl --data nowhere in/good.txt; test "$(cat kept.ttl)" = old; }
check "an old file stays when the new one fails" kept
closed() { # the reading end is closed before anything is written
  "$PYTHON3" -c 'import os, sys
reading, writing = os.pipe()
os.close(reading)
os.dup2(writing, 1)
os.execv(sys.argv[1], sys.argv[1:])' "$@"
}
closed_pipe() { exits 2 closed "$RAPPORTEUR" extract in/good.txt && says "Broken pipe"; }
check "a closed pipe" closed_pipe
long() { yes 'Acme Robotics has raised $5 million, the company said. ' | head -c 20000000 | tr -d '\n' >long.txt && exits 0 "$RAPPORTEUR" extract --ontology none long.txt && prints usd-5000000; }
check "20 MB in one line" long
finish
