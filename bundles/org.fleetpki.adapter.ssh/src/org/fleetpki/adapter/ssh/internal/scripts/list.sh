# Tells the certificates of the pairs that are kept, and of the one in use; never a key.
# folder, layout, certificate in use, its key
set -u
dir=$1 layout=$2 crt=$3 key=$4
certs() { sed -n '/-----BEGIN CERTIFICATE-----/,/-----END CERTIFICATE-----/p' "$1"; }
used() {
  if [ "$layout" = combined ]; then
    if [ -f "$1.pem" ]; then cmp -s "$1.pem" "$crt"; else cat "$1.crt" "$1.key" 2>/dev/null | cmp -s - "$crt"; fi
  else
    cmp -s "$1.crt" "$crt" && cmp -s "$1.key" "$key"
  fi
}
if [ -e "$crt" ]; then
  echo "@@ live" && certs "$crt" || { echo "$crt cannot be read" >&2; exit 11; }
fi
[ ! -e "$dir" ] || [ -r "$dir" ] || { echo "$dir cannot be read" >&2; exit 11; }
for f in "$dir"/*.crt "$dir"/*.pem; do
  [ -f "$f" ] || continue
  id=${f##*/}
  id=${id%.*}
  case $id in *[!A-Za-z0-9._-]*) continue ;; esac
  if used "$dir/$id"; then u=used; else u=kept; fi
  echo "@@ $u $id" && certs "$f"
done
echo "@@ end"
