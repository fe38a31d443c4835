# No quadratic step: ten times as much text with ever new names takes ten times as long or so.
. "$SOURCE/tests/lib.sh"
cat >"$work/grow.py" <<'PY'
import importlib.machinery, importlib.util, os, random, sys
sys.dont_write_bytecode = True
source, program, folder = sys.argv[1:]
spec = importlib.util.spec_from_loader("speed", importlib.machinery.SourceFileLoader("speed", source + "/benchmarks/speed"))
speed = importlib.util.module_from_spec(spec)
spec.loader.exec_module(speed)
speed.PROGRAM = program
random.seed(7)
used = []
for times in (1, 10, 100):
    file = speed.written(folder, "%d.txt" % times, speed.english(15000 * times))
    used.append(speed.measure(["extract", "-q", "--ontology", "none", "-f", "ntriples", file], 3)[0])
print("CPU seconds for 1, 10 and 100 times the text: %.3f %.3f %.3f" % tuple(used))
# From 10 to 100 times start-up no longer counts: 10 times the text, at most 17 times the time.
sys.exit(not (used[2] - used[0]) / max(used[1] - used[0], 1e-3) < 17)
PY
check "100 times the text against 10 times" "$PYTHON3" "$work/grow.py" "$SOURCE" "$RAPPORTEUR" "$work"
cat "$work/check.out"
finish
