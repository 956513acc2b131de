#!/bin/sh
# Makes the first file system of the virtual machine: busybox, the modules it takes, and vm-init.sh. $1 is the unpacked kernel, $2 the file.
set -eu
export PATH="$PATH:/usr/sbin:/sbin"
here=$(cd "$(dirname "$0")" && pwd)
kernel=${1:?kernel}
release=$(ls "$kernel/lib/modules")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/bin" "$work/modules"
cp "$(command -v busybox)" "$work/bin/busybox"
cp "$here/vm-init.sh" "$work/init"
chmod +x "$work/init"
for module in virtio_pci virtio_net 9p 9pnet_virtio overlay vhci-hcd option qcserial cdc_ether qmi_wwan ppp_async; do
    modprobe -d "$kernel" -S "$release" --show-depends "$module"
done | awk '/^insmod/ && !seen[$2]++ { print $2 }' >"$work/paths"
while read -r path; do
    cp "$path" "$work/modules/"
    echo "modules/${path##*/}" >>"$work/modules.list"
done <"$work/paths"
(cd "$work" && find . | cpio -o -H newc --quiet) | gzip -1 >"${2:?file}"
