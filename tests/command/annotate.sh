# annotate: one JSON object a document, offsets in code points that give the text.
. "$SOURCE/tests/lib.sh"
"$RAPPORTEUR" annotate "$SOURCE"/samples/hi.txt "$SOURCE"/samples/en.txt >"$work/a.jsonl" 2>"$work/err"
cat >"$work/check.py" <<'PY'
import json, sys
lines = open(sys.argv[1], encoding="utf-8").read().splitlines()
assert len(lines) == 2, len(lines)
for line in lines:
    d = json.loads(line)
    text = open(d["document"], encoding="utf-8").read()
    assert d["language"] in ("hi", "en") and d["mentions"] and d["facts"], d["document"]
    for m in d["mentions"]:
        assert text[m["begin"]:m["end"]] == m["text"], m
    for f in d["facts"]:
        assert f["rule"].split(".")[0] in (d["language"], "any") and 0 < f["confidence"] <= 1, f
        for role in f["roles"].values():
            for a in role:
                assert "begin" not in a or text[a["begin"]:a["end"]] == a["text"], a
    values = [m for m in d["mentions"] if m["type"] in ("Number", "Percentage", "MonetaryAmount", "Date", "Duration", "Ordinal")]
    outer = None
    for m in values:
        nested = outer and m["end"] <= outer["end"] and m["type"] == "Number" and outer["type"] != "Number"
        assert nested or not outer or outer["end"] <= m["begin"], (outer, m)
        outer = outer if nested else m
    assert any(m["type"] == "Number" and m["text"] == "90 million" for m in values) or d["language"] != "en"
PY
check "JSON, offsets, values that do not cross" "$PYTHON3" "$work/check.py" "$work/a.jsonl"
ndjson() {
  printf '%s\n' '{"id":"a:1","text":"Acme Robotics raised $5 million in March 2024.","date":"2024-04-01","language":"en"}' 'no json' '{"id":"x"}' |
    exits 1 "$RAPPORTEUR" annotate --input-format ndjson - && prints '"document":"a:1"' && prints '"value":"5000000"' &&
    prints '"currency":"USD"' && prints '"value":"2024-03"' && says ":2:" && says ":3:"
}
check "NDJSON, bad lines are told and skipped" ndjson
minor() {
  printf '%s\n' '{"id":"1","text":"The bid is 470 pence a share.","language":"en"}' |
    "$RAPPORTEUR" annotate --input-format ndjson - >"$work/out" &&
    prints '"text":"470 pence","value":"470","unit":"penny","normalized":{"value":"4.7","currency":"GBP"}}' &&
    prints '"text":"470","value":"470"}'
}
check "minor units as the text states them" minor
bare_percent() {
  printf '%s\n' '{"id":"1","text":"Skarland sold 40% of its fields, and a small percent of the rest.","language":"en"}' |
    "$RAPPORTEUR" annotate --input-format ndjson - >"$work/out" &&
    prints '"text":"40%","value":"40"}' && prints '"text":"percent","value":"null"}'
}
check "a percentage without a figure" bare_percent
glued() {
  printf '%s\n' '{"id":"1","text":"The charity paid 115USD for its old boat.","language":"en"}' |
    "$RAPPORTEUR" annotate --input-format ndjson - >"$work/out" &&
    prints '"text":"115USD","value":"115","currency":"USD"}'
}
check "an amount with its code in one word is no name" glued
foreign() {
  printf '%s\n' '{"id":"1","text":"thirty third","language":"hi"}' |
    "$RAPPORTEUR" annotate --input-format ndjson - >"$work/out" && prints '"value":"33"'
}
# "Tarn-Ellis" has nothing of a company in it: that somebody was its CEO tells what it is.
typed_by_fact() {
  printf '%s\n' '{"id":"1","text":"Dana Whitlock was the CEO of Tarn-Ellis, which she left in July 2015.","language":"en"}' |
    "$RAPPORTEUR" annotate --input-format ndjson - >"$work/out" && prints '"type":"Organization","begin":29' &&
    prints '"type":"Organization","begin":41'
}
check "a name that only a fact types is a mention" typed_by_fact
# Paragraphs of all samples in ever other orders: tags of one pack mean nothing to another, and once made it hang.
mixed() {
  "$PYTHON3" - "$SOURCE"/samples/*.txt >"$work/mixed.ndjson" <<'PY'
import json, random, sys
paragraphs = [line for file in sys.argv[1:] for line in open(file, encoding="utf-8") if line.strip()]
for seed in range(80):
    random.seed(seed)
    print(json.dumps({"id": str(seed), "text": "\n".join(random.choices(paragraphs, k=60))}))
PY
  timeout 100 "$RAPPORTEUR" annotate --input-format ndjson "$work/mixed.ndjson" >"$work/out" &&
    prints '"rule":"hi.' && prints '"rule":"en.' && test "$(wc -l <"$work/out")" = 80
}
check "each paragraph is read by the pack of its language" mixed
check "a language that is given holds where words of another mislead" foreign
finish
