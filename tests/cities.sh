# Cities that stand in no pack are known from the list of the build, in each script under one name.
. "$SOURCE/tests/lib.sh"

# seat LANGUAGE PLACE TEXT: the company of the text has its seat there.
seat() {
  echo "$3" >"$work/$1.txt"
  exits 0 "$RAPPORTEUR" annotate -q "$work/$1.txt" &&
    prints '"type":"Headquarters"' && prints "\"entity\":\"$2\""
}

check "Hindi" seat hi gaborone "कंपनी ब्रेवटेक का मुख्यालय गबोरोन में है।"
check "Punjabi" seat pa gaborone "ਕੰਪਨੀ ਬ੍ਰੇਵਟੈੱਕ ਦਾ ਮੁੱਖ ਦਫ਼ਤਰ ਗਾਬੋਰੋਨੀ ਵਿੱਚ ਹੈ।"
check "Arabic" seat ar antofagasta "يقع مقر شركة بريفتك في أنتوفاغاستا."
finish
