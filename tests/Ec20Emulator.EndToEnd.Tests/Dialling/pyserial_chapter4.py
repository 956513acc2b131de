"""Opens a modem with pyserial and has a TLS session with the echo server, as a host program would."""
import sys

import serial

modem = serial.serial_for_url(sys.argv[1], baudrate=115200, timeout=20)


def expect(*frames):
    for frame in frames:
        wanted = b"\r\n" + frame + b"\r\n"
        got = modem.read(len(wanted))
        assert got == wanted, (wanted, got)


def say(line, *frames):
    modem.write(line + b"\r")
    expect(*frames)


modem.write(b"ATE0\r")
assert modem.read_until(b"\r\nOK\r\n").endswith(b"\r\nOK\r\n")
say(b'AT+QICSGP=1,1,"UNINET","",1', b"OK")
say(b"AT+QIACT=1", b"OK")
say(b'AT+QSSLCFG="sslversion",1,1', b"OK")
say(b'AT+QSSLCFG="ciphersuite",1,0X0035', b"OK")
say(b'AT+QSSLCFG="seclevel",1,1', b"OK")
say(b'AT+QSSLCFG="cacert",1,"RAM:cacert.pem"', b"OK")
say(b'AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0', b"OK", b"+QSSLOPEN: 4,0")
modem.write(b"AT+QSSLSEND=4\r")
assert modem.read(4) == b"\r\n> "
modem.write(b"Test data from SSL\x1a")
expect(b"SEND OK", b'+QSSLURC: "recv",4')
say(b"AT+QSSLRECV=4,1500", b"+QSSLRECV: 18\r\nTest data from SSL", b"OK")
say(b"AT+QSSLCLOSE=4", b"OK")
modem.close()
print("done")
