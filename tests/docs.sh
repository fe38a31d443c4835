# The documents: the man page formats and is complete, links lead somewhere, the tutorial's examples do what they say.
. "$SOURCE/tests/lib.sh"
page="$SOURCE/docs/rapporteur.1"

formats() {
  if command -v man >/dev/null; then
    LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -l "$page" 2>&1 >"$work/page"
  else
    groff -ww -man -Tutf8 "$page" 2>&1 >"$work/page"
  fi >"$work/warnings"
  cat "$work/warnings"
  test -s "$work/page" && test ! -s "$work/warnings"
}
if command -v man >/dev/null || command -v groff >/dev/null; then
  check "the man page formats without warnings" formats
fi

# The page's text on a command, hyphens as they are typed.
section() { sed 's/\\-/-/g' "$page" | awk -v name="$1" '/^\.S[SH]/ { inside = $0 == ".SS " name } inside'; }
options() { "$RAPPORTEUR" "$1" --help | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--?[a-z-]+'; }
complete() {
  options "$1" >"$work/options"
  section "$1" >"$work/section"
  while read -r option; do
    grep -qE -- "(^|[ \"])$option([ \"]|\$)" "$work/section" || { echo "$option is missing"; return 1; }
  done <"$work/options"
  test -s "$work/options"
}
for command in extract query export draw push annotate explain check; do
  check "the man page has every option of $command" complete "$command"
done

cat >"$work/links.py" <<'PY'
import glob, os, re, sys
source, bad = sys.argv[1], 0
names = [name for pattern in ("*.md", "docs/*.md", "languages/*.md", "ontology/*.md", "queries/*.md") for name in glob.glob(os.path.join(source, pattern))]
for name in sorted(names):
    text = re.sub(r"```.*?```", "", open(name, encoding="utf-8").read(), flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        file = target.partition("#")[0]
        if file and "://" not in file and not os.path.exists(os.path.join(os.path.dirname(name), file)):
            print("%s: there is no %s" % (os.path.relpath(name, source), target))
            bad = 1
sys.exit(bad or len(names) < 5)
PY
check "relative links lead somewhere" "$PYTHON3" "$work/links.py" "$SOURCE"

# examples FILE.md: in a folder with the samples, the program on the path.
examples() {
  mkdir "$work/run" && cd "$work/run" && ln -s "$RAPPORTEUR" ../rapporteur && ln -s "$SOURCE/samples" samples &&
    PATH="$work:$PATH" RAPPORTEUR_DATA=$BUILD NO_COLOR=1 LC_ALL=C.UTF-8 "$PYTHON3" "$SOURCE/tests/console.py" "$SOURCE/$1"
  code=$?
  cd "$work" && rm -rf run rapporteur
  return $code
}
check "README's examples" examples README.md
check "the tutorial's examples" examples docs/tutorial.md
check "the examples of exports" examples docs/exports.md
finish
