#!/usr/bin/env bash
# The core suite in ranges of tests, as many at a time as there are processors: core.sh COMMAND..., a program of doctest.
# A range that crashes leaves the others alone. What they print comes at the end, in order.
set -uo pipefail
count=$("$@" --count | sed -n 's/.*current filters: //p')
[ "${count:-0}" -gt 0 ] || { echo "There are no tests in: $*"; exit 1; }
export parts=12 count out
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT

range() {
  local part=$1
  shift
  "$@" --first=$(((part - 1) * count / parts + 1)) --last=$((part * count / parts)) >"$out/$part" 2>&1 </dev/null
}
export -f range

status=0
seq -f %02g "$parts" | xargs -P "$(nproc)" -I{} bash -c 'range $((10#{})) "$@"' range "$@" || status=1
# doctest counts what is outside the range as passed.
for part in $(seq "$parts"); do cat "$out/$part"; done | awk -v count="$count" -v parts="$parts" '
  /^\[doctest\] test cases:/ { ended++; for (i = 2; i <= NF; i++) if ($i == "failed") failed += $(i - 1); next }
  /^\[doctest\] assertions:/ { for (i = 2; i <= NF; i++) if ($i == "passed") held += $(i - 1); next }
  /^\[doctest\] (Status: SUCCESS|doctest version|run with)/ || /^=+$/ { next }
  { print }
  END { failed += parts - ended; print held + 0 " assertions held"; print count - failed " passed, " failed + 0 " failed" }'
exit $status
