# Asks a modem on a terminal for its signal quality, again and again until a file is there; prints each answer.
import os, select, sys, termios, time, tty

path, stop = sys.argv[1:]
ends = time.monotonic() + 120
line = None
while line is None and time.monotonic() < ends:
    try:
        line = os.open(path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    except OSError:
        time.sleep(0.2)
tty.setraw(line)
settings = termios.tcgetattr(line)
settings[2] |= termios.CLOCAL | termios.CREAD
termios.tcsetattr(line, termios.TCSANOW, settings)


def ask(command):
    os.write(line, command.encode() + b"\r")
    answer = b""
    while not answer.endswith(b"OK\r\n") and select.select([line], [], [], 5)[0]:
        answer += os.read(line, 4096)
    return answer


while b"OK" not in ask("ATE0") and time.monotonic() < ends:
    pass
while not os.path.exists(stop) and time.monotonic() < ends:
    answer = ask("AT+CSQ")
    print(answer, flush=True)
    if answer != b"\r\n+CSQ: 28,99\r\n\r\nOK\r\n":
        sys.exit(1)
    time.sleep(0.05)
