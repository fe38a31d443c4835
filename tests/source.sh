# What the sources must not hold: words of languages or company names in C, generated files, paths of a machine.
. "$SOURCE/tests/lib.sh"
cd "$SOURCE" || exit 1
no_fact_types() { ! grep -nE '"(FundingRound|Position|Founding|Acquisition|Quotation|Partnership|Supply|Headquarters|Offering)"' -r extractor --include='*.c'; }
check "no kind of fact is named in C" no_fact_types
no_places() { ! grep -rnE '/(home|root|tmp)/' --include='*.c' --include='*.h' --include='*.rules' --include='*.md' extractor languages docs README.md; }
check "no paths of a machine" no_places
finish
