#!/bin/sh
# The first process of a Linux that runs as a program (user-mode Linux) over the files of this computer: dials with pppd on its serial line,
# which is the emulator, and fetches a page over the call. Results go to the folder $WORK.
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
[ ! -e "$WORK/ping6" ] || busybox insmod "$modules/net/ipv6/ipv6.ko"
[ -e /dev/ppp ] || busybox mknod /dev/ppp c 108 0
busybox ifconfig lo up

pppd /dev/ttyS0 115200 local noauth noipdefault defaultroute usepeerdns debug updetach logfd 1 file "$WORK/options" \
    connect '/usr/sbin/chat -t 20 "" ATZ OK ATE0 OK "ATD*99***1#" CONNECT ""' >"$WORK/pppd.log" 2>&1
echo "pppd $?" >>"$WORK/result"
# pppd detaches with the first of IPCP and IPV6CP; the other one is up soon after.
tries=0
while [ ! -e /etc/ppp/resolv.conf ] && [ "$tries" -lt 20 ]; do
    busybox sleep 1
    tries=$((tries + 1))
done
busybox cat /etc/ppp/resolv.conf >"$WORK/resolv.conf"
busybox mount --bind "$WORK/resolv.conf" /etc/resolv.conf
busybox ifconfig ppp0 >>"$WORK/ifconfig" 2>&1
dns=$(busybox sed -n 's/^nameserver //p' "$WORK/resolv.conf" | busybox head -n 1)
busybox ping -c 2 -W 5 "$dns" >>"$WORK/ping" 2>&1
echo "ping $?" >>"$WORK/result"
curl -sS --max-time 120 -o "$WORK/page" http://page.test/ 2>>"$WORK/curl.log"
echo "curl $?" >>"$WORK/result"
curl -sS --max-time 120 --data-binary "@$WORK/page" http://page.test/ >"$WORK/posted" 2>>"$WORK/curl.log"
echo "post $?" >>"$WORK/result"
curl -sS --max-time 20 http://closed.test/ 2>>"$WORK/curl.log"
echo "closed $?" >>"$WORK/result"
if [ -e "$WORK/ping6" ]; then
    busybox sleep 3
    busybox ifconfig ppp0 >>"$WORK/ifconfig" 2>&1
    busybox ping -6 -c 2 -W 5 "$(busybox cat "$WORK/ping6")" >>"$WORK/ping" 2>&1
    echo "ping6 $?" >>"$WORK/result"
    curl -sS -6 --max-time 60 -o "$WORK/page6" 'http://[2001:db8::1]/' 2>>"$WORK/curl.log"
    echo "curl6 $?" >>"$WORK/result"
fi
busybox killall pppd
busybox sleep 2
echo "done" >>"$WORK/result"
busybox sync
echo o >/proc/sysrq-trigger
busybox sleep 10
