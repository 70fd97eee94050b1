# Writes a request for a key. Its configuration comes by standard input.
# folder, name
set -eu
umask 077
dir=$1 id=$2
t=$dir/.request-$id
fail() { echo "$1" >&2; exit 11; }
[ -f "$dir/$id.key" ] || fail "there is no key named $id"
trap 'rm -f "$t"' EXIT
cat >"$t"
openssl req -new -sha256 -config "$t" -key "$dir/$id.key" || fail "openssl makes no request"
