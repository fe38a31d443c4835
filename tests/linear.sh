# No quadratic step: ten and a hundred times as much varied text takes ten and a hundred times as many instructions or so.
. "$SOURCE/tests/lib.sh"
cat >"$work/vary.py" <<'PY'
import random, sys
random.seed(7)
names = ["%s%s" % (a, b) for a in ("Arv", "Bel", "Cor", "Dun", "Esk", "Fen", "Gil", "Hav") for b in ("ano", "esta", "idon", "oria", "umbra", "ilex")]
verbs = ["raised $%d million in a Series B round led by %s", "acquired %s for $%d million", "has %d employees and competes with %s", "opened an office in Lisbon, its %dth, near %s"]
for copy in range(int(sys.argv[1])):
    for line in range(60):
        verb = random.choice(verbs)
        number, other = random.randint(2, 900), random.choice(names) + " " + random.choice(["Labs", "Foods", "Systems"])
        arguments = (number, other) if verb.index("%d") < verb.index("%s") else (other, number)
        print("%s %s %s, the company said on Monday." % (random.choice(names), random.choice(["Labs", "Foods", "Energy"]), verb % arguments))
    print()
PY
for copies in 1 10 100; do "$PYTHON3" "$work/vary.py" $copies >"$work/$copies.txt"; done
seconds() { "$PYTHON3" - "$RAPPORTEUR" "$1" <<'PY'
import os, resource, subprocess, sys
best = None
for run in range(3):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.argv[1], "extract", "-q", "--ontology", "none", "-f", "ntriples", sys.argv[2]], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    best = used if best is None or used < best else best
print(best)
PY
}
a=$(seconds "$work/1.txt"); b=$(seconds "$work/10.txt"); c=$(seconds "$work/100.txt")
echo "CPU seconds for 1, 10 and 100 copies: $a $b $c"
# From 10 to 100 copies start-up no longer counts: 10 times the text, at most 16 times the time.
check "100 copies against 10" "$PYTHON3" -c "import sys; sys.exit(not ($c - $a) / max($b - $a, 1e-3) < 16)"
finish
