# Same input, same bytes: in any order of files and on any run.
. "$SOURCE/tests/lib.sh"
cp "$SOURCE"/samples/*.txt "$work"
cd "$work" || exit 1
"$RAPPORTEUR" extract en.txt hi.txt ar.txt id.txt pa.txt >one.ttl 2>/dev/null
"$RAPPORTEUR" extract pa.txt ar.txt en.txt id.txt hi.txt >two.ttl 2>/dev/null
"$RAPPORTEUR" extract hi.txt pa.txt id.txt ar.txt en.txt >three.ttl 2>/dev/null
LC_ALL=C TZ=Asia/Kolkata "$RAPPORTEUR" extract en.txt hi.txt ar.txt id.txt pa.txt >four.ttl 2>/dev/null
check "something was written" test -s one.ttl
check "two orders" cmp one.ttl two.ttl
check "three orders" cmp one.ttl three.ttl
check "another locale and time zone" cmp one.ttl four.ttl
finish
