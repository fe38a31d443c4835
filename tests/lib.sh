# What the test scripts share: `. "$SOURCE/tests/lib.sh"`, then check, and finish at the end.
set -u
passed=0
failed=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check WHAT COMMAND...: the command succeeds.
check() {
  what=$1
  shift
  if "$@" >"$work/check.out" 2>&1; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "FAILED: $what"
    head -n 20 "$work/check.out" | sed 's/^/  /'
  fi
}

# exits CODE COMMAND...: the command exits with that code; its output goes to $work/out and $work/err.
exits() {
  wanted=$1
  shift
  "$@" >"$work/out" 2>"$work/err"
  code=$?
  test "$code" = "$wanted" || { echo "exit code $code, not $wanted"; cat "$work/err"; return 1; }
}

# says TEXT: the last command of exits said so on standard error.
says() { grep -qF -- "$1" "$work/err" || { echo "standard error lacks: $1"; cat "$work/err"; return 1; }; }

# prints TEXT: it said so on standard output.
prints() { grep -qF -- "$1" "$work/out" || { echo "standard output lacks: $1"; head -n 20 "$work/out"; return 1; }; }

silent() { test ! -s "$work/err" || { cat "$work/err"; return 1; }; }

finish() {
  echo "$passed passed, $failed failed"
  test "$failed" = 0
}
