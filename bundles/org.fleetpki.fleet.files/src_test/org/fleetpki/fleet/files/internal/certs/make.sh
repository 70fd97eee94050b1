#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# SPDX-FileCopyrightText: 2026 The FleetPKI authors
# Makes the certificates of the tests again. Their keys are thrown away.
set -e
make() { # name, subject, extensions
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout /dev/null -sha256 \
        -days 36500 \
        -set_serial 0x1234567890ABCDEF -utf8 -subj "$2" -addext "$3" -out "$1.der" -outform DER
    { openssl x509 -inform DER -in "$1.der" -noout -text; openssl x509 -inform DER -in "$1.der"; } > "$1.pem"
    rm "$1.der"
}
make camera '/O=Example Corp/CN=cam-1.example.org' 'subjectAltName=DNS:cam-1.example.org,IP:192.0.2.11,IP:2001:db8::11'
make hostile '/O=<script>alert(1)<\/script>/CN=a"b&c,d' 'subjectAltName=DNS:"><img src=x>'
