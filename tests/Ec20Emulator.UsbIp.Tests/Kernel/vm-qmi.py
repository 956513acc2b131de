# What a Linux host has of the modem's network card where it is RmNet: qmi_wwan, qmicli, ModemManager over QMI, and packets over wwan0.
import hashlib, socket
from vm_host import *

OTHER = "+4915112345678"
CONTROL = "/dev/cdc-wdm0"


def qmicli(request):
    return run(f"qmicli -d {CONTROL} {request}")


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


def services():
    """What a Debian has that runs ModemManager."""
    run("/lib/systemd/systemd-udevd --daemon; udevadm trigger; udevadm settle")
    os.makedirs("/run/dbus", exist_ok=True)
    run("dbus-daemon --system --fork")
    for name, *program in (["PolicyKit1", "/usr/lib/polkit-1/polkitd"], ["ModemManager1", "ModemManager", "--log-file=/tmp/ModemManager.log", "--log-level=INFO"]):
        subprocess.Popen(program, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait(name, lambda: name in run("dbus-send --system --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.ListNames"))


def mmcli(arguments, wanted="", patience=60):
    """Asks until the answer has what is wanted."""
    answer = []

    def is_told():
        answer[:] = [run("mmcli " + arguments)]
        return wanted in answer[0]

    if not wait(f"mmcli {arguments}: {wanted}", is_told, patience):
        say("mmcli", arguments, answer[0].replace("\n", " | "))
    return answer[0]


def modem_manager():
    run("usbip detach -p 0")
    wait("detach", lambda: not os.path.exists(CONTROL))
    services()
    attach()
    began = time.monotonic()
    if "/Modem/" not in mmcli("-L", "/Modem/"):
        say("log", run("tail -40 /tmp/ModemManager.log").replace("\n", " | "))
    say("found after", f"{time.monotonic() - began:.0f} s:", mmcli("-L").split("]", 1)[-1].strip())
    mmcli("-m any --enable", "successfully")
    told = mmcli("-m any -K", "state                             : registered")
    for line in told.splitlines():
        if line.startswith(("modem.generic.primary-port ", "modem.generic.drivers.value", "modem.generic.model ", "modem.generic.state ", "modem.3gpp.operator-name", "modem.3gpp.imei")):
            say("mm", " ".join(line.split()))
    mmcli(f"-m any --messaging-create-sms=\"number={OTHER},text='on my way'\"", "Successfully")
    mmcli("-s 0 --send", "successfully")
    say("sms please")
    mmcli("-m any --messaging-list-sms", "SMS/1 (received)")
    say("mm read", "come home" if "come home" in mmcli("-s 1") else "nothing")
    mmcli(f"-m any --voice-create-call=number={OTHER}", "Successfully")
    mmcli("-o 0 --start", "successfully")
    mmcli("-m any --voice-list-calls", "outgoing (active)")
    mmcli("-o 0 --hangup", "successfully")
    say("mm called")


def data():
    mmcli("-m any --simple-connect=apn=internet", "successfully connected", 20)
    told = mmcli("-b 0 -K", "connected                  : yes", 20)
    values = {name.strip(): value.strip() for name, _, value in (line.partition(":") for line in told.splitlines())}
    address, prefix, gateway = (values["bearer.ipv4-config." + name] for name in ("address", "prefix", "gateway"))
    server = next(value for name, value in values.items() if name.startswith("bearer.ipv4-config.dns") and "." in value).split(",")[0]
    run(f"ip link set wwan0 up; ip addr add {address}/{prefix} dev wwan0; ip route add default via {gateway}")
    say("connected", run("cat /sys/class/net/wwan0/qmi/raw_ip"), ask("/dev/ttyUSB2", "AT+CGPADDR=1").split()[1] == f'1,"{address}"')
    with open("/etc/resolv.conf", "w") as file:
        file.write(f"nameserver {server}\n")
    told = run(f"busybox ping -c 2 -W 5 -s 1000 {server}")
    say("ping", "answered" if "0% packet loss" in told else told)
    began = time.monotonic()
    with socket.create_connection(("page.test", 80), 30) as stream:
        stream.sendall(b"GET / HTTP/1.1\r\nHost: page.test\r\n\r\n")
        rest = b""
        while b"\r\n\r\n" not in rest:
            rest += stream.recv(65536)
        digest, size = hashlib.sha256(rest.split(b"\r\n\r\n", 1)[1]), 0
        while part := stream.recv(262144):
            digest.update(part)
            size += len(part)
    say("page", digest.hexdigest())
    say("rate", f"{size / 1e6 / (time.monotonic() - began):.1f} MB/s")
    mmcli("-m any --simple-disconnect", "successfully")
    say("disconnected", ask("/dev/ttyUSB2", "AT$QCRMCALL?").split()[-1])


def attach():
    run(attach_line())
    wait("wwan0", lambda: os.path.exists("/sys/class/net/wwan0") and os.path.exists(CONTROL) and os.path.exists("/dev/ttyUSB3"))


attach()
for task in (drivers, modem_manager, data):
    began = time.monotonic()
    try:
        task()
        say("done", task.__name__)
    except BaseException as failure:
        say("FAILED", task.__name__, repr(failure))
    say("seconds", task.__name__, f"{time.monotonic() - began:.1f}")
say("errors", errors())
say("end")
