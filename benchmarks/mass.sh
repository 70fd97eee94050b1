#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# SPDX-FileCopyrightText: 2026 The FleetPKI authors
#
# Thousands of simulated devices in one process: time until all listen, then every one is visited by TLS with one GET,
# many at once; processor time and memory of the simulating process at each step.
# Usage: benchmarks/mass.sh [DEVICES [AT_ONCE [MIX]]]    (10000 and 300 unless told; Linux, a JDK on the path or in JAVA_HOME)
# FLEETPKI names another program than this checkout's, such as a peer that takes the same arguments.
set -eu

devices=${1:-10000}
at_once=${2:-300}
mix=${3:-axis:60,onvif:20,innovaphone:5,sunell:5,redfish:5,generic:5}
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
fleetpki=${FLEETPKI:-$here/../fleetpki}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
simulation=
stop() {
    [ -z "$simulation" ] || kill "$simulation" 2>/dev/null || true
    rm -rf "$work"
}
trap stop EXIT

# every device has a port, and every visitor a connection
ulimit -n "$(ulimit -H -n)"
now() { date +%s.%N; }
state() { # LABEL
    memory=$(awk '/^VmRSS/ { rss = $2 } /^VmHWM/ { peak = $2 } END { print rss, peak }' "/proc/$simulation/status")
    ticks=$(sed 's/.*) //' "/proc/$simulation/stat" | awk '{ print $12 + $13 }')
    echo "$1,$memory,$ticks,$(getconf CLK_TCK)" | awk -F '[, ]' '
        { printf "%s: %.0f MB resident, at most %.0f MB, %.1f s of processor time\n", $1, $2 / 1024, $3 / 1024, $4 / $5 }'
}

echo "$devices devices ($mix), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
begin=$(now)
"$fleetpki" simulate --devices "$devices" --mix "$mix" --inventory "$work/devices.csv" \
    --password-file "$work/password" >"$work/simulate.log" 2>&1 &
simulation=$!
until grep -q 'Ctrl-C' "$work/simulate.log" 2>/dev/null; do
    kill -0 "$simulation" 2>/dev/null || { cat "$work/simulate.log" >&2; exit 1; }
    sleep 0.1
done
echo "$begin $(now)" | awk '{ printf "all listen after %.1f s, start of the program included\n", $2 - $1 }'
state started
"$java" -Xmx512m "$here/mass/MassClient.java" "$work/devices.csv" "$at_once" 3
state visited
