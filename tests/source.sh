# What the sources must not hold: words of languages or company names in C, generated files, paths of a machine.
. "$SOURCE/tests/lib.sh"
cd "$SOURCE" || exit 1
no_fact_types() { ! grep -nE '"(FundingRound|Position|Founding|Acquisition|Quotation|Partnership|Supply|Headquarters|Offering)"' -r extractor --include='*.c'; }
check "no kind of fact is named in C" no_fact_types
no_places() { ! grep -rnE '/(home|root|tmp)/' --include='*.c' --include='*.h' --include='*.rules' --include='*.md' extractor languages docs README.md; }
check "no paths of a machine" no_places
layers="base text lexicon values rules facts collection graph export web api command"
layers_hold() {  # a folder includes only what stands in those before it; the terms of RDF are everybody's
  later="$layers" found=0
  for layer in $layers; do
    later="${later#"$layer"}" later="${later# }"
    grep -rnE "#include \"($(echo "$later" | tr ' ' '|'))/" "extractor/$layer" | grep -vE 'graph/(term|canonical)\.h' && found=1
  done
  return $found
}
check "layers know only those above them (docs/architecture.md)" layers_hold
finish
