#!/bin/sh
# Fetches Debian's kernel as a package and unpacks it, for the virtual machine of these tests; it is not installed. Nothing to do where that
# was done before. $1 is the folder.
set -eu
folder=${1:?folder}
[ ! -e "$folder/done" ] || exit 0
rm -rf "$folder"
mkdir -p "$folder"
cd "$folder"
package=$(apt-cache depends linux-image-amd64 | awk '/Depends:/ { print $2; exit }')
apt-get download -qq "$package"
dpkg-deb -x "$package"_*.deb .
rm -f "$package"_*.deb
PATH="$PATH:/usr/sbin:/sbin" depmod -b . "$(ls lib/modules)"
touch done
