# What a Linux host has of the modem's network card where it is RmNet: qmi_wwan, qmicli, ModemManager over QMI, and packets over wwan0.
import re
from vm_host import *

CONTROL = "/dev/cdc-wdm0"
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "page.md")) as page:
    PAGE = page.read().splitlines()


def qmicli(request):
    return run(f"qmicli -d {CONTROL} {request}")


def printed(beginning):
    """A line of the page, as it is typed."""
    return next(line for line in (line.removeprefix("$ ") for line in PAGE) if line.startswith(beginning))


def answered(line):
    """What the page shows below a line, words of each line."""
    at = PAGE.index("$ " + line) + 1
    end = next(place for place in range(at, len(PAGE)) if PAGE[place].startswith(("$ ", "```")))
    return [shown.split() for shown in PAGE[at:end]]


def compare(line, told):
    """A line the page shows may be one of many."""
    rest = [shown for shown in answered(line) if shown not in [one.split() for one in told.splitlines()]]
    say("page:", line, "as printed" if not rest else f"{rest} not in {told}".replace("\n", " | "))


def drivers():
    interface = "/sys/class/net/wwan0"
    say("wwan0", os.path.basename(os.path.realpath(interface + "/device/driver")), "interface", os.path.realpath(interface + "/device")[-1])
    for request, wanted in (
            ("--dms-get-manufacturer", "QUALCOMM INCORPORATED"), ("--dms-get-model", "QUECTEL Mobile Broadband Module"), ("--dms-get-ids", "IMEI: '"),
            ("--dms-get-operating-mode", "Mode: 'online'"), ("--uim-get-card-status", "Application state: 'ready'"),
            ("--nas-get-serving-system", "Registration state: 'registered'"), ("--nas-get-signal-info", "RSRP: '-86 dBm'"),
            ("--wms-get-routes", "store-and-notify")):
        told = qmicli(request)
        say(request, "right" if wanted in told else told.replace("\n", " | "))
    with open(interface + "/qmi/raw_ip", "w") as file:
        file.write("Y")
    told = qmicli("--wds-start-network=ip-type=4 --client-no-release-cid")
    say("start network", "right" if "Packet data handle" in told else told.replace("\n", " | "))
    say("call", ask("/dev/ttyUSB2", "AT$QCRMCALL?").split()[1])
    client = told.split("CID: '")[1].split("'")[0]
    handle = told.split("handle: '")[1].split("'")[0]
    qmicli(f"--wds-stop-network={handle} --client-cid={client}")
    say("after stop", ask("/dev/ttyUSB2", "AT$QCRMCALL?").split()[-1])


def modem_manager():
    run("usbip detach -p 0")
    wait("detach", lambda: not os.path.exists(CONTROL))
    services()
    subprocess.Popen(["socat", "TCP-LISTEN:3240,bind=127.0.0.1,fork", f"TCP:{SERVER}:{PORT}"])
    wait("the server on this side", lambda: "1-1" in run("usbip list -r 127.0.0.1"))
    attach(printed("usbip attach"))
    began = time.monotonic()
    compare("mmcli -L", mmcli("-L", "/Modem/"))
    say("found after", f"{time.monotonic() - began:.0f} s")
    mmcli("-m any --enable", "successfully")
    told = mmcli("-m any -K", "state                             : registered")
    for line in told.splitlines():
        if line.startswith(("modem.generic.primary-port ", "modem.generic.drivers.value", "modem.generic.model ", "modem.generic.state ", "modem.3gpp.operator-name", "modem.3gpp.imei")):
            say("mm", " ".join(line.split()))
    text_and_call()


def data():
    connect = printed("mmcli -m 0 --simple-connect")
    compare(connect, mmcli(connect.removeprefix("mmcli "), "successfully connected", 20))
    compare("mmcli -m 0", re.sub(r"\x1b\[\d+m", "", run("mmcli -m 0")))
    told = mmcli("-b 1 -K", "bearer.status.connected                  : yes", 20)
    values = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in told.splitlines())}
    address, prefix, gateway = (values["bearer.ipv4-config." + name] for name in ("address", "prefix", "gateway"))
    server = values["bearer.ipv4-config.dns.value[1]"]
    run(f"ip link set wwan0 up; ip addr add {address}/{prefix} dev wwan0; ip route add default via {gateway}")
    say("connected", "raw ip:", run("cat /sys/class/net/wwan0/qmi/raw_ip"), run("ip -4 addr show wwan0").replace("\n", " | "))
    name_servers(server)
    ping("by wwan0", server)
    digest, rate = fetch("page.test")
    say("page by wwan0", digest)
    say("rate by wwan0", rate)
    mmcli("-m any --simple-disconnect", "successfully")
    run("pkill ModemManager")
    wait("ModemManager gone", lambda: not run("busybox pidof ModemManager"))
    say("disconnected", ask("/dev/ttyUSB2", "AT$QCRMCALL?").split()[-1])


def attach(line=attach_line()):
    run(line)
    wait("wwan0", lambda: os.path.exists("/sys/class/net/wwan0") and os.path.exists(CONTROL) and os.path.exists("/dev/ttyUSB3"))


attach()
do(drivers, modem_manager, data)
