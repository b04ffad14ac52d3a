#!/usr/bin/env bash
# Runs the given test files, or all: two at a time, for each waits for frames more than it computes. Says on descriptor 3
# how each ended as soon as it has, so that whoever waits sees where it is; what each printed follows whole at the end.
# A file that hangs is ended after SEVEN_PATIENCE seconds and counts as failed.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit 1
{ true >&3; } 2>/dev/null || exec 3>&1
export logs=build/logs/browser patience=${SEVEN_PATIENCE:-900}
rm -rf "$logs"
mkdir -p "$logs"

one() {
  local name log status=0
  name=$(basename "$1" .test.mjs)
  log=$logs/$name.log
  SECONDS=0
  timeout --kill-after=10 "$patience" node --test --test-reporter=tap "$1" >"$log" 2>&1 </dev/null || status=$?
  if [ $status -ge 124 ]; then echo "not ok - $name was ended after $SECONDS s" >>"$log"; fi
  printf '  %-18s %3s passed, %s failed in %s s\n' "$name" "$(sed -n 's/^# pass //p' "$log")" "$(sed -n 's/^# fail //p' "$log")" \
    "$SECONDS" >&3
  return $((status > 0))
}
export -f one

[ $# -gt 0 ] || set -- tests/browser/*.test.mjs
status=0
printf '%s\n' "$@" | xargs -P "${SEVEN_JOBS:-2}" -I{} bash -c 'one {}' || status=1
cat "$logs"/*.log
exit $status
