"""Uses a port whose modem echoes, the way a host program with pyserial does. Prints what was seen, line by line."""
import sys
import time

import serial

url, kind = sys.argv[1], sys.argv[2]


def until(condition, what):
    end = time.monotonic() + 10
    while not condition():
        if time.monotonic() > end:
            sys.exit("never: " + what)
        time.sleep(0.01)


def echo(port, data):
    port.write(data)
    back = port.read(len(data))
    if back != data:
        sys.exit("sent %d bytes, got %d, first difference at %s" % (
            len(data), len(back), next((i for i, (a, b) in enumerate(zip(data, back)) if a != b), "the end")))


for attempt in range(2):
    port = serial.serial_for_url(url, baudrate=57600, timeout=10)
    echo(port, bytes(range(256)) * 4)
    echo(port, b"\xff\xff\xff\xf0\xff\xfa\x2c\xff\xf0\r\0\r\n\r\r\0")
    if kind != "socket":
        port.baudrate = 230400
        port.stopbits = serial.STOPBITS_TWO
        port.reset_input_buffer()
        port.reset_output_buffer()
        port.send_break(0.01)
        echo(port, b"after the settings")
    if kind == "rfc2217":
        port.parity = serial.PARITY_EVEN
        port.bytesize = serial.SEVENBITS
        port.rtscts = True
        until(lambda: port.cd and port.dsr and port.cts, "CD, DSR and CTS")
        if port.ri:
            sys.exit("RI before its time")
        port.dtr = False
        until(lambda: port.ri, "RI")
        port.dtr = True
        until(lambda: not port.ri, "RI off again")
        port.rts = False
        port.rts = True
        echo(port, b"after the lines")
    port.close()
    print("round", attempt)
