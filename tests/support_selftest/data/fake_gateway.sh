#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Keeps the promises of DESIGN.md §2 that GatewayProcess relies on.
[ "$1 $2 $3" = "serve --listen 127.0.0.1:0" ] || { echo "bad arguments: $*" >&2; exit 2; }
grep -q '"version"' "$XDG_CONFIG_HOME/tollgate/tollgate.json" || { echo "config: no version" >&2; exit 2; }
[ -n "$GREETING" ] && echo "$GREETING" >&2
[ "$4" = --stubborn ] && trap '' TERM || trap 'kill $!; exit 0' TERM
echo "listening on http://127.0.0.1:4711"
while :; do sleep 60 >/dev/null 2>&1 & wait $!; done
