"""A DTE with the words of a test."""
from __future__ import annotations

import re
import socket
import time
from typing import Callable, Optional, Tuple

_FINAL = re.compile(r"\r\n(?:OK|ERROR|SEND OK|SEND FAIL|NO CARRIER|CONNECT|\+CM[ES] ERROR: [^\r]*)\r\n|\r\n> $")


class Dialogue:
    """Sends lines and expects answers, as text in Latin-1: one character per byte. Closing it takes the DTE off; it is a context manager."""

    def __init__(self, address: Tuple[str, int], patience: float = 10):
        """Dials. `patience` is the longest wait for the modem, s by the computer's clock."""
        self._socket = socket.create_connection(address, timeout=patience)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._patience = patience
        self._received = ""

    def send(self, text: str) -> None:
        """Sends characters as they are."""
        self._socket.sendall(text.encode("latin-1"))

    def command(self, line: str) -> str:
        """Sends a command line and waits for its final result or prompt.

        Returns everything that came up to it, echo included. Raises TimeoutError where none came.
        """
        self.send(line + "\r")
        return self._take(lambda text: (found := _FINAL.search(text)) and found.end(), f"a final result of {line}")

    def expect(self, text: str) -> str:
        """Waits for a text and returns everything that came up to its end. Raises TimeoutError, which shows what came instead."""
        return self._take(lambda all: all.index(text) + len(text) if text in all else None, repr(text))

    def close(self) -> None:
        """Takes the DTE off."""
        self._socket.close()

    def __enter__(self) -> Dialogue:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _take(self, find: Callable[[str], Optional[int]], what: str) -> str:
        deadline = time.monotonic() + self._patience
        while not (end := find(self._received)):
            self._socket.settimeout(max(deadline - time.monotonic(), 0.001))
            try:
                piece = self._socket.recv(4096)
            except socket.timeout:
                raise TimeoutError(f"waited {self._patience} s for {what}; the modem had sent {self._received!r}") from None
            if not piece:
                raise TimeoutError(f"waited for {what}, but the modem closed the port; it had sent {self._received!r}")
            self._received += piece.decode("latin-1")
        taken, self._received = self._received[:end], self._received[end:]
        return taken
