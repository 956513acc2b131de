"""A host program with pyserial, the same for every transport: identity, a file both ways, a TLS session left by +++. Prints what it saw."""
import sys
import time

import serial

modem = serial.serial_for_url(sys.argv[1], baudrate=115200, timeout=20)


def expect(*frames):
    for frame in frames:
        wanted = b"\r\n" + frame + b"\r\n"
        got = modem.read(len(wanted))
        assert got == wanted, (wanted, got)


def say(line, *frames):
    modem.write(line + b"\r\n")
    expect(*frames)


def exchange(data):
    modem.write(data)
    got = modem.read(len(data))
    assert got == data, "sent %d bytes, got %d" % (len(data), len(got))


modem.write(b"ATE0\r\n")
assert modem.read_until(b"\r\nOK\r\n").endswith(b"\r\nOK\r\n")
say(b"AT+GMM;+CMEE=2", b"EC20F", b"OK")
say(b"AT+CMUX=?", b"+CMUX: (0),(0-2),(1-8),(1-32768),(1-255),(0-100),(2-255),(1-255),(1-7)", b"OK")
print("identity")

everything = bytes(range(256)) * 40
say(b'AT+QFUPL="RAM:all",%d' % len(everything), b"CONNECT")
modem.write(everything)
assert modem.read_until(b"OK\r\n").startswith(b"\r\n+QFUPL: %d," % len(everything))
say(b'AT+QFDWL="RAM:all"', b"CONNECT")
assert modem.read(len(everything)) == everything
assert modem.read_until(b"OK\r\n").startswith(b"\r\n+QFDWL: %d," % len(everything))
print("file")

say(b'AT+QICSGP=1,1,"UNINET","",1', b"OK")
say(b"AT+QIACT=1", b"OK")
say(b"ATS12=10", b"OK")
say(b'AT+QSSLOPEN=1,1,4,"220.180.239.201",8011,2', b"CONNECT")
exchange(everything.replace(b"+++", b"---"))
exchange(b"AT+++not an escape\r\n")
time.sleep(0.4)
modem.write(b"+++")
time.sleep(0.4)
expect(b"OK")
say(b"ATO", b"CONNECT")
exchange(b"back again")
time.sleep(0.4)
modem.write(b"+++")
expect(b"OK")
say(b"AT+QSSLCLOSE=4", b"OK")
print("session")
modem.close()
