#!/bin/sh
# SPDX-License-Identifier: EPL-2.0
# SPDX-FileCopyrightText: 2026 The FleetPKI authors
# Makes the certificates of the tests again. Their keys are thrown away.
set -e
show() { # name: the text form above the PEM
    { openssl x509 -in "$1.crt" -noout -text; openssl x509 -in "$1.crt"; } > "$1.pem"
    rm -f "$1.crt" "$1.csr" "$1.key"
}
key='-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -utf8'
openssl req -x509 $key -keyout ca.key -days 36500 -subj '/O=Example Corp/CN=Example Issuing CA 1' -out ca.crt
openssl req $key -keyout issued.key -subj '/CN=cam-1.example.org' -out issued.csr
openssl x509 -req -in issued.csr -CA ca.crt -CAkey ca.key -days 397 -set_serial 0x1234567890ABCDEF -out issued.crt
openssl req -x509 $key -keyout factory.key -days 7300 -subj '/O=Axis Communications AB/CN=axis-accc8e27c59a' -out factory.crt
openssl req -x509 $key -keyout hostile-ca.key -days 36500 -subj '/CN=<script>alert(1)<\/script>"&\x27' -out hostile-ca.crt
openssl req $key -keyout hostile.key -subj '/CN=x' -out hostile.csr
openssl x509 -req -in hostile.csr -CA hostile-ca.crt -CAkey hostile-ca.key -days 1 -set_serial 1 -out hostile.crt
show issued
show factory
show hostile
rm -f ca.* hostile-ca.*
