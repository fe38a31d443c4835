# Smoke: mutated articles and rule files never crash the program, and what it writes stays readable.
. "$SOURCE/tests/lib.sh"
cat >"$work/mutate.py" <<'PY'
import os, random, sys
random.seed(11)
source, target = sys.argv[1:]
texts = [open(os.path.join(source, "samples", name), "rb").read() for name in sorted(os.listdir(os.path.join(source, "samples")))]
rules = []
for folder, _, names in sorted(os.walk(os.path.join(source, "languages"))):
    rules += [open(os.path.join(folder, name), "rb").read() for name in sorted(names) if name.endswith(".rules")]
def mutate(data, pool):
    data = bytearray(data)
    for _ in range(random.randint(1, 12)):
        at = random.randrange(len(data) + 1)
        kind = random.randrange(5)
        if kind == 0: data[at:at] = bytes(random.randrange(256) for _ in range(random.randint(1, 6)))
        elif kind == 1: del data[at:at + random.randint(1, 40)]
        elif kind == 2: data[at:at] = random.choice(pool)[:200]
        elif kind == 3: data[at:at] = random.choice(["“", "”", "‘", "(", "«", "।", "؟", "1e9", "$", "٣", "\u200f", "\n\n", "-", ".", "%"]).encode() * random.randint(1, 30)
        elif data: data[at % len(data)] ^= 1 << random.randrange(8)
    return bytes(data)
os.makedirs(target + "/texts")
for i in range(150):
    open("%s/texts/%03d.txt" % (target, i), "wb").write(mutate(random.choice(texts), texts))
for i in range(40):
    folder = "%s/packs/%02d/languages/en" % (target, i)
    os.makedirs(folder)
    os.makedirs("%s/packs/%02d/queries" % (target, i))
    os.symlink(os.path.join(source, "ontology"), "%s/packs/%02d/ontology" % (target, i))
    for n in range(3):
        open("%s/%d.rules" % (folder, n), "wb").write(mutate(random.choice(rules), rules))
PY
"$PYTHON3" "$work/mutate.py" "$SOURCE" "$work/fuzz"
texts() { "$RAPPORTEUR" extract -q -f ntriples -o "$work/graph.nt" "$work/fuzz/texts" 2>/dev/null; test $? -le 1 && test -s "$work/graph.nt"; }
check "150 mutated articles" texts
readable() { "$RAPPORTEUR" query -f csv counts "$work/graph.nt"; }
check "their graph is readable" readable
annotated() { "$RAPPORTEUR" annotate -q "$work/fuzz/texts" 2>/dev/null | "$PYTHON3" -c 'import json, sys; [json.loads(line) for line in sys.stdin]'; }
check "their annotations are JSON" annotated
packs() {
  for pack in "$work"/fuzz/packs/*; do
    timeout 30 "$RAPPORTEUR" check -q --data "$pack" >/dev/null 2>&1
    test $? -le 1 || { echo "$pack: crashed"; return 1; }
  done
}
check "40 mutated packs" packs
finish
