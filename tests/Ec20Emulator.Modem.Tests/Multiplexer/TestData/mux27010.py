"""A small 3GPP 27.010 host (basic option), written from the standard alone. Frames for tests come from here, not from the modem's code.

  mux27010.py vectors            prints frames as hex, one per line, with a name
  mux27010.py host HOST:PORT     runs a session with the modem behind a TCP socket and prints what it saw
"""
import socket
import sys

SABM, UA, DM, DISC, UIH, UI = 0x2F, 0x63, 0x0F, 0x43, 0xEF, 0x03
POLL = 0x10


def fcs(octets):
    """Bit by bit, as the shift register of annex B.3.3 is drawn."""
    register = [1] * 8
    for octet in octets:
        for bit in range(8):
            feedback = register[0] ^ (octet >> bit & 1)
            register = register[1:] + [0]
            if feedback:
                register[7] ^= 1
                register[6] ^= 1
                register[5] ^= 1
    return sum((1 - value) << position for position, value in enumerate(register))


def frame(dlci, control, data=b"", command=1):
    header = bytearray([dlci << 2 | command << 1 | 1, control])
    if len(data) > 127:
        header += bytes([len(data) << 1 & 0xFE, len(data) >> 7])
    else:
        header.append(len(data) << 1 | 1)
    covered = bytes(header) + (data if control & ~POLL == UI else b"")
    return b"\xf9" + bytes(header) + data + bytes([fcs(covered)]) + b"\xf9"


def vectors():
    yield "sabm0", frame(0, SABM | POLL)
    yield "ua0", frame(0, UA | POLL)
    yield "sabm1", frame(1, SABM | POLL)
    yield "ua1", frame(1, UA | POLL)
    yield "disc1", frame(1, DISC | POLL)
    yield "dm5", frame(5, DM | POLL)
    yield "close-down", frame(0, UIH, b"\xc3\x01")
    yield "status", frame(0, UIH, b"\xe3\x05\x07\x0d")
    yield "at1", frame(1, UIH, b"AT\r")
    yield "at1-modem", frame(1, UIH, b"\r\nOK\r\n", command=0)
    yield "ui4", frame(4, UI, b"AT\r")
    yield "long", frame(3, UIH, bytes(range(256)) * 4)
    yield "longest-short", frame(2, UIH, b"x" * 127)
    yield "shortest-long", frame(2, UIH, b"x" * 128)
    yield "flags-inside", frame(1, UIH, b"\xf9" * 20)


class Host:
    def __init__(self, address):
        name, port = address.rsplit(":", 1)
        self.socket = socket.create_connection((name, int(port)), 20)
        self.bytes = b""
        self.text = {}

    def need(self, count):
        while len(self.bytes) < count:
            more = self.socket.recv(4096)
            assert more, "the modem has closed the port"
            self.bytes += more

    def line(self, expected):
        while expected not in self.bytes:
            self.need(len(self.bytes) + 1)
        self.bytes = self.bytes.split(expected, 1)[1]

    def read(self):
        """One frame: dlci, control without poll, data."""
        self.need(6)
        assert self.bytes[0] == 0xF9, self.bytes
        control, header = self.bytes[2] & ~POLL, 4
        length = self.bytes[3] >> 1
        if not self.bytes[3] & 1:
            length, header = length | self.bytes[4] << 7, 5
        self.need(header + length + 2)
        covered = self.bytes[1:header + length if control == UI else header]
        assert self.bytes[header + length] == fcs(covered), self.bytes
        assert self.bytes[header + length + 1] == 0xF9, self.bytes
        result = self.bytes[1] >> 2, control, self.bytes[header:header + length]
        command = self.bytes[1] >> 1 & 1
        assert command == (1 if control in (UA, DM) else 0), self.bytes
        self.bytes = self.bytes[header + length + 2:]
        return result

    def pump(self, done):
        """Takes frames, answering modem status, until a condition holds."""
        while True:
            found = done()
            if found:
                return found
            dlci, control, data = self.read()
            if dlci == 0 and data[:1] == b"\xe3":
                self.send(0, UIH, b"\xe1" + data[1:])
            self.last = dlci, control, data
            if dlci and control in (UIH, UI):
                self.text[dlci] = self.text.get(dlci, b"") + data

    def send(self, dlci, control, data=b""):
        self.socket.sendall(frame(dlci, control, data))

    def open(self, dlci):
        self.send(dlci, SABM | POLL)
        self.last = None
        self.pump(lambda: self.last == (dlci, UA, b""))

    def ask(self, dlci, command):
        self.text[dlci] = b""
        self.send(dlci, UIH, command + b"\r")
        self.pump(lambda: self.text[dlci].endswith(b"\r\nOK\r\n"))
        return self.text[dlci]


def host(address):
    modem = Host(address)
    modem.socket.sendall(b"AT+CMUX=0\r")
    modem.line(b"\r\nOK\r\n")
    for dlci in range(5):
        modem.open(dlci)
    print("open")
    print(modem.ask(1, b"ATE0"))
    print(modem.ask(2, b"AT+GMM"))
    # An upload on one channel, commands on another, in between each other.
    modem.text[3] = b""
    modem.send(3, UIH, b'AT+QFUPL="RAM:mux",1000\r')
    modem.pump(lambda: modem.text[3].endswith(b"\r\nCONNECT\r\n"))
    for piece in range(10):
        modem.send(3, UIH, bytes([0xF9, piece]) * 50)
        assert modem.ask(1, b"AT") == b"\r\nOK\r\n"
    modem.pump(lambda: modem.text[3].endswith(b"\r\nOK\r\n"))
    print(modem.text[3].split(b"\r\n")[-4])
    # A download: more than a frame holds.
    modem.text[4] = b""
    modem.send(4, UIH, b'AT+QFDWL="RAM:mux"\r')
    modem.pump(lambda: modem.text[4].endswith(b"\r\nOK\r\n"))
    print(b"".join(bytes([0xF9, piece]) * 50 for piece in range(10)) in modem.text[4])
    modem.send(2, DISC | POLL)
    modem.pump(lambda: modem.last == (2, UA, b""))
    modem.send(2, DISC | POLL)
    modem.pump(lambda: modem.last == (2, DM, b""))
    modem.send(0, UIH, b"\x23\x09test")
    modem.pump(lambda: modem.last == (0, UIH, b"\x21\x09test"))
    modem.send(0, UIH, b"\xc3\x01")
    modem.pump(lambda: modem.last == (0, UIH, b"\xc1\x01"))
    modem.socket.sendall(b"AT+CMUX?\r")
    modem.line(b"\r\n+CMUX: 0,0,5,127,10,3,30,10,2\r\n\r\nOK\r\n")
    print("closed")


if sys.argv[1] == "vectors":
    for name, octets in vectors():
        print(name, octets.hex())
else:
    host(sys.argv[2])
