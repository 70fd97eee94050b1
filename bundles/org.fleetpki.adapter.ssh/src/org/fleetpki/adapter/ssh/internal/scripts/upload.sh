# Keeps a certificate with its chain and its key, which come by standard input.
# folder, name, length of the input in bytes
set -eu
trap '' HUP PIPE
umask 077
dir=$1 id=$2 size=$3
t=$dir/.new-$id
fail() { echo "$1" >&2; exit 11; }
mkdir -p "$dir"
trap 'rm -f "$t" "$t.crt" "$t.key"' EXIT
cat >"$t"
[ "$(wc -c <"$t")" -eq "$size" ] || fail "the upload was cut"
for f in crt key pem; do [ ! -e "$dir/$id.$f" ] || fail "the name $id is taken"; done
sed -n '/-----BEGIN CERTIFICATE-----/,/-----END CERTIFICATE-----/p' "$t" >"$t.crt"
sed -n '/-----BEGIN PRIVATE KEY-----/,/-----END PRIVATE KEY-----/p' "$t" >"$t.key"
if command -v openssl >/dev/null 2>&1; then
  a=$(openssl x509 -in "$t.crt" -noout -pubkey 2>/dev/null) || fail "openssl cannot read the certificate"
  b=$(openssl pkey -in "$t.key" -pubout 2>/dev/null) || fail "openssl cannot read the key"
  [ "$a" = "$b" ] || fail "the certificate belongs to another key"
fi
mv -f "$t.key" "$dir/$id.key"
mv -f "$t.crt" "$dir/$id.crt"
