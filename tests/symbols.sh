# The public header compiles as C11 and C++ by itself, and the library exports what it declares and nothing else.
. "$SOURCE/tests/lib.sh"
header="$SOURCE/extractor/include/rapporteur.h"
printf '#include "rapporteur.h"\nint main(void) { return rapporteur_version() == 0; }\n' >"$work/use.c"
cp "$work/use.c" "$work/use.cc"
compiler=${CC%% *}
check "C11" "$compiler" -std=c11 -pedantic -Wall -Wextra -Werror -I"$SOURCE/extractor/include" -fsyntax-only "$work/use.c"
if command -v g++ >/dev/null; then
  check "C++" g++ -std=c++11 -pedantic -Wall -Wextra -Werror -I"$SOURCE/extractor/include" -fsyntax-only "$work/use.cc"
fi
library="$BUILD/.libs/librapporteur.so"
if test -f "$library"; then
  grep -o 'rapporteur_[a-z_]*(' "$header" | tr -d '(' | sort -u >"$work/declared"
  nm -D --defined-only "$library" | sed -n 's/.* [TDBR] \([^@]*\).*/\1/p' | grep -vE '^(_init|_fini|__asan|__ubsan)' | sort -u >"$work/exported"
  check "declared and exported are the same" diff "$work/declared" "$work/exported"
fi
finish
