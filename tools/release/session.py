"""Starts a program of a release, types AT at it, and lets its modem open a TLS session with its echo server: session.py [--alone] PROGRAM.

--alone: no file of an installed .NET may be in its memory (Linux)."""

import json
import socket
import subprocess
import sys
import tempfile

CHAPTER_4 = [
    ("AT+QICSGP=1,1,\"UNINET\",\"\",1", "OK"),
    ("AT+QIACT=1", "OK"),
    ("AT+QSSLCFG=\"sslversion\",1,1", "OK"),
    ("AT+QSSLCFG=\"ciphersuite\",1,0X0035", "OK"),
    ("AT+QSSLCFG=\"seclevel\",1,1", "OK"),
    ("AT+QSSLCFG=\"cacert\",1,\"RAM:cacert.pem\"", "OK"),
    ("AT+QSSLOPEN=1,1,4,\"220.180.239.201\",8010,0", "+QSSLOPEN: 4,0"),
    ("AT+QSSLSEND=4", "> "),
    ("over TLS\x1a", "+QSSLURC: \"recv\",4"),
    ("AT+QSSLRECV=4,1500", "over TLS\r\n\r\nOK"),
]


def ask(modem, line, expected):
    modem.sendall((line if line.endswith("\x1a") else line + "\r").encode())
    heard = ""
    while expected not in heard:
        more = modem.recv(4096).decode("latin-1")
        assert more and "ERROR" not in heard, f"{line}: expected {expected!r}, heard {heard!r}"
        heard += more


def require_alone(pid):
    with open(f"/proc/{pid}/maps", encoding="utf-8") as maps:
        foreign = {line.split()[-1] for line in maps if "Microsoft.NETCore.App" in line or "/dotnet/shared/" in line}
    assert not foreign, f"it uses an installed .NET: {foreign}"


def main():
    with tempfile.TemporaryDirectory() as folder:
        emulator = subprocess.Popen(
            [sys.argv[-1], "--tcp", "127.0.0.1:0", "--delays", "none", "--log", "warn"], cwd=folder, stdout=subprocess.PIPE, text=True)
        try:
            ready = json.loads(emulator.stdout.readline())
            where = ready["modems"][0]["ports"][0]["uri"].rsplit(":", 1)[1]
            if "--alone" in sys.argv:
                require_alone(emulator.pid)
            with socket.create_connection(("127.0.0.1", int(where)), timeout=60) as modem:
                ask(modem, "ATE0", "OK")
                for line, expected in CHAPTER_4:
                    ask(modem, line, expected)
        finally:
            emulator.terminate()
            ended = emulator.wait(30)
        assert ended == 0, f"it ended with {ended}"


main()
