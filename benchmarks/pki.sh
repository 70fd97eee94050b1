#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# SPDX-FileCopyrightText: 2026 The FleetPKI authors
#
# Certificates: FleetPKI's Java, pure and with the native provider, beside C on libcrypto, in one run and taking turns.
# Usage: benchmarks/pki.sh [THREADS [providers]]    (2 threads unless told; needs gcc, libssl-dev, Maven and built bundles)
# With "providers", the bare providers are measured too, from which the table in Providers.java comes: ten minutes more.
set -eu

threads=${1:-2}
providers=${2:-}
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
module=$root/benchmarks/pki
target=$module/target
mkdir -p "$target"

# one jar of the bundles that are measured, as they were built last
rm -rf "$target/bundles"
mkdir -p "$target/bundles"
for bundle in pki.model pki.api pki.bc pki.accp pki.path pki.lint; do
    classes=$root/bundles/org.fleetpki.$bundle/target/classes
    [ -d "$classes" ] || { echo "$classes is missing; run ./fleetpki build first." >&2; exit 1; }
    cp -r "$classes/." "$target/bundles/"
done
(cd "$target/bundles" && jar --create --file ../bundles.jar .)
mvn -q -f "$module/pom.xml" package
gcc -O2 -Wall -o "$target/pki" "$module/src/main/c/pki.c" -lcrypto -lpthread

java() { # BENCHMARK
    command java --enable-native-access=ALL-UNNAMED -cp "$target/classes:$target/lib/*:$target/bundles.jar" \
        org.openjdk.jmh.Main "$1" -t "$threads" -f 1 -wi 3 -w 1s -i 3 -r 1s -rf csv -rff "$target/java.csv" >"$target/jmh.log"
    # "org.fleetpki.benchmarks.Class.what","thrpt",threads,samples,score,error,"unit"[,parameters in the order of the header]
    awk -F, 'NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /crypto/) crypto = i; else if ($i ~ /key/) key = i; next }
        { gsub(/["\r]/, ""); n = split($1, name, "."); print name[n], (key ? $key : "EC_P256"), (crypto ? $crypto : "java"), $5 }' \
        "$target/java.csv" >>"$target/java.txt"
}

c() {
    "$target/pki" 2 "$threads" >>"$target/c.txt"
}

: >"$target/java.txt"
: >"$target/c.txt"
echo "OpenSSL $(openssl version | cut -d' ' -f2), $(command java -version 2>&1 | head -n 1), $threads threads, $(nproc) cores, $(uname -m)"
c
java IssueBenchmark
c
java ValidateBenchmark
c
java CertificateBenchmark
[ "$providers" != providers ] || java SignatureBenchmark

# the middle of the C runs is the measure
sort "$target/c.txt" | awk '{ key = $1 " " $2; if (key != last) { flush(); last = key; n = 0 } values[++n] = $3 }
    function flush() { if (n) print last, values[int((n + 1) / 2)] } END { flush() }' >"$target/c-middle.txt"

printf '%-24s %-10s %-10s %14s %14s %8s\n' what key crypto 'Java per s' 'C per s' ratio
awk 'NR == FNR { c[$1 " " $2] = $3; next }
    { other = c[$1 " " $2]
      if (other) printf "%-24s %-10s %-10s %14.1f %14.1f %8.2f\n", $1, $2, $3, $4, other, $4 / other
      else printf "%-24s %-10s %-10s %14.1f %14s %8s\n", $1, $2, $3, $4, "-", "-" }' \
    "$target/c-middle.txt" "$target/java.txt"
