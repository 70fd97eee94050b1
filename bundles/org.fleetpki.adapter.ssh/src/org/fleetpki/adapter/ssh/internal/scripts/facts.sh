# Tells what the device is. The first line proves that a POSIX shell answers.
echo fleetpki-shell-1
for f in ID VERSION_ID; do
  v=$(sed -n "s/^$f=//p" /etc/os-release 2>/dev/null | tr -d "\"'")
  echo "$f=$v"
done
for f in /sys/class/dmi/id/product_serial /proc/device-tree/serial-number; do
  [ -r "$f" ] && echo "SERIAL=$(tr -d '\000' <"$f" 2>/dev/null)" && break
done
command -v openssl >/dev/null 2>&1 && echo OPENSSL=yes
echo "END=yes"
