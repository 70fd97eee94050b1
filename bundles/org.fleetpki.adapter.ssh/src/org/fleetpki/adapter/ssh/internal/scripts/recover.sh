# Undoes a switch that the device itself did not survive: what was in use before it stands beside.
# certificate in use, its key
set -eu
trap '' HUP PIPE
for f in "$1" "$2"; do
  [ -h "$f" ] && f=$(readlink -f "$f")
  old=${f%/*}/.fleetpki-old-${f##*/}
  [ ! -f "$old" ] || mv -f "$old" "$f"
  rm -f "${f%/*}/.fleetpki-new-${f##*/}"
done
