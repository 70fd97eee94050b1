# Deletes a pair that is kept.
# folder, name
set -u
trap '' HUP PIPE
dir=$1 id=$2
[ -f "$dir/$id.crt" ] || [ -f "$dir/$id.pem" ] || { echo "there is no certificate named $id" >&2; exit 11; }
rm -f "$dir/$id.key" "$dir/$id.crt" "$dir/$id.pem"
