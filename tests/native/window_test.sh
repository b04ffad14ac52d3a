#!/usr/bin/env bash
# Plays the exercise in the desktop program's real window, by keyboard, under a virtual display. Says how many checks
# passed and failed. SEVEN_MINUTES names another program than build/native/seven-minutes; SEVEN_KEEP=FOLDER keeps the
# pictures and files of the run there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=$(realpath "${SEVEN_MINUTES:-build/native/seven-minutes}")
[ -x "$program" ] || { echo "There is no $program: ./dev build native makes it." >&2; exit 1; }
for tool in node xvfb-run xdotool import identify; do
  command -v $tool >/dev/null || { echo "$tool is missing (Debian: nodejs xvfb xdotool imagemagick)." >&2; exit 1; }
done

folder=${SEVEN_KEEP:-$(mktemp -d)}
mkdir -p "$folder"
[ -n "${SEVEN_KEEP:-}" ] || trap 'rm -rf "$folder"' EXIT
# -r: no repeated keys, or a busy machine presses one twice.
xvfb-run --auto-servernum --server-args="-screen 0 1400x1000x24 -r" node tests/native/window_test.mjs "$program" "$folder"
