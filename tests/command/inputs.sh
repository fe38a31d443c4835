# Text, HTML, folders, NDJSON, charsets; languages without a pack.
. "$SOURCE/tests/lib.sh"
sentence='Acme Robotics has raised $5 million from Beta Ventures, the company said on Monday in a short statement to the press.'
mkdir "$work/in"
printf '\357\273\277%s\n' "$sentence" >"$work/in/bom.txt"
printf '%s\n' "$sentence" | iconv -t UTF-16 >"$work/in/utf16.txt"
printf '<!doctype html><html lang="en"><head><title>T</title><script>var x = "Gamma Inc raised $9 million";</script></head><body><nav>Menu</nav><article><h1>News</h1><p>%s</p></article></body></html>' "$sentence" >"$work/in/page.html"
printf '{"id":"1","text":"%s","language":"en"}\n' "$sentence" >"$work/in/lines.ndjson"
for file in bom.txt utf16.txt page.html lines.ndjson; do
  found() { exits 0 "$RAPPORTEUR" extract --ontology none "$work/in/$file" && prints "rap:FundingRound" && prints "usd-5000000"; }
  check "$file" found
done
no_script() { exits 0 "$RAPPORTEUR" extract --ontology none "$work/in/page.html" && ! grep -q gamma "$work/out"; }
check "scripts are no text" no_script
folder() { exits 0 "$RAPPORTEUR" extract --ontology none "$work/in" && prints "rap:documentCount 3"; }
check "a folder; equal texts are one document" folder
urdu='کراچی کی کمپنی نے پانچ کروڑ روپے کی سرمایہ کاری حاصل کر لی ہے اور یہ رقم نئے دفتر پر خرچ ہوگی۔'
marathi='पुण्यातील कंपनीने पाच कोटी रुपयांची गुंतवणूक मिळवली आहे आणि ही रक्कम नव्या कार्यालयावर खर्च होणार आहे.'
malay='Syarikat itu berkata ia telah memperoleh pelaburan sebanyak lima juta ringgit kerana permintaan daripada pelanggan semakin bertambah sejak awal tahun.'
for text in "$urdu" "$marathi" "$malay"; do
  told() { printf '%s\n' "$text" | exits 1 "$RAPPORTEUR" extract --ontology none -f ntriples - && says "no language pack" && test ! -s "$work/out"; }
  check "a language without a pack: $(printf %.24s "$text")" told
done
finish
