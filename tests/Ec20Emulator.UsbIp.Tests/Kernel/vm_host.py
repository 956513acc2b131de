# What the scripts of the virtual machine have in common. Each line that is said is a fact; the tests know which they want.
import array, fcntl, os, select, subprocess, termios, time, tty

SERVER, PORT = "10.0.2.2", os.environ["PORT"]
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
