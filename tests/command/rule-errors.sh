# Errors in rules: all of a run, with file, line, column, the line, a caret and a suggestion.
. "$SOURCE/tests/lib.sh"
cd "$work" || exit 1
mkdir -p data/languages/en && cp -r "$SOURCE/ontology" data/ && mkdir data/queries
cat >data/languages/en/a.rules <<'RULES'
lex Raise raise | secure
rule en.a => FundingRound
     <recipient> @:Rase <amount>
+ [A:Organization] raised [$1:MonetaryAmount]. => recipient A
rule en.b => FundingRound
     <recipent> @:Raise <amount:Organization>
rule en.b => FundingRound
     <recipient> :Raise (from <investor>
rule en.good => FundingRound
     <recipient> @:Raise
rule en.good => FundingRound
     <recipient> @:Raise
rule en.c => Fundig
     @:Raise
rule en.d => FundingRound
     <recipient> @:Raise <amount> ..99 "unclosed
rule en.e => Acquisition
     <acquirer> @buys
lexx Word word
RULES
exits 1 "$RAPPORTEUR" check --data data -l en
check "unknown class" says "a.rules:3:19: error: unknown type or lexicon class 'Rase' (did you mean 'Raise'?)"
check "a caret under it" says "                  ^"
check "unknown role" says "FundingRound has no role 'recipent'"
check "type mismatch" says "role 'amount' takes MonetaryAmount, and Organization is not one"
check "duplicate name" says "rule 'en.good' is already defined"
check "no anchor" says "no '@'"
check "bracket never closed" says "this '(' is never closed"
check "unknown fact" says "unknown fact or type 'Fundig'"
check "gap too long" says "a gap is at most 30 words long"
check "quoted text never closed" says "never closed"
check "required role" says "required role 'acquired' of Acquisition is never captured"
check "unknown statement" says "unknown statement 'lexx' (did you mean 'lex'?)"
cat >data/languages/en/a.rules <<'RULES'
lex Raise raised | secured
rule en.a => FundingRound
     <recipient> @:Raise <amount> (from <investor,>)?
+ [Acme:Organization] raised [$1 million:MonetaryAmount] from [Beta:Organization] and [Gamma:Organization]. => recipient Acme; amount 1000000; investor Gamma
+ [Acme:Organization] raised [$1 million:MonetaryAmount]. => recipient Beta
+ [Acme:Organization] secured nothing. => recipient Acme
- [Acme:Organization] raised [$1 million:MonetaryAmount].
lex Separator and
lex Number 1=1
lex Multiplier million=1e6
lex Currency $=USD
RULES
exits 1 "$RAPPORTEUR" check -q --data data -l en
check "counts" prints "1 passed, 3 failed"
check "wrong value" says "role recipient is not 'Beta'; it matched: recipient Acme; amount \$1 million"
check "no match: how far it came" says "waited for the item at 3:26"
check "a match that must not be" says "must not match, but did"
finish
