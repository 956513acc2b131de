"""Talks to a modem over its serial port and over its control API at once, as a test in another language would."""
import json
import socket
import sys
import urllib.error
import urllib.request

ready = json.loads(sys.argv[1])
modem = ready["control"] + "/api/v1/modems/" + ready["modems"][0]["id"]
host, port = ready["modems"][0]["ports"][0]["uri"][len("socket://"):].rsplit(":", 1)
serial = socket.create_connection((host, int(port)), timeout=20)


def call(method, path, body=None):
    request = urllib.request.Request(modem + path, method=method)
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=20) as response:
        text = response.read()
        return json.loads(text) if text else None


def refused(method, path, body=None):
    try:
        call(method, path, body)
    except urllib.error.HTTPError as error:
        problem = json.loads(error.read())
        assert error.headers["Content-Type"] == "application/problem+json", error.headers
        return error.code, problem["detail"]
    raise AssertionError(path + " was not refused")


def expect(*frames):
    for frame in frames:
        wanted = b"\r\n" + frame + b"\r\n"
        got = b""
        while len(got) < len(wanted):
            more = serial.recv(len(wanted) - len(got))
            assert more, (wanted, got)
            got += more
        assert got == wanted, (wanted, got)


def until(text):
    got = b""
    while not got.endswith(text):
        more = serial.recv(1)
        assert more, (text, got)
        got += more


def say(line, *frames):
    serial.sendall(line + b"\r")
    expect(*frames)


serial.sendall(b"ATE0\r")
until(b"\r\nOK\r\n")

# a URC, now and in the middle of an answer
call("POST", "/urcs", {"line": "+QIURC: \"closed\",3"})
expect(b"+QIURC: \"closed\",3")
call("POST", "/urcs", {"line": "+QIND: \"NOW\"", "when": {"position": "beforeFinal", "command": "AT+CSQ"}})
say(b"AT+CSQ", b"+CSQ: 28,99", b"+QIND: \"NOW\"", b"OK")

# a fault, and what the journal tells of it
fault = call("POST", "/faults", {"type": "commandError", "match": "CSQ", "times": 1})
cursor = call("GET", "/journal")["next"]
say(b"AT+CSQ", b"ERROR")
assert call("GET", "/faults/%d" % fault["id"])["strikes"] == 1
call("DELETE", "/faults/%d" % fault["id"])
assert call("POST", "/journal/wait", {"pattern": "AT+CSQ", "after": cursor})["content"] == "AT+CSQ"
code, detail = refused("POST", "/journal/verify", {"pattern": "AT+CSR", "exactly": 1, "after": cursor})
assert code == 422 and "nearest was 'AT+CSQ'" in detail, (code, detail)

# an open that is never answered, 150 s in no time
say(b"AT+QIACT=1", b"OK")
call("POST", "/faults", {"type": "blackhole", "stream": "net"})
say(b'AT+QSSLOPEN=1,1,4,"220.180.239.201",8010,0', b"OK")
assert call("GET", "")["sockets"][0]["state"] == "Opening"
cursor = call("GET", "")["cursor"]
call("POST", "/clock/advance", {"byMs": 149999})
call("POST", "/journal/verify", {"pattern": "+QSSLOPEN", "exactly": 0, "after": cursor})
call("POST", "/clock/advance", {"byMs": 1})
expect(b"+QSSLOPEN: 4,566")

# off by command, on by the power key
say(b"AT+QPOWD=0", b"OK")
call("POST", "/clock/advance", {"byMs": 60000})
until(b"\r\nPOWERED DOWN\r\n")
assert refused("POST", "/urcs", {"line": "+X"})[0] == 409
call("POST", "/power/press-key")
call("POST", "/clock/advance", {"byMs": 0})
until(b"\r\nRDY\r\n")
print("done")
