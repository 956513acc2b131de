# What the scripts of the virtual machine have in common. Each line that is said is a fact; the tests know which they want.
import array, fcntl, hashlib, os, select, socket, subprocess, termios, time, tty

SERVER, PORT = "10.0.2.2", os.environ["PORT"]
OTHER = "+4915112345678"
DTR, RTS, DCD, RI, DSR = 2, 4, 0x40, 0x80, 0x100


def attach_line(bus_id="1-1"):
    return f"usbip --tcp-port {PORT} attach -r {SERVER} -b {bus_id}"


def say(*words):
    print("FACT", *words, flush=True)


def run(command):
    return subprocess.run(command, shell=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True).stdout.strip()


def wait(what, is_so, patience=60):
    end = time.monotonic() + patience
    while not is_so():
        if time.monotonic() > end:
            say("TIMEOUT", what)
            return False
        time.sleep(0.05)
    return True


def wait_a_moment(is_so):
    end = time.monotonic() + 2
    while not is_so() and time.monotonic() < end:
        time.sleep(0.05)
    return is_so()


class Port:
    def __init__(self, read, write):
        self.read, self.write, self.waiting = read, write, bytearray()

    def until(self, end, patience=20):
        limit, looked = time.monotonic() + patience, 0
        while (at := self.waiting.find(end, looked)) < 0:
            looked = max(0, len(self.waiting) - len(end))
            if not select.select([self.read], [], [], max(0, limit - time.monotonic()))[0]:
                raise TimeoutError(f"no {end!r} in {bytes(self.waiting[-200:])!r}")
            data = os.read(self.read, 65536)
            if not data:
                raise EOFError("gone")
            self.waiting += data
        taken = bytes(self.waiting[:at + len(end)])
        del self.waiting[:at + len(end)]
        return taken

    def send(self, data):
        while data:
            data = data[os.write(self.write, data):]

    def command(self, line, end=b"OK\r\n"):
        self.send(line.encode() + b"\r")
        return self.until(end)


def serial(path):
    fd = os.open(path, os.O_RDWR | os.O_NOCTTY)
    tty.setraw(fd)
    mode = termios.tcgetattr(fd)
    mode[2] |= termios.CLOCAL
    termios.tcsetattr(fd, termios.TCSANOW, mode)
    return Port(fd, fd)


def lines(port):
    state = array.array("i", [0])
    fcntl.ioctl(port.read, termios.TIOCMGET, state, True)
    return state[0]


def set_lines(port, value):
    fcntl.ioctl(port.read, termios.TIOCMSET, array.array("i", [value]))


def ask(path, *commands):
    port = serial(path)
    try:
        port.send(b"ATE0\r")
        port.until(b"OK\r\n")
        return [port.command(one).decode() for one in commands][-1]
    finally:
        os.close(port.read)


def restart(path, tty_of_it="/dev/ttyUSB3"):
    """Restarts the modem and waits until it is unplugged, and attached anew."""
    port = serial(path)
    port.send(b"AT+CFUN=1,1\r")
    wait("unplug", lambda: not os.path.exists(path))
    os.close(port.read)
    wait("replug", lambda: run(attach_line()) is not None and wait_a_moment(lambda: os.path.exists(tty_of_it)))


def errors():
    words = ("vhci", "usb", "option", "qcserial", "cdc", "qmi", "ppp")
    return [line for line in run("dmesg -l emerg,alert,crit,err").splitlines() if any(word in line for word in words)]


def fetch(host, port=80):
    """Fetches the page: its checksum and the rate, MB/s."""
    began = time.monotonic()
    with socket.create_connection((host, port), 30) as stream:
        stream.sendall(b"GET / HTTP/1.1\r\nHost: " + host.encode() + b"\r\n\r\n")
        rest = b""
        while b"\r\n\r\n" not in rest:
            rest += stream.recv(65536)
        body = rest.split(b"\r\n\r\n", 1)[1]
        digest, size = hashlib.sha256(body), len(body)
        while data := stream.recv(262144):
            digest.update(data)
            size += len(data)
    return digest.hexdigest(), f"{size / 1e6 / (time.monotonic() - began):.1f} MB/s"


def name_servers(*servers):
    with open("/etc/resolv.conf", "w") as file:
        file.writelines(f"nameserver {server}\n" for server in servers)


def ping(what, address):
    told = run(f"busybox ping -c 2 -W 5 {address}")
    say("ping", what, "answered" if "0% packet loss" in told else told)


def services():
    """What a Debian has that runs ModemManager."""
    run("/lib/systemd/systemd-udevd --daemon; udevadm trigger; udevadm settle")
    os.makedirs("/run/dbus", exist_ok=True)
    run("dbus-daemon --system --fork")
    for name, *program in (["PolicyKit1", "/usr/lib/polkit-1/polkitd"], ["ModemManager1", "ModemManager"]):
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


def text_and_call():
    """A message each way and a call, by ModemManager."""
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


def do(*tasks):
    """Does one after the other, whatever becomes of each, and ends."""
    for task in tasks:
        began = time.monotonic()
        try:
            task()
            say("done", task.__name__)
        except BaseException as failure:
            say("FAILED", task.__name__, repr(failure))
        say("seconds", task.__name__, f"{time.monotonic() - began:.1f}")
    say("errors", errors())
    say("end")
