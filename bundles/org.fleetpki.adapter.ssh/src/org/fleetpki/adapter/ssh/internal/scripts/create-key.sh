# Makes a key, and a certificate for a day that holds its place. The configuration of the request comes by standard input.
# folder, name, algorithm, its option
set -eu
trap '' HUP PIPE
umask 077
dir=$1 id=$2
t=$dir/.new-$id
fail() { echo "$1" >&2; exit 11; }
mkdir -p "$dir"
for f in crt key pem; do [ ! -e "$dir/$id.$f" ] || fail "the name $id is taken"; done
trap 'rm -f "$t.cnf" "$t.crt" "$t.key"' EXIT
cat >"$t.cnf"
e=$(openssl genpkey -algorithm "$3" -pkeyopt "$4" -out "$t.key" 2>&1) || fail "openssl makes no such key: $e"
e=$(openssl req -x509 -new -sha256 -days 1 -config "$t.cnf" -key "$t.key" -out "$t.crt" 2>&1) ||
  fail "openssl makes no certificate: $e"
mv -f "$t.key" "$dir/$id.key"
mv -f "$t.crt" "$dir/$id.crt"
