# The kernel's own multiplexer (n_gsm): PPP on channel 1, AT on channel 2 while a page is fetched.
ldattach -d -8n1 -s 115200 -p 2 -c "$(busybox printf 'ATE0;+CMUX=0\r')" GSM0710 /dev/ttyS0 >"$WORK/ldattach.log" 2>&1 &
/usr/bin/python3 "$WORK/ask.py" /dev/gsmtty2 "$WORK/stop" >"$WORK/asked" 2>&1 &
asking=$!
tries=0
while [ ! -s "$WORK/asked" ] && [ "$tries" -lt 40 ]; do
    busybox sleep 1
    tries=$((tries + 1))
done
pppd /dev/gsmtty1 115200 local noauth noipdefault defaultroute usepeerdns debug updetach logfd 1 user u password p \
    connect '/usr/sbin/chat -t 20 "" ATE0 OK "ATD*99***1#" CONNECT ""' >"$WORK/pppd.log" 2>&1
echo "pppd $?" >>"$WORK/result"
curl -sS --max-time 120 -o "$WORK/page" http://page.test/ 2>>"$WORK/curl.log"
echo "curl $?" >>"$WORK/result"
: >"$WORK/stop"
wait "$asking"
echo "asked $?" >>"$WORK/result"
