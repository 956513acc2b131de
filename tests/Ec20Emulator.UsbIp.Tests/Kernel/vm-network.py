# What a Linux host has of the modem's networks: two modems, pppd, the Ethernet card, ModemManager.
import glob
from vm_host import *

PAGE_PORT = int(os.environ["PAGE_PORT"])


def two_modems():
    run(attach_line("1-1"))
    wait("ttyUSB3", lambda: os.path.exists("/dev/ttyUSB3"))
    run(attach_line("1-2"))
    wait("ttyUSB7", lambda: os.path.exists("/dev/ttyUSB7"))
    for path in sorted(glob.glob("/sys/bus/usb-serial/devices/ttyUSB[4-7]")):
        say(os.path.basename(path), os.path.basename(os.path.realpath(path + "/driver")), "interface", os.path.realpath(path).split("/")[-2][-1])
    say("two", ask("/dev/ttyUSB2", "AT+CGMM").split()[0], ask("/dev/ttyUSB6", "AT+CGMM").split()[0])
    run("usbip detach -p 1")
    wait("detach", lambda: not os.path.exists("/dev/ttyUSB7"))
    say("one left", ask("/dev/ttyUSB2", "AT+CGMM").split()[0])


def point_to_point():
    told = run("pppd /dev/ttyUSB3 115200 noauth noipdefault defaultroute usepeerdns updetach connect "
               "'/usr/sbin/chat -t 20 \"\" ATZ OK ATE0 OK \"ATD*99#\" CONNECT \"\"'")
    wait("resolv.conf", lambda: os.path.exists("/etc/ppp/resolv.conf"), 10)
    if not os.path.exists("/sys/class/net/ppp0"):
        say("pppd", told)
    servers = [line.split()[1] for line in open("/etc/ppp/resolv.conf") if line.startswith("nameserver")]
    name_servers(*servers)
    ping("by ppp0", servers[0])
    digest, rate = fetch("page.test")
    say("page by ppp0", digest)
    say("rate by ppp0", rate)
    run("kill $(cat /run/ppp0.pid)")
    wait("ppp0 gone", lambda: not os.path.exists("/sys/class/net/ppp0"))
    wait("pppd gone", lambda: not run("busybox pidof pppd"), 20)
    say("after ppp", ask("/dev/ttyUSB3", "AT").split()[-1])


def ethernet():
    ask("/dev/ttyUSB2", 'AT+QCFG="usbnet",1')
    say("before the restart", sorted(os.path.basename(path) for path in glob.glob("/sys/class/net/usb*")))
    restart("/dev/ttyUSB2")
    wait("usb0", lambda: os.path.exists("/sys/class/net/usb0"))
    say("usb0", os.path.basename(os.path.realpath("/sys/class/net/usb0/device/driver")))
    with open("/tmp/lease", "w") as file:
        file.write('#!/bin/sh\n[ "$1" = bound ] || exit 0\nbusybox ifconfig usb0 $ip netmask $subnet\nbusybox route add default gw $router\n'
                   'busybox printf "%s\\n" "$ip $subnet $router $dns" >/tmp/leased\n')
    os.chmod("/tmp/lease", 0o755)
    run("busybox ip link set usb0 up")
    wait("carrier", lambda: open("/sys/class/net/usb0/carrier").read().strip() == "1")
    told = run("busybox udhcpc -i usb0 -q -n -t 10 -T 1 -s /tmp/lease")
    if not os.path.exists("/tmp/leased"):
        say("udhcpc", told)
    leased = open("/tmp/leased").read().split()
    say("lease", *leased)
    say("ip addr:", run("ip -4 addr show usb0 || busybox ip addr show usb0").replace("\n", " | "))
    name_servers(leased[3])
    ping("by usb0", leased[2])
    digest, rate = fetch("page.test")
    say("page by usb0", digest)
    say("rate by usb0", rate)
    digest, rate = fetch(SERVER, PAGE_PORT)
    say("page by eth0", digest)
    say("rate by eth0", rate)
    run("busybox route del default dev usb0")


def modem_manager():
    ask("/dev/ttyUSB2", 'AT+QCFG="usbnet",2')
    # Its own rules have it dial on ttyUSB2, where the module has no data mode: the rule of the page.
    with open("/etc/udev/rules.d/78-ppp.rules", "w") as file:
        file.write('SUBSYSTEM=="tty", ATTRS{idVendor}=="2c7c", ENV{.MM_USBIFNUM}=="03", ENV{ID_MM_PORT_TYPE_AT_SECONDARY}="0", ENV{ID_MM_PORT_TYPE_AT_PPP}="1"\n')
    services()
    restart("/dev/ttyUSB2")
    began = time.monotonic()
    found = mmcli("-L", "/Modem/")
    say("found", found.split("]", 1)[-1].strip(), f"after {time.monotonic() - began:.0f} s")
    mmcli("-m any --enable", "successfully")
    mmcli("-m any -K", "state                             : registered")
    say("mm", "registered")
    text_and_call()
    mmcli("-m any --simple-connect=apn=internet", "successfully connected", 5)
    say("bearer", run("mmcli -b 0 -K | awk '/interface/ { print $3 }'"))
    told = mmcli("-m any -K", "state                             : connected", 1)
    say("mm", "connected" if ": connected" in told else told)
    mmcli("-m any --simple-disconnect", "successfully")
    run("pkill ModemManager")


do(two_modems, point_to_point, ethernet, modem_manager)
