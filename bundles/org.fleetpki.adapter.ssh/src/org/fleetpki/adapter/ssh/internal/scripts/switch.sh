# Puts a pair that is kept into use: beside the old files first, then by renaming; goes back if the device refuses it.
# folder, name, name to keep the present pair by or nothing, layout, certificate in use, its key, owner, mode,
# check command, reload command
set -u
trap '' HUP PIPE INT TERM
umask 077
dir=$1 id=$2 keep=$3 layout=$4 crt=$5 key=$6 owner=$7 mode=$8 check=$9
shift 9
reload=$1
[ -h "$crt" ] && crt=$(readlink -f "$crt")
[ -h "$key" ] && key=$(readlink -f "$key")
fail() { echo "$1" >&2; exit 11; }
beside() { echo "${1%/*}/.fleetpki-$2-${1##*/}"; }
stage() {
  live=$1
  shift
  n=$(beside "$live" new) o=$(beside "$live" old)
  rm -f "$n" "$o"
  if [ -f "$live" ]; then
    cp -p "$live" "$o" && cp -p "$live" "$n"
  else
    : >"$n" && { [ -z "$owner" ] || chown "$owner" "$n"; } && chmod "$mode" "$n"
  fi && cat "$@" >"$n"
}
turn() {
  mv -f "$(beside "$key" new)" "$key" && { [ "$crt" = "$key" ] || mv -f "$(beside "$crt" new)" "$crt"; }
}
back() {
  for f in "$key" "$crt"; do
    if [ -f "$(beside "$f" old)" ]; then mv -f "$(beside "$f" old)" "$f"; else [ -n "$had" ] || rm -f "$f"; fi
  done
}
tidy() { for f in "$key" "$crt"; do rm -f "$(beside "$f" new)" "$(beside "$f" old)"; done; }
run() { [ -z "$1" ] || out=$(sh -c "$1" </dev/null 2>&1); }

[ -f "$dir/$id.pem" ] || { [ -f "$dir/$id.crt" ] && [ -f "$dir/$id.key" ]; } || fail "there is no certificate named $id"
had=
[ ! -e "$crt" ] || had=yes
if [ -n "$keep" ] && [ -n "$had" ]; then
  if [ "$layout" = combined ]; then
    cp "$crt" "$dir/.keep.pem" && mv -f "$dir/.keep.pem" "$dir/$keep.pem"
  else
    cp "$key" "$dir/.keep.key" && cp "$crt" "$dir/.keep.crt" && chmod 600 "$dir/.keep.key" &&
      mv -f "$dir/.keep.key" "$dir/$keep.key" && mv -f "$dir/.keep.crt" "$dir/$keep.crt"
  fi || { rm -f "$dir"/.keep.*; fail "the certificate in use cannot be kept"; }
fi
if [ "$layout" != combined ]; then
  stage "$key" "$dir/$id.key" && stage "$crt" "$dir/$id.crt"
elif [ -f "$dir/$id.pem" ]; then
  stage "$crt" "$dir/$id.pem"
else
  stage "$crt" "$dir/$id.crt" "$dir/$id.key"
fi || { tidy; fail "the new files cannot be written beside the old ones"; }
turn || { back; tidy; fail "the new files cannot be put in place"; }
run "$check" || { back; tidy; fail "its check of the configuration says: $out"; }
run "$reload" || {
  said=$out
  back
  tidy
  run "$reload" || fail "it did not reload: $said; the old files are back, and it does not reload these either: $out"
  fail "it did not reload: $said; the old files are back"
}
tidy
