# Dials with pppd, pings, fetches a page over the call and posts it back.
pppd /dev/ttyS0 115200 local noauth noipdefault defaultroute usepeerdns debug updetach logfd 1 file "$WORK/options" \
    connect '/usr/sbin/chat -t 20 "" ATZ OK ATE0 OK "ATD*99***1#" CONNECT ""' >"$WORK/pppd.log" 2>&1
echo "pppd $?" >>"$WORK/result"
# pppd detaches with the first of IPCP and IPV6CP; the other one is up soon after.
tries=0
while [ ! -e /etc/ppp/resolv.conf ] && [ "$tries" -lt 20 ]; do
    busybox sleep 1
    tries=$((tries + 1))
done
busybox ifconfig ppp0 >>"$WORK/ifconfig" 2>&1
dns=$(busybox sed -n 's/^nameserver //p' /etc/ppp/resolv.conf | busybox head -n 1)
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
