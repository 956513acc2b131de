"""A host program that uses the lines of rfc2217://: leaves transparent mode by DTR, watches DCD, and finds its rate in AT+IPR."""
import sys
import time

import serial

modem = serial.serial_for_url(sys.argv[1], baudrate=57600, timeout=20)


def expect(frame):
    wanted = b"\r\n" + frame + b"\r\n"
    got = modem.read(len(wanted))
    assert got == wanted, (wanted, got)


def say(line, *frames):
    modem.write(line + b"\r")
    for frame in frames:
        expect(frame)


def until(condition, what):
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, "never: " + what
        time.sleep(0.01)


modem.write(b"ATE0\r")
assert modem.read_until(b"\r\nOK\r\n").endswith(b"\r\nOK\r\n")
say(b"AT+IPR?", b"+IPR: 57600", b"OK")
modem.baudrate = 230400
modem.parity = serial.PARITY_EVEN
say(b"AT+IPR?;+ICF?", b"+IPR: 230400", b"+ICF: 3,1", b"OK")
modem.parity = serial.PARITY_NONE
say(b'AT+QICSGP=1,1,"UNINET","",1', b"OK")
say(b"AT+QIACT=1", b"OK")
say(b"AT&D1", b"OK")
until(lambda: modem.dsr and modem.cts and not modem.cd, "DSR and CTS without CD")
say(b'AT+QSSLOPEN=1,1,4,"220.180.239.201",8011,2', b"CONNECT")
until(lambda: modem.cd, "CD")
modem.write(b"through")
assert modem.read(7) == b"through"
modem.dtr = False
expect(b"OK")
until(lambda: not modem.cd, "CD off")
modem.dtr = True
say(b"AT&D2", b"OK")
say(b"ATO", b"CONNECT")
modem.dtr = False
expect(b"NO CARRIER")
modem.dtr = True
say(b"AT", b"OK")
modem.close()
print("done")
