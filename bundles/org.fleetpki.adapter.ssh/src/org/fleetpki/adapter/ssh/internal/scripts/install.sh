# Puts the certificate and its chain, which come by standard input, to the key that was made here.
# folder, name, length of the input in bytes
set -eu
trap '' HUP PIPE
umask 077
dir=$1 id=$2 size=$3
t=$dir/.new-$id
fail() { echo "$1" >&2; exit 11; }
[ -f "$dir/$id.key" ] || fail "there is no key named $id"
trap 'rm -f "$t.crt"' EXIT
cat >"$t.crt"
[ "$(wc -c <"$t.crt")" -eq "$size" ] || fail "the upload was cut"
a=$(openssl x509 -in "$t.crt" -noout -pubkey 2>/dev/null) || fail "openssl cannot read the certificate"
b=$(openssl pkey -in "$dir/$id.key" -pubout 2>/dev/null) || fail "openssl cannot read the key"
[ "$a" = "$b" ] || fail "the certificate belongs to another key"
mv -f "$t.crt" "$dir/$id.crt"
