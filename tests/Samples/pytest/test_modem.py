"""Starts the emulator, reads its ready line, dials. EC20EMU is the command that starts it."""
import json
import os
import shlex
import socket
import subprocess
import urllib.request

import pytest


@pytest.fixture
def modem():
    command = shlex.split(os.environ.get("EC20EMU", "ec20emu"))
    emulator = subprocess.Popen(command + ["run", "--tcp", "127.0.0.1:0", "--control", "127.0.0.1:0", "--no-echo-server"], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    ready = json.loads(emulator.stdout.readline())
    host, port = ready["modems"][0]["ports"][0]["uri"].removeprefix("socket://").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as dte:
        yield dte
    # What a real module might take otherwise is a failure too.
    with urllib.request.urlopen(ready["control"] + "/api/v1/modems/m0/lint") as lint:
        assert json.load(lint)["findings"] == []
    emulator.terminate()
    assert emulator.wait(10) == 0


def command(dte, line):
    dte.sendall(line.encode() + b"\r")
    answer = b""
    while not answer.endswith((b"\r\nOK\r\n", b"\r\nERROR\r\n")):
        answer += dte.recv(4096)
    return answer.decode()


def test_signal_is_reported(modem):
    command(modem, "ATE0")
    assert "+CSQ: " in command(modem, "AT+CSQ")


def test_unknown_command_is_an_error(modem):
    assert command(modem, "AT+NOSUCH").endswith("ERROR\r\n")
