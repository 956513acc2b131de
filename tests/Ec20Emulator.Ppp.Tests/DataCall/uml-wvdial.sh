# wvdial, with the settings its own wvdialconf begins with, and pppd behind it.
busybox mkdir -p /etc/ppp/peers /var/lock
busybox printf 'noauth\nname wvdial\nusepeerdns\n' >/etc/ppp/peers/wvdial
busybox printf '[Dialer Defaults]\nModem = /dev/ttyS0\nBaud = 115200\nInit1 = ATZ\nInit2 = ATQ0 V1 E1 S0=0 &C1 &D2 +FCLASS=0\nPhone = *99#\nUsername = u\nPassword = p\nStupid Mode = 1\nCarrier Check = no\n' >/run/wvdial.conf
wvdial --config /run/wvdial.conf >"$WORK/wvdial.log" 2>&1 &
tries=0
while [ ! -e /etc/ppp/resolv.conf ] && [ "$tries" -lt 60 ]; do
    busybox sleep 1
    tries=$((tries + 1))
done
curl -sS --max-time 60 -o "$WORK/page" http://page.test/ 2>>"$WORK/curl.log"
echo "curl $?" >>"$WORK/result"
busybox killall wvdial
