#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# SPDX-FileCopyrightText: 2026 The FleetPKI authors
#
# Time and memory of the command line over simulated devices that run in a process of their own.
# Usage: benchmarks/headless.sh [DEVICES]    (100 unless told; needs GNU time)
set -eu

devices=${1:-100}
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
fleetpki=$root/fleetpki
work=$(mktemp -d)
simulation=
stop() {
    [ -z "$simulation" ] || kill "$simulation" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

measure() { # LABEL COMMAND...
    label=$1
    shift
    /usr/bin/time -f '%e %M' -o "$work/time" "$fleetpki" "$@" >"$work/out" 2>"$work/err" || {
        status=$?
        [ "$status" -lt 3 ] || { cat "$work/err"; exit "$status"; }
    }
    tail -n 1 "$work/time" | awk -v label="$label" '{ printf "%-46s %7.1f s %7.0f MB\n", label, $1, $2 / 1024 }'
}

echo "FleetPKI over $devices simulated devices, $(nproc) cores, $(uname -m)"
"$fleetpki" quickstart -w "$work/fleet" --devices "$devices" >"$work/quickstart.log" 2>&1
"$fleetpki" simulate -w "$work/fleet" >"$work/simulate.log" 2>&1 &
simulation=$!
until grep -q 'Ctrl-C' "$work/simulate.log"; do sleep 0.2; done

measure 'start and end (--version)' --version
measure 'start and end again' --version

# seconds from the start of the process to its first result, three times
for run in 1 2 3; do
    start=$(date +%s.%N)
    "$fleetpki" observe -w "$work/fleet" --output ndjson 2>/dev/null | {
        head -n 1 >/dev/null
        first=$(date +%s.%N)
        echo "$start $first $run" | awk '{ printf "%-46s %7.1f s\n", "first result of observe, run " $3, $2 - $1 }'
        cat >/dev/null
    } || true
done

measure "observe $devices devices" observe -w "$work/fleet"
measure "verify $devices devices" verify -w "$work/fleet"
measure "plan, nothing to do" plan -w "$work/fleet"

# another organization in the subject, so that every certificate is issued anew
sed 's/organization: .*/organization: Benchmark/' "$work/fleet/fleet.yaml" >"$work/fleet/other.yaml"
measure "plan, everything to do" plan -w "$work/fleet" -f "$work/fleet/other.yaml" -o "$work/plan.json"
measure "apply to $devices devices (two restarts each)" apply -w "$work/fleet" "$work/plan.json"
