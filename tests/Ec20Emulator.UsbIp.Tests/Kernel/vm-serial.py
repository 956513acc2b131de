# What a Linux host sees of the serial ports of the modem on its USB bus.
import glob, hashlib, socket
from vm_host import *

TCP_PORT = int(os.environ["TCP_PORT"])
LOOP = f"while sleep 1; do usbip port 2>/dev/null | grep -qF usbip://{SERVER}:{PORT}/1-1 || {attach_line()}; done"


def measure(name, port):
    port.command("ATE0")
    began = time.monotonic()
    for _ in range(200):
        port.command("AT")
    say(name, "AT round trip", f"{(time.monotonic() - began) * 5:.2f} ms")
    data = bytes(os.urandom(1 << 20))
    began = time.monotonic()
    port.command(f'AT+QFUPL="RAM:f",{len(data)},60', b"CONNECT\r\n")
    port.send(data)
    port.until(b"OK\r\n")
    up = time.monotonic()
    port.command('AT+QFDWL="RAM:f"', b"CONNECT\r\n")
    got = port.until(b"\r\n+QFDWL: 1048576,")[:1 << 20]
    down = time.monotonic()
    port.until(b"OK\r\n")
    port.command('AT+QFDEL="RAM:f"')
    say(name, "1 MiB up", f"{up - began:.2f} s, down {down - up:.2f} s")
    say(name, "file", "right" if hashlib.sha256(got).digest() == hashlib.sha256(data).digest() else "WRONG")


try:
    run(attach_line())
    wait("ttyUSB3", lambda: os.path.exists("/dev/ttyUSB3"))
    say("usb", run("lsusb -d 2c7c:"))
    for path in sorted(glob.glob("/sys/bus/usb-serial/devices/ttyUSB*")):
        say(os.path.basename(path), os.path.basename(os.path.realpath(path + "/driver")), "interface", os.path.realpath(path).split("/")[-2][-1])
    at, modem = serial("/dev/ttyUSB2"), serial("/dev/ttyUSB3")
    at.command("ATE0"), modem.command("ATE0")
    say("model", at.command("AT+CGMM").split()[0].decode())
    wait("dsr", lambda: lines(modem) & DSR)
    modem.command("AT&C0")
    say("carrier", "on" if wait("carrier on", lambda: lines(modem) & DCD) else "off", "by AT&C0")
    modem.command("AT&C1")
    say("carrier", "off" if wait("carrier off", lambda: not lines(modem) & DCD) else "on", "by AT&C1")
    modem.command("ATD*99#", b"CONNECT 150000000\r\n")
    say("carrier", "on" if wait("carrier on", lambda: lines(modem) & DCD) else "off", "in a call")
    set_lines(modem, RTS)
    modem.until(b"NO CARRIER\r\n")
    say("carrier", "off" if wait("carrier off", lambda: not lines(modem) & DCD) else "on", "when DTR falls")
    set_lines(modem, RTS | DTR)
    say("ring please")
    at.until(b"RING\r\n")
    say("ring", "on" if wait("ring", lambda: lines(at) & RI) else "off")
    at.until(b"NO CARRIER\r\n")
    measure("usb", modem)
    stream = socket.create_connection((SERVER, TCP_PORT))
    stream.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    measure("tcp", Port(stream.fileno(), stream.fileno()))

    loop = subprocess.Popen(LOOP, shell=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
    at.command("AT+CFUN=1,1")
    try:
        at.until(b"nothing of the kind", 20)
    except (EOFError, OSError) as gone:
        say("unplugged", type(gone).__name__)
    os.close(at.read), os.close(modem.read)
    wait("unplug", lambda: not os.path.exists("/dev/ttyUSB2"))
    wait("replug", lambda: os.path.exists("/dev/ttyUSB2") and os.path.exists("/dev/ttyUSB3"))
    again = serial("/dev/ttyUSB2")
    say("plugged in again", again.command("AT").decode().split()[-1])
    os.killpg(loop.pid, 9)
    os.close(again.read)
    for i in range(5):
        run("usbip detach -p 0")
        wait("detach", lambda: not os.path.exists("/dev/ttyUSB3"))
        run(attach_line())
        wait("attach", lambda: os.path.exists("/dev/ttyUSB3"))
    again = serial("/dev/ttyUSB2")
    say("attached anew", again.command("AT").decode().split()[-1])
    say("errors", errors())
    say("end")
except BaseException as failure:
    say("FAILED", repr(failure))
