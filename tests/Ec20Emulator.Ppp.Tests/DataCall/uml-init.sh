#!/bin/sh
# The first process of a Linux that runs as a program (user-mode Linux) over the files of this computer; its serial line is the emulator. Runs
# $WORK/task, a script of its own, and powers off. Results go to the folder $WORK.
export PATH=/usr/sbin:/usr/bin:/sbin:/bin
busybox mount -t proc proc /proc
busybox mount -t sysfs sys /sys
busybox mount -t tmpfs run /run
busybox mount -t tmpfs var /var
busybox mount -t tmpfs ppp /etc/ppp
modules=/usr/lib/uml/modules/$(busybox uname -r)/kernel
for module in lib/crc-ccitt drivers/net/slip/slhc drivers/net/ppp/ppp_generic drivers/net/ppp/ppp_async; do
    busybox insmod "$modules/$module.ko"
done
[ ! -e "$WORK/gsm" ] || busybox insmod "$modules/drivers/tty/n_gsm.ko"
[ ! -e "$WORK/ping6" ] || busybox insmod "$modules/net/ipv6/ipv6.ko"
[ -e /dev/ppp ] || busybox mknod /dev/ppp c 108 0
busybox ifconfig lo up
# The names of the call, for every program from its first packet on.
busybox printf '#!/bin/sh\nbusybox mount --bind /etc/ppp/resolv.conf /etc/resolv.conf\n' >/etc/ppp/ip-pre-up
busybox chmod +x /etc/ppp/ip-pre-up

. "$WORK/task"
busybox killall pppd
busybox sleep 2
echo "done" >>"$WORK/result"
busybox sync
echo o >/proc/sysrq-trigger
busybox sleep 10
